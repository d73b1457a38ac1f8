import { isRecord, part } from '../record.ts';
import { done, problem, type Result } from '../result.ts';
import { templateVersionOf } from '../templates/template-tool.ts';
import { readPlan, type Plan, type Step } from './plan.ts';

/** Most signs of a plan's file. */
export const longestPlanFile = 200_000;
const format = 'byg-workshop-plan';

/**
 * A plan to keep and to begin another workshop from; nothing that anybody wrote comes along. An organisation's own
 * template stays with the organisation: its step becomes a talk.
 */
export const planFile = (title: string, { steps }: Plan): string =>
  `${JSON.stringify({ format, version: 1, title, steps: steps.map(forFile) }, null, 2)}\n`;

const forFile = ({ tool, ...step }: Step): Step =>
  tool === undefined
    ? step
    : templateVersionOf(tool) === null
      ? { ...step, tool }
      : { ...step, kind: 'talk' };

/** The plan of a file, whoever wrote it; what is no plan, or has no step that can be read, is said to be none. */
export function readPlanFile(text: string): Result<{ readonly title: string; readonly plan: Plan }> {
  if (text.length > longestPlanFile) return problem('not-a-plan', { field: 'file' });
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return problem('not-a-plan', { field: 'file' });
  }
  if (!isRecord(kept) || kept['format'] !== format || kept['version'] !== 1)
    return problem('not-a-plan', { field: 'file' });
  const plan = { steps: readPlan(kept).steps, revision: 0 };
  if (plan.steps.length === 0) return problem('not-a-plan', { field: 'file' });
  const title = part(kept, 'title');
  return done({ title: typeof title === 'string' ? title.slice(0, 120) : '', plan });
}
