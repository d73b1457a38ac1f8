import type { Ambient } from '#domain/ambient.ts';
import { checkInput, fieldProblem } from '#domain/check-input.ts';
import type { Organisation } from '#domain/partnerships/model.ts';
import { checkCvr } from '#domain/people/cvr.ts';
import { checkIsil } from '#domain/people/isil.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { PeopleStore } from './ports.ts';
import { isSignedIn } from './rights.ts';
import { organisationInput } from './schema.ts';

type Needs = Ambient & { readonly people: PeopleStore };

/** Founds an organisation in the register; who adds it becomes its first member and administrator. */
export async function addOrganisation(needs: Needs, input: unknown): Promise<Result<Organisation>> {
  if (!isSignedIn(needs.asker)) return problem('not-signed-in');
  const checked = checkOrganisation(needs.newId(), input);
  if (!checked.ok) return checked;
  if (await sameHouse(needs, checked.value)) return fieldProblem('cvr-taken', 'cvr');
  await needs.people.addOrganisation(checked.value);
  await needs.people.joinOwnOrganisation({
    id: needs.newId(),
    organisationId: checked.value.id,
    roles: ['administrator', 'partnership-lead'],
  });
  return done(checked.value);
}

/** Adds somebody else's organisation to the register, so that it can be invited; nobody joins it. */
export async function registerOrganisation(needs: Needs, input: unknown): Promise<Result<Organisation>> {
  if (!isSignedIn(needs.asker)) return problem('not-signed-in');
  const checked = checkOrganisation(needs.newId(), input);
  if (!checked.ok) return checked;
  const known = await sameHouse(needs, checked.value);
  if (known) return done(known);
  await needs.people.addOrganisation(checked.value);
  return done(checked.value);
}

export async function changeOrganisation(
  needs: Needs,
  id: string,
  input: unknown,
): Promise<Result<Organisation>> {
  const checked = checkOrganisation(id, input);
  if (!checked.ok) return checked;
  if (await sameHouse(needs, checked.value)) return fieldProblem('cvr-taken', 'cvr');
  return (await needs.people.saveOrganisation(checked.value)) ? done(checked.value) : problem('not-yours');
}

function checkOrganisation(id: string, input: unknown): Result<Organisation> {
  const checked = checkInput(organisationInput, input);
  if (!checked.ok) return checked;
  const { cvr, isil, ...plain } = checked.value;
  const number = cvr === '' ? null : checkCvr(cvr);
  if (number && !number.ok) return fieldProblem(number.problem.kind, 'cvr');
  const code = isil === '' ? null : checkIsil(isil);
  if (code && !code.ok) return fieldProblem(code.problem.kind, 'isil');
  return done({ id, ...plain, cvr: number?.value ?? null, isil: code?.value ?? null });
}

/** The same name under the same number; a municipality's institutions may share a number, not a name. */
async function sameHouse(needs: Needs, { id, name, cvr }: Organisation): Promise<Organisation | undefined> {
  if (!cvr) return undefined;
  const known = (await needs.people.organisationsByCvr(cvr, { limit: 100 })).items;
  return known.find((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase());
}
