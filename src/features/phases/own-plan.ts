import { standardPlan, type PhasePlan } from '#domain/phases/plan.ts';
import { isStandard, planFrom, type TypedPlan } from '#domain/phases/write-plan.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { toolTexts, type ContentReader, type ToolFront } from '#features/guide/index.ts';
import type { Organisation } from '#domain/partnerships/model.ts';
import { myOrganisations, type PeopleReader } from '#features/people/index.ts';
import type { Ambient } from '#domain/ambient.ts';
import type { PhaseReader, PhaseStore } from './ports.ts';

type Reading = Ambient & {
  readonly content: ContentReader;
  readonly people: PeopleReader;
  readonly phases: PhaseReader;
};

/** Who may write an organisation's plan: those who answer for its partnerships. */
const writers: readonly string[] = ['partnership-lead', 'network-lead', 'director', 'administrator'];

export type OwnPlan = {
  readonly organisation: Pick<Organisation, 'id' | 'name'>;
  readonly plan: PhasePlan;
  /** The number of the newest version; 0 while the standard has never been changed. */
  readonly number: number;
  /** The words of the standard. */
  readonly texts: ToolFront['prompts'];
  readonly write: boolean;
};

/** The plan that an organisation's next partnerships begin with. */
export async function readOwnPlan(needs: Reading, organisationId: string): Promise<Result<OwnPlan>> {
  const mine = (await myOrganisations(needs)).find((own) => own.organisationId === organisationId);
  if (!mine) return problem('not-found');
  const newest = (await needs.phases.plans(organisationId))[0];
  const { id, name } = mine.organisation;
  return done({
    organisation: { id, name },
    plan: newest?.content ?? standardPlan,
    number: newest?.number ?? 0,
    texts: (await toolTexts(needs, needs.language, 'phases'))?.prompts ?? {},
    write: mine.roles.some((role) => writers.includes(role)),
  });
}

type Writing = { readonly organisationId: string; readonly typed: TypedPlan; readonly fromNumber: number };

/** A new version, for the partnerships that begin from now on; those that run keep theirs. */
export async function writeOwnPlan(
  needs: Reading & { readonly phases: PhaseStore },
  { organisationId, typed, fromNumber }: Writing,
): Promise<Result<null>> {
  const read = await readOwnPlan(needs, organisationId);
  if (!read.ok) return read;
  if (!read.value.write) return problem('not-yours');
  const plan = planFrom(typed);
  if (!plan.ok) return plan;
  // Pressed twice, or nothing changed: no version that says the same.
  if (JSON.stringify(plan.value) === JSON.stringify(read.value.plan)) return done(null);
  if (fromNumber !== read.value.number) return problem('stale');
  const version = { id: needs.newId(), organisationId, number: fromNumber + 1, own: !isStandard(plan.value) };
  return (await needs.phases.addPlan({ ...version, content: plan.value })) ? done(null) : problem('stale');
}
