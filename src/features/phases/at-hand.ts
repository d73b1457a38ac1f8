import { phaseIds, type PhaseId } from '#domain/tools/phases/model.ts';
import { listChapters, listTools, type ContentReader } from '#features/guide/index.ts';
import type { Language } from '#domain/language.ts';

export type AtHand = {
  readonly tools: readonly {
    readonly id: string;
    readonly slug: string;
    readonly code: string;
    readonly title: string;
  }[];
  readonly chapters: readonly { readonly slug: string; readonly chapter: number; readonly title: string }[];
};

/** Tools that the twelve-phase model names for a phase and that do not say so themselves. */
const named: Readonly<Partial<Record<PhaseId, readonly string[]>>> = {
  explore: ['strategy', 'network-map', 'offers', 'pitch', 'definition'],
  find: ['assessment', 'matching', 'network-map', 'offers'],
  build: ['win-win', 'meeting', 'working-styles'],
  plan: ['risks', 'evaluation', 'communication'],
  lead: ['steering', 'meeting'],
  resource: ['agreement', 'value-account'],
  deliver: ['meeting', 'risks', 'traffic-light'],
  measure: ['evaluation'],
  review: ['evaluation', 'win-win', 'learning'],
  adjust: ['agreement'],
  anchor: ['learning'],
  finish: ['first-last-meeting', 'five-quick'],
};

/** What helps in a phase: its tools, the plan's own ones first, and the chapters that those belong to. */
export async function atHand(
  needs: { readonly content: ContentReader; readonly language: Language },
  phase: PhaseId,
): Promise<AtHand> {
  const first = named[phase] ?? [];
  const number = phaseIds.indexOf(phase) + 1;
  const place = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length);
  const tools = (await listTools(needs, needs.language))
    .filter(({ id, phases }) => id !== 'phases' && (first.includes(id) || phases.includes(number)))
    .toSorted((a, b) => place(a.id) - place(b.id))
    .slice(0, 8);
  const wanted = new Set(tools.map(({ chapter }) => chapter));
  const chapters = (await listChapters(needs, needs.language)).filter(({ id }) => wanted.has(id));
  return {
    tools: tools.map(({ id, slug, code, title }) => ({ id, slug, code, title })),
    chapters: chapters.slice(0, 4).map(({ slug, chapter, title }) => ({ slug, chapter, title })),
  };
}
