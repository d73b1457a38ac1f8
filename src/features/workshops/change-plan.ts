import { done, problem, type Result } from '#domain/result.ts';
import { checkSteps, type StepDraft } from '#domain/workshops/edit-plan.ts';
import { longestPlan, type Plan, type PlanTemplates, type Step } from '#domain/workshops/plan.ts';
import { seeAsHost, type Needs, type Seated, type WorkshopView } from './standing.ts';

export type PlanChange = {
  readonly drafts: readonly StepDraft[];
  /** The plan's revision that the drafts were written from. */
  readonly was: number;
  /** Tools that a step may have. */
  readonly tools: readonly string[];
  /** Templates that the asker may use, and that a step may have besides. */
  readonly templates?: PlanTemplates;
};

/** Steps that people have been shown, are in, or have written in. */
export const begunSteps = ({ view, standing }: WorkshopView): readonly Step[] =>
  standing.plan.steps.filter(
    ({ id }) =>
      id === standing.place.step ||
      standing.shown.includes(id) ||
      view.counts.some((count) => count.step === id),
  );

/** The steps, with the templates that they have and no others. */
function withTemplates(steps: readonly Step[], known: PlanTemplates): Omit<Plan, 'revision'> {
  const used = new Set(steps.map(({ tool }) => tool));
  const templates = Object.fromEntries(Object.entries(known).filter(([id]) => used.has(id)));
  return { steps, ...(Object.keys(templates).length > 0 && { templates }) };
}

/** How often it is tried again when everybody was moved on meanwhile, which does not change the plan. */
const tries = 3;

/** Changes the plan, before the workshop or during it; one that another facilitator changed meanwhile is not written over. */
export async function changePlan(needs: Needs, seated: Seated, change: PlanChange): Promise<Result<null>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const seen = await seeAsHost(needs, seated);
    if (!seen.ok) return seen;
    const { view, standing } = seen.value;
    const known = { ...change.templates, ...standing.plan.templates };
    const tools = [...change.tools, ...Object.keys(known)];
    const checked = checkSteps(change.drafts, { tools, begun: begunSteps(seen.value) });
    if (!checked.ok) return checked;
    // Sent twice, it was kept the first time.
    if (JSON.stringify(checked.value) === JSON.stringify(standing.plan.steps)) return done(null);
    if (standing.plan.revision !== change.was) return problem('plan-crossed');
    const plan = { ...withTemplates(checked.value, known), revision: change.was + 1 };
    if (JSON.stringify(plan).length > longestPlan) return problem('plan-too-large');
    const hash = needs.hashSecret(seated.secret);
    if ((await needs.gatherings.move(hash, { plan }, view.gathering.revision)) !== null) return done(null);
  }
  return problem('moved-on');
}
