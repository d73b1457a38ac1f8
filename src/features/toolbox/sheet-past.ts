import type { Ambient } from '#domain/ambient.ts';
import { checkLine } from '#domain/check-line.ts';

import { done, problem, type Result } from '#domain/result.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { ToolResult } from '#domain/tools/result.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { record, type HistoryStore, type PartnershipReader } from '#features/partnerships/index.ts';
import { changesBetween, type LiveChange } from './live-changes.ts';
import type { Sheet, SheetReader, SheetStore, SheetVersion } from './ports.ts';
import { readSheet } from './read-sheet.ts';
import { liveTool, roomy } from './sheet-mode.ts';
import { toolOf } from './tool-of.ts';

type Reading = { readonly sheets: SheetReader; readonly partnerships: PartnershipReader };
type Needs = Ambient & Reading & { readonly sheets: SheetStore; readonly history: HistoryStore };

/** Keeps the sheet as it stands under a name, to find again and to compare with. */
export async function nameVersion(
  needs: Needs,
  { sheetId, name }: { readonly sheetId: string; readonly name: string },
): Promise<Result<{ id: string }>> {
  const sheet = await needs.sheets.sheet(sheetId);
  if (!sheet) return problem('not-found');
  const line = checkLine(name, { field: 'name', longest: 120, required: true });
  if (!line.ok) return line;
  const seats = await needs.partnerships.mySeats(sheet.partnershipId);
  const seat = seats.find((one) => one.scope.includes('answer'));
  if (!seat) return problem('not-yours');
  if (!(await needs.sheets.liveDocument(sheetId))) return problem('not-found');
  const id = needs.newId();
  const { partyId } = seat;
  await needs.sheets.nameVersion({ id, sheetId, name: line.value, partyId });
  const details = { title: sheet.title, name: line.value };
  await record(needs, 'sheet-version-named', { partnershipId: sheet.partnershipId, partyId, details });
  return done({ id });
}

/** What something is compared with: an earlier state of the sheet, or another round of the same tool. */
export type Earlier = {
  readonly label: string;
  readonly at: string;
  readonly sheet: ToolSheet;
  readonly result: ToolResult | null;
};

export type SheetPast = {
  readonly sheet: Sheet;
  readonly versions: readonly SheetVersion[];
  /** Other sheets of the same tool in the partnership, the newest first. */
  readonly rounds: readonly Pick<Sheet, 'id' | 'title' | 'createdAt'>[];
  readonly now: { readonly sheet: ToolSheet; readonly result: ToolResult | null };
  readonly earlier: Earlier | null;
  readonly changes: readonly LiveChange[];
  readonly mayName: boolean;
};

/** What a sheet was, and what is otherwise now: beside a version of it (`with`), or beside another round. */
export async function readPast(
  needs: Reading,
  { sheetId, compare }: { readonly sheetId: string; readonly compare: string | null },
): Promise<Result<SheetPast>> {
  const now = await readSheet(needs, sheetId);
  if (!now.ok) return now;
  const { sheet, whole, result, abilities } = now.value;
  const tool = await toolOf(needs, sheet.tool);
  if (!tool) return problem('not-found');
  const live = liveTool(tool, sheet.mode);
  const all = (await needs.sheets.sheets(sheet.partnershipId, { limit: 100 })).items;
  const rounds = all.filter((one) => one.tool === sheet.tool && one.id !== sheet.id);
  const earlier = compare === null ? null : await findEarlier(needs, { sheet, tool, compare });
  if (compare !== null && !earlier) return problem('not-found');
  return done({
    sheet,
    versions: (await needs.sheets.versions(sheetId, { limit: 100 })).items,
    rounds: rounds.map(({ id, title, createdAt }) => ({ id, title, createdAt })),
    now: { sheet: whole, result },
    earlier,
    changes: earlier ? changesBetween(live, earlier.sheet, whole) : [],
    mayName: abilities.answer && (sheet.state === 'revealed' || sheet.mode === 'voices'),
  });
}

type Wanted = { readonly sheet: Sheet; readonly tool: Tool; readonly compare: string };

async function findEarlier(needs: Reading, { sheet, tool, compare }: Wanted): Promise<Earlier | null> {
  const version = await needs.sheets.version(compare);
  if (version?.sheetId === sheet.id) {
    const parsed = parseToolSheet(roomy(liveTool(tool, sheet.mode)), version.content);
    if (!parsed.ok) return null;
    const result = sheet.mode === 'voices' ? null : tool.compute(parsed.value);
    return { label: version.name, at: version.at, sheet: parsed.value, result };
  }
  const other = await readSheet(needs, compare);
  if (!other.ok || other.value.sheet.tool !== tool.id) return null;
  const { sheet: round, whole, result } = other.value;
  if (round.partnershipId !== sheet.partnershipId) return null;
  return { label: round.title, at: round.createdAt, sheet: whole, result };
}

/** A number of the result, then and now. */
export type FigureCompared = {
  readonly block: string;
  /** Which bar of the block, in its order; null where the block is one number. */
  readonly bar: number | null;
  readonly before: number | null;
  readonly after: number | null;
};

/** The numbers of two results side by side: each as it was, and as it is. */
export function compareResults(
  before: ToolResult | null,
  after: ToolResult | null,
): readonly FigureCompared[] {
  return (after?.blocks ?? []).flatMap((block): FigureCompared[] => {
    const old = before?.blocks.find(({ id, kind }) => id === block.id && kind === block.kind);
    if (block.kind === 'figure')
      return [
        { block: block.id, bar: null, before: old?.kind === 'figure' ? old.value : null, after: block.value },
      ];
    if (block.kind !== 'bars' && block.kind !== 'radar') return [];
    return block.bars.map(({ value, label }, bar) => {
      const bars = old?.kind === 'bars' || old?.kind === 'radar' ? old.bars : [];
      const same = bars.find((one) => JSON.stringify(one.label) === JSON.stringify(label));
      return { block: block.id, bar, before: same?.value ?? null, after: value };
    });
  });
}
