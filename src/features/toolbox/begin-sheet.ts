import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { emptyToolSheet } from '#domain/tools/empty-sheet.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import {
  mayAnswer,
  record,
  type HistoryStore,
  type PartnershipReader,
} from '#features/partnerships/index.ts';
import { sidesFor } from './parties-as-sides.ts';
import type { SheetStore } from './ports.ts';
import { isForParties, liveTool, modeOf, type SheetMode } from './sheet-mode.ts';
import { toolOf } from './tool-of.ts';
import { splitSide, splitVoice } from './voice-sheet.ts';

type Needs = Ambient & {
  readonly sheets: SheetStore;
  readonly partnerships: PartnershipReader;
  readonly history: HistoryStore;
};

export type Beginning = {
  readonly partnershipId: string;
  readonly tool: string;
  readonly title: string;
  /** Where people may answer alone: do it together instead. */
  readonly together?: boolean;
  /** A sheet of one's own to begin from, and which of its sides is the own party's. */
  readonly from?: unknown;
  readonly ownSide?: number;
};

/**
 * Puts a sheet into a partnership, empty or brought. What was guessed about the other parties stays out:
 * each fills in its own side.
 */
export async function beginSheet(needs: Needs, begin: Beginning): Promise<Result<{ id: string }>> {
  const seats = await needs.partnerships.mySeats(begin.partnershipId);
  const seat = seats.find((own) => own.scope.includes('answer'));
  if (!seat || !mayAnswer(seats)) return problem('not-yours');
  const tool = await toolOf(needs, begin.tool);
  if (!tool) return problem('no-such-tool');
  if (!isForParties(tool)) return problem('own-tool-only');
  const brought = begin.from === undefined ? done(emptyToolSheet(tool)) : parseToolSheet(tool, begin.from);
  if (!brought.ok) return brought;
  const from = { ...brought.value, title: begin.title };
  const id = needs.newId();
  const mode = modeOf(tool, begin.together);
  const { partnershipId, title, ownSide = 0 } = begin;
  const { least = null, named = false } = mode === 'voices' ? { ...tool.apart } : {};
  const shared = mode === 'sides' ? from.shared : {};
  await needs.sheets.addSheet({ id, partnershipId, tool: tool.id, title, shared, mode, least, named });
  const given = { id, tool, mode, from, partnershipId, partyId: seat.partyId, ownSide };
  if (mode !== 'sides') await startLive(needs, given);
  await bringOwn(needs, given);
  const details = { title, tool: tool.id };
  await record(needs, 'sheet-begun', { partnershipId, partyId: seat.partyId, details });
  return done({ id });
}

type Given = {
  readonly id: string;
  readonly tool: Tool;
  readonly mode: SheetMode;
  readonly from: ToolSheet;
  readonly partnershipId: string;
  readonly partyId: string;
  readonly ownSide: number;
};

/** What all write together from the first moment. */
async function startLive(needs: Needs, given: Given): Promise<void> {
  const { tool, mode, from, partyId } = given;
  const ids = new Set(liveTool(tool, mode).prompts.map((prompt) => prompt.id));
  const only = (answers: ToolSheet['shared']): ToolSheet['shared'] =>
    Object.fromEntries(Object.entries(answers).filter(([promptId]) => ids.has(promptId)));
  const own = from.sides[given.ownSide]?.answers ?? {};
  const sides =
    tool.sides?.of === 'party'
      ? (await sidesFor(needs, given.partnershipId)).map((side) => ({
          ...side,
          answers: side.id === partyId ? own : {},
        }))
      : from.sides;
  const content = {
    title: from.title,
    shared: only(from.shared),
    sides: sides.map((side) => ({ ...side, answers: only(side.answers) })),
  };
  await needs.sheets.startLiveDocument({ sheetId: given.id, content });
}

/** The asker's own answers come along, to be read again before they are called ready. */
async function bringOwn(needs: Needs, given: Given): Promise<void> {
  const { id: sheetId, tool, mode, from, partyId } = given;
  const side = from.sides[given.ownSide];
  if (mode === 'sides' && side && Object.keys(side.answers).length > 0) {
    const { shown, kept } = splitSide(tool, side.answers);
    await needs.sheets.saveSide({ sheetId, partyId, answers: shown, ready: false, fromRevision: 0 });
    if (Object.keys(kept).length > 0) await needs.sheets.saveKept(sheetId, partyId, kept);
  }
  if (mode === 'voices') {
    const together = new Set(liveTool(tool, mode).prompts.map((prompt) => prompt.id));
    const alone = (answers: ToolSheet['shared']): ToolSheet['shared'] =>
      Object.fromEntries(Object.entries(answers).filter(([promptId]) => !together.has(promptId)));
    const own = tool.sides?.of === 'party' ? (side ? [{ ...side, id: partyId }] : []) : from.sides;
    const sides = own.map((one) => ({ ...one, answers: alone(one.answers) }));
    const shared = alone(from.shared);
    const empty = [shared, ...sides.map(({ answers }) => answers)].every(
      (one) => Object.keys(one).length === 0,
    );
    const voice = splitVoice(tool, { shared, sides });
    if (!empty) await needs.sheets.saveVoice({ sheetId, partyId, ...voice, ready: false, fromRevision: 0 });
  }
}
