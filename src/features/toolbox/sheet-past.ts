import type { Ambient } from '#domain/ambient.ts';
import { checkLine } from '#domain/check-line.ts';
import { commonPrompts, commonResult, type Common } from '#domain/templates/common-prompts.ts';
import { templateVersionOf } from '#domain/templates/template-tool.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { ToolResult } from '#domain/tools/result.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { record, type HistoryStore, type PartnershipReader } from '#features/partnerships/index.ts';
import { changesBetween, type LiveChange } from './live-changes.ts';
import type { KeptTemplate, Sheet, SheetReader, SheetStore, SheetVersion } from './ports.ts';
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
  /** The tool it is of: for a template perhaps another version than now. */
  readonly tool: string;
  readonly sheet: ToolSheet;
  readonly result: ToolResult | null;
};

export type SheetPast = {
  readonly sheet: Sheet;
  readonly versions: readonly SheetVersion[];
  /** Other sheets of the same tool in the partnership, the newest first; `number` is the template's version, when it is another. */
  readonly rounds: readonly (Pick<Sheet, 'id' | 'title' | 'createdAt'> & {
    readonly number: number | null;
  })[];
  readonly now: { readonly sheet: ToolSheet; readonly result: ToolResult | null };
  readonly earlier: Earlier | null;
  readonly changes: readonly LiveChange[];
  /** Prompts that only one of the two asks, when they are of different versions of a template. */
  readonly unlike: { readonly before: readonly string[]; readonly after: readonly string[] };
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
  const rounds = await roundsOf(needs, sheet);
  const earlier = compare === null ? null : await findEarlier(needs, { sheet, tool, compare, rounds });
  if (compare !== null && !earlier) return problem('not-found');
  const common = earlier && earlier.tool !== tool.id ? await commonWith(needs, earlier, tool) : null;
  const live = liveTool(common?.tool ?? tool, sheet.mode);
  const shown = (one: ToolResult | null): ToolResult | null =>
    one && common ? commonResult(one, common) : one;
  return done({
    sheet,
    versions: (await needs.sheets.versions(sheetId, { limit: 100 })).items,
    rounds,
    now: { sheet: whole, result: shown(result) },
    earlier: earlier && { ...earlier, result: shown(earlier.result) },
    changes: earlier ? changesBetween(live, earlier.sheet, whole) : [],
    unlike: { before: common?.onlyBefore ?? [], after: common?.onlyAfter ?? [] },
    mayName: abilities.answer && (sheet.state === 'revealed' || sheet.mode === 'voices'),
  });
}

/** Sheets of the same tool, or of any version of the same template. */
async function roundsOf({ sheets }: Reading, sheet: Sheet): Promise<SheetPast['rounds']> {
  const all = (await sheets.sheets(sheet.partnershipId, { limit: 100 })).items;
  const mine = await templateOf({ sheets }, sheet.tool);
  const rounds: SheetPast['rounds'][number][] = [];
  for (const { id, title, createdAt, tool } of all.filter((one) => one.id !== sheet.id)) {
    if (tool === sheet.tool) rounds.push({ id, title, createdAt, number: null });
    else if (mine) {
      const other = await templateOf({ sheets }, tool);
      if (other?.templateId === mine.templateId) rounds.push({ id, title, createdAt, number: other.number });
    }
  }
  return rounds;
}

async function templateOf({ sheets }: Pick<Reading, 'sheets'>, tool: string): Promise<KeptTemplate | null> {
  const version = templateVersionOf(tool);
  return version === null ? null : sheets.template(version);
}

async function commonWith(needs: Reading, { tool: id }: Earlier, now: Tool): Promise<Common | null> {
  const before = await toolOf(needs, id);
  return before && commonPrompts(before, now);
}

type Wanted = {
  readonly sheet: Sheet;
  readonly tool: Tool;
  readonly compare: string;
  readonly rounds: SheetPast['rounds'];
};

async function findEarlier(
  needs: Reading,
  { sheet, tool, compare, rounds }: Wanted,
): Promise<Earlier | null> {
  const version = await needs.sheets.version(compare);
  if (version?.sheetId === sheet.id) {
    const parsed = parseToolSheet(roomy(liveTool(tool, sheet.mode)), version.content);
    if (!parsed.ok) return null;
    const result = sheet.mode === 'voices' ? null : tool.compute(parsed.value);
    return { label: version.name, at: version.at, tool: tool.id, sheet: parsed.value, result };
  }
  const other = rounds.some(({ id }) => id === compare) ? await readSheet(needs, compare) : null;
  if (!other?.ok) return null;
  const { sheet: round, whole, result } = other.value;
  return { label: round.title, at: round.createdAt, tool: round.tool, sheet: whole, result };
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
