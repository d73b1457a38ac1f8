/** What somebody stands with when they look for a tool, in the order the page tells them. */
export const needs = [
  'ten-minutes',
  'start',
  'find',
  'agree',
  'meet',
  'stuck',
  'know',
  'leaders',
  'house',
  'end',
] as const;
export type Need = (typeof needs)[number];

export type ToolUse = {
  /** A first sitting, with the talk that belongs to it. */
  readonly minutes: number;
  readonly needs: readonly Exclude<Need, 'ten-minutes'>[];
};

const uses: Readonly<Record<string, ToolUse>> = {
  game: { minutes: 90, needs: ['house', 'start'] },
  checklist: { minutes: 40, needs: ['leaders', 'know'] },
  phases: { minutes: 30, needs: ['start', 'know'] },
  learning: { minutes: 30, needs: ['house', 'know', 'end'] },
  definition: { minutes: 90, needs: ['house', 'start'] },
  'six-steps': { minutes: 30, needs: ['start', 'leaders'] },
  'two-ways': { minutes: 30, needs: ['leaders', 'house'] },
  strategy: { minutes: 180, needs: ['leaders'] },
  assessment: { minutes: 60, needs: ['find'] },
  matching: { minutes: 60, needs: ['find'] },
  'network-map': { minutes: 120, needs: ['find', 'house'] },
  offers: { minutes: 50, needs: ['find', 'start'] },
  'win-win': { minutes: 45, needs: ['agree', 'start'] },
  agreement: { minutes: 90, needs: ['agree'] },
  steering: { minutes: 45, needs: ['leaders', 'house'] },
  competences: { minutes: 80, needs: ['house', 'leaders'] },
  culture: { minutes: 50, needs: ['house', 'leaders'] },
  meeting: { minutes: 60, needs: ['meet', 'stuck'] },
  risks: { minutes: 60, needs: ['agree', 'stuck'] },
  evaluation: { minutes: 105, needs: ['know', 'stuck'] },
  communication: { minutes: 45, needs: ['agree', 'house'] },
  'five-quick': { minutes: 30, needs: ['end'] },
  readiness: { minutes: 30, needs: ['start', 'leaders'] },
  pitch: { minutes: 45, needs: ['start', 'find'] },
  'health-check': { minutes: 70, needs: ['know', 'stuck'] },
  'traffic-light': { minutes: 15, needs: ['stuck', 'know', 'meet'] },
  'first-last-meeting': { minutes: 90, needs: ['meet', 'start', 'end'] },
  'network-circle': { minutes: 60, needs: ['find'] },
  relations: { minutes: 60, needs: ['find', 'leaders'] },
  'gate-check': { minutes: 45, needs: ['end', 'agree'] },
  mood: { minutes: 5, needs: ['meet', 'stuck'] },
  'working-styles': { minutes: 45, needs: ['stuck', 'meet'] },
  maturity: { minutes: 10, needs: ['leaders', 'know'] },
  'definition-test': { minutes: 10, needs: ['start'] },
  'value-account': { minutes: 40, needs: ['know', 'leaders', 'end'] },
  'year-wheel': { minutes: 45, needs: ['house', 'leaders'] },
  'citizen-value': { minutes: 45, needs: ['know', 'agree', 'end'] },
};

export const toolUse = (id: string): ToolUse | null => (Object.hasOwn(uses, id) ? (uses[id] ?? null) : null);

/** What somebody with ten minutes gets through, with a breath to spare. */
const fewMinutes = 15;

export function isFor(id: string, need: Need): boolean {
  const use = toolUse(id);
  if (!use) return false;
  return need === 'ten-minutes' ? use.minutes <= fewMinutes : use.needs.includes(need);
}

export const isNeed = (word: string): word is Need => needs.some((need) => need === word);
