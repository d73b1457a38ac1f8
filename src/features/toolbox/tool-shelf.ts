import type { Tool } from '#domain/tools/tool.ts';

/** Every tool that runs on the engine; each is fetched alone, so that a sheet in the browser carries no other. */
const shelf: Readonly<Record<string, () => Promise<{ readonly tool: Tool }>>> = {
  offers: () => import('#domain/tools/offers/tool.ts'),
  matching: () => import('#domain/tools/matching/tool.ts'),
  'network-circle': () => import('#domain/tools/network-circle/tool.ts'),
  relations: () => import('#domain/tools/relations/tool.ts'),
  risks: () => import('#domain/tools/risks/tool.ts'),
  'network-map': () => import('#domain/tools/network-map/tool.ts'),
  assessment: () => import('#domain/tools/assessment/tool.ts'),
  'win-win': () => import('#domain/tools/win-win/tool.ts'),
  readiness: () => import('#domain/tools/readiness/tool.ts'),
  checklist: () => import('#domain/tools/checklist/tool.ts'),
  strategy: () => import('#domain/tools/strategy/tool.ts'),
  phases: () => import('#domain/tools/phases/tool.ts'),
  'six-steps': () => import('#domain/tools/six-steps/tool.ts'),
  definition: () => import('#domain/tools/definition/tool.ts'),
  'definition-test': () => import('#domain/tools/definition-test/tool.ts'),
  competences: () => import('#domain/tools/competences/tool.ts'),
  steering: () => import('#domain/tools/steering/tool.ts'),
  'two-ways': () => import('#domain/tools/two-ways/tool.ts'),
  maturity: () => import('#domain/tools/maturity/tool.ts'),
  'citizen-value': () => import('#domain/tools/citizen-value/tool.ts'),
  'value-account': () => import('#domain/tools/value-account/tool.ts'),
  'health-check': () => import('#domain/tools/health-check/tool.ts'),
  agreement: () => import('#domain/tools/agreement/tool.ts'),
  'five-quick': () => import('#domain/tools/five-quick/tool.ts'),
  pitch: () => import('#domain/tools/pitch/tool.ts'),
  'year-wheel': () => import('#domain/tools/year-wheel/tool.ts'),
  culture: () => import('#domain/tools/culture/tool.ts'),
  meeting: () => import('#domain/tools/meeting/tool.ts'),
  'first-last-meeting': () => import('#domain/tools/first-last-meeting/tool.ts'),
  communication: () => import('#domain/tools/communication/tool.ts'),
  'traffic-light': () => import('#domain/tools/traffic-light/tool.ts'),
  mood: () => import('#domain/tools/mood/tool.ts'),
  'gate-check': () => import('#domain/tools/gate-check/tool.ts'),
  'working-styles': () => import('#domain/tools/working-styles/tool.ts'),
  evaluation: () => import('#domain/tools/evaluation/tool.ts'),
  learning: () => import('#domain/tools/learning/tool.ts'),
  game: () => import('#domain/tools/game/tool.ts'),
};

/** The ids of all tools on the shelf. */
export const shelvedTools: readonly string[] = Object.keys(shelf);

/** The tool of this id; null when it is not on the shelf. */
export async function takeTool(id: string): Promise<Tool | null> {
  const found = Object.hasOwn(shelf, id) ? shelf[id] : undefined;
  return found ? (await found()).tool : null;
}
