import { wordsIn } from '#domain/search/fold.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { isFor, needs, toolUse } from './tool-uses.ts';

export const arrangements = ['chapter', 'phase', 'need'] as const;
export type Arrangement = (typeof arrangements)[number];

/** At most so many minutes. */
export const times = [15, 30, 60] as const;

export type ToolAsk = {
  readonly by: Arrangement;
  readonly time: number | null;
  readonly words: string;
};

export type ToolEntry = Pick<
  ToolFront,
  | 'id'
  | 'slug'
  | 'code'
  | 'title'
  | 'summary'
  | 'duration'
  | 'group'
  | 'chapter'
  | 'phases'
  | 'also'
  | 'short'
>;

/** The tools under a heading; `id` is a chapter's, a phase's number or a need's. */
export type ToolGroup = { readonly id: string; readonly tools: readonly ToolEntry[] };

/** What is asked for in an address; whatever it does not know is passed over. */
export function readToolAsk(query: URLSearchParams): ToolAsk {
  const time = Number(query.get('time'));
  return {
    by: arrangements.find((one) => one === query.get('by')) ?? 'chapter',
    time: times.find((one) => one === time) ?? null,
    words: (query.get('q') ?? '').trim().slice(0, 100),
  };
}

/** The same as an address asks for it: nothing for what is usual. */
export function toolQuery({ by, time, words }: ToolAsk): string {
  const query = new URLSearchParams();
  if (by !== 'chapter') query.set('by', by);
  if (time !== null) query.set('time', String(time));
  if (words) query.set('q', words);
  const text = query.toString();
  return text && `?${text}`;
}

/** The tools that are asked for. */
export function findTools(tools: readonly ToolEntry[], { time, words }: ToolAsk): readonly ToolEntry[] {
  const asked = wordsIn(words);
  return tools.filter((tool) => fits(tool.id, time) && says(tool, asked));
}

const fits = (id: string, time: number | null): boolean =>
  time === null || (toolUse(id)?.minutes ?? Infinity) <= time;

/** Every word begins one of the tool's own. */
function says({ code, title, short, summary, also }: ToolEntry, asked: readonly string[]): boolean {
  const own = wordsIn([code, title, short, summary, ...(also ?? [])].join(' '));
  return asked.every((word) => own.some((one) => one.startsWith(word)));
}

/** The tools under the headings of an arrangement; a heading with nothing under it is left out. */
export function arrangeTools(
  tools: readonly ToolEntry[],
  by: Arrangement,
  chapters: readonly string[],
): readonly ToolGroup[] {
  const groups: Readonly<Record<Arrangement, () => ToolGroup[]>> = {
    chapter: () => chapters.map((id) => ({ id, tools: tools.filter(({ chapter }) => chapter === id) })),
    phase: () =>
      Array.from({ length: 12 }, (_, index) => ({
        id: String(index + 1),
        tools: tools.filter(({ phases }) => phases.includes(index + 1)),
      })),
    need: () => needs.map((need) => ({ id: need, tools: tools.filter(({ id }) => isFor(id, need)) })),
  };
  return groups[by]().filter((group) => group.tools.length > 0);
}
