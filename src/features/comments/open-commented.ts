import { done, problem, type Result } from '#domain/result.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import type { PartnershipReader, Seat } from '#features/partnerships/index.ts';
import { ownSheet, readSheet, toolOf, type Sheet, type SheetReader } from '#features/toolbox/index.ts';
import { answerPlaces, openPlaces, type AnswerPlace } from './answer-places.ts';
import type { Commented } from './ports.ts';

export type Reading = { readonly sheets: SheetReader; readonly partnerships: PartnershipReader };

/** What is commented, as far as the asker sees it. */
export type OpenCommented = {
  readonly tool: Tool;
  readonly whole: ToolSheet;
  readonly places: readonly AnswerPlace[];
  /** Of a sheet in a partnership. */
  readonly sheet: Sheet | null;
  readonly seats: readonly Seat[];
  readonly mayComment: boolean;
};

export async function openCommented(needs: Reading, { of, id }: Commented): Promise<Result<OpenCommented>> {
  if (of === 'own') {
    const own = await ownSheet(needs, id);
    const tool = own.ok ? await toolOf(needs, own.value.tool) : null;
    if (!own.ok || !tool) return problem('not-found');
    const whole = own.value.sheet;
    return done({ tool, whole, places: openPlaces(tool, whole), sheet: null, seats: [], mayComment: true });
  }
  const seen = await readSheet(needs, id);
  const tool = seen.ok ? await toolOf(needs, seen.value.sheet.tool) : null;
  if (!seen.ok || !tool) return problem('not-found');
  const { sheet, whole, seats } = seen.value;
  const mayComment = seats.some(({ scope }) => scope.includes('comment'));
  return done({ tool, whole, places: answerPlaces(tool, seen.value), sheet, seats, mayComment });
}
