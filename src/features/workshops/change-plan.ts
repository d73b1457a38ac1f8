import { done, problem, type Result } from '#domain/result.ts';
import { checkSteps, type StepDraft } from '#domain/workshops/edit-plan.ts';
import type { Step } from '#domain/workshops/plan.ts';
import { seeAsHost, type Needs, type Seated, type WorkshopView } from './standing.ts';

export type PlanChange = {
  readonly drafts: readonly StepDraft[];
  /** The plan's revision that the drafts were written from. */
  readonly was: number;
  /** Tools that a step may have. */
  readonly tools: readonly string[];
};

/** Steps that people have been shown, are in, or have written in. */
export const begunSteps = ({ view, standing }: WorkshopView): readonly Step[] =>
  standing.plan.steps.filter(
    ({ id }) =>
      id === standing.place.step ||
      standing.shown.includes(id) ||
      view.counts.some((count) => count.step === id),
  );

/** How often it is tried again when everybody was moved on meanwhile, which does not change the plan. */
const tries = 3;

/** Changes the plan, before the workshop or during it; one that another facilitator changed meanwhile is not written over. */
export async function changePlan(needs: Needs, seated: Seated, change: PlanChange): Promise<Result<null>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const seen = await seeAsHost(needs, seated);
    if (!seen.ok) return seen;
    const { view, standing } = seen.value;
    const checked = checkSteps(change.drafts, { tools: change.tools, begun: begunSteps(seen.value) });
    if (!checked.ok) return checked;
    // Sent twice, it was kept the first time.
    if (JSON.stringify(checked.value) === JSON.stringify(standing.plan.steps)) return done(null);
    if (standing.plan.revision !== change.was) return problem('plan-crossed');
    const plan = { steps: checked.value, revision: change.was + 1 };
    const hash = needs.hashSecret(seated.secret);
    if ((await needs.gatherings.move(hash, { plan }, view.gathering.revision)) !== null) return done(null);
  }
  return problem('moved-on');
}
