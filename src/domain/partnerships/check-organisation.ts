import { checkLine } from '../check-line.ts';
import { checkCvr } from '../people/check-cvr.ts';
import { checkIsil } from '../people/check-isil.ts';
import { organisationKinds } from '../people/roles.ts';
import { part } from '../record.ts';
import { done, type Problem, problem, type Result } from '../result.ts';
import type { Organisation } from './model.ts';

export type OrganisationFacts = Omit<Organisation, 'id'>;
type Checked<K extends keyof OrganisationFacts> = Result<OrganisationFacts[K]>;

/**
 * An organisation's facts of unknown origin (form, API, import). A CVR or ISIL that is not given is null.
 *
 * Problems: those of `checkLine` for `name` and `place`, `kind-unknown`, and those of `checkCvr` and
 * `checkIsil`; all of them at once, so that a form can show them together.
 */
export function checkOrganisation(input: unknown): {
  readonly facts: OrganisationFacts | null;
  readonly problems: readonly Problem[];
} {
  const kind = checkKind(part(input, 'kind'));
  const name = checkLine(part(input, 'name'), { field: 'name', longest: 160, required: true });
  const place = checkLine(part(input, 'place'), { field: 'place', longest: 120 });
  const cvr = checkNumber(part(input, 'cvr'), 'cvr', checkCvr);
  const isil = checkNumber(part(input, 'isil'), 'isil', checkIsil);
  const problems = [kind, name, place, cvr, isil].flatMap((each) => (each.ok ? [] : [each.problem]));
  if (!kind.ok || !name.ok || !place.ok || !cvr.ok || !isil.ok) return { facts: null, problems };
  const facts = { kind: kind.value, name: name.value, place: place.value, cvr: cvr.value, isil: isil.value };
  return { facts, problems };
}

function checkKind(value: unknown): Checked<'kind'> {
  const kind = organisationKinds.find((each) => each === value);
  return kind ? done(kind) : problem('kind-unknown', { field: 'kind' });
}

function checkNumber(
  value: unknown,
  field: string,
  check: (text: string) => Result<string>,
): Result<string | null> {
  const line = checkLine(value, { field, longest: 40 });
  if (!line.ok) return line;
  return line.value === '' ? done(null) : check(line.value);
}
