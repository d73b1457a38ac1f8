import { isRecord, items, part } from '../record.ts';
import { templateVersionOf } from '../templates/template-tool.ts';

/** What people do in a step: listen and talk, write cards, fill in a tool, sort cards, give dots, decide. */
export const stepKinds = ['talk', 'write', 'tool', 'group', 'vote', 'decide'] as const;
export type StepKind = (typeof stepKinds)[number];

export type Step = {
  readonly id: string;
  readonly kind: StepKind;
  readonly title: string;
  readonly lead: string;
  readonly minutes: number;
  /** The tool that each fills in, in a step of kind `tool`. */
  readonly tool?: string;
  /** How many dots each has, in a step of kind `vote`. */
  readonly votes?: number;
};

export type Plan = {
  readonly steps: readonly Step[];
  /** Counts the changes of the plan, so that two who lead do not write over each other. */
  readonly revision: number;
  /**
   * By the tool's id: an organisation's own templates that steps have, in the version that was chosen. They are carried
   * along, for those who fill them in have no account by which they could be read.
   */
  readonly templates?: PlanTemplates;
};

export type PlanTemplates = Readonly<Record<string, { readonly number: number; readonly content: unknown }>>;

/** Most signs of a plan with the templates it carries. */
export const longestPlan = 180_000;

/** Most steps of a plan, and longest step in minutes. */
export const mostSteps = 30;
export const longestStep = 240;

/** Steps in which people write on their own before all is shown. */
const writing: readonly StepKind[] = ['write', 'tool', 'vote'];
export const isWriting = ({ kind }: Pick<Step, 'kind'>): boolean => writing.includes(kind);

/** A plan as it was kept; what cannot be read of it is left out. */
export const readPlan = (kept: unknown): Plan => {
  const steps = items(part(kept, 'steps')).flatMap(readStep).slice(0, mostSteps);
  const templates = readTemplates(part(kept, 'templates'));
  return {
    steps: steps.filter(({ id }, index) => steps.findIndex((one) => one.id === id) === index),
    revision: within(part(kept, 'revision'), 0, Number.MAX_SAFE_INTEGER),
    ...(Object.keys(templates).length > 0 && { templates }),
  };
};

const readTemplates = (kept: unknown): PlanTemplates =>
  Object.fromEntries(
    Object.entries(isRecord(kept) ? kept : {})
      .filter(([id, one]) => templateVersionOf(id) !== null && isRecord(one))
      .map(([id, one]) => [
        id,
        { number: within(part(one, 'number'), 0, 1_000_000), content: part(one, 'content') },
      ]),
  );

function readStep(kept: unknown): Step[] {
  if (!isRecord(kept)) return [];
  const { id, title, lead, minutes, tool, votes } = kept;
  const kind = stepKinds.find((one) => one === kept['kind']);
  if (!kind || typeof id !== 'string' || !/^[a-z0-9-]{1,40}$/.test(id)) return [];
  return [
    {
      id,
      kind,
      title: textOf(title, 200),
      lead: textOf(lead, 1000),
      minutes: within(minutes, 1, longestStep),
      ...(kind === 'tool' && { tool: textOf(tool, 60) }),
      ...(kind === 'vote' && { votes: within(votes, 1, 10) }),
    },
  ];
}

const textOf = (value: unknown, longest: number): string =>
  typeof value === 'string' ? value.slice(0, longest) : '';

/** A whole number from `least` to `most`, the nearest to what was said. */
export const within = (value: unknown, least: number, most: number): number =>
  typeof value === 'number' && Number.isFinite(value)
    ? Math.min(most, Math.max(least, Math.round(value)))
    : least;
