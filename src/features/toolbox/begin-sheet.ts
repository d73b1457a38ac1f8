import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Answers } from '#domain/prompts/prompt.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { parseSheet } from '#domain/tools/win-win/parse-sheet.ts';
import {
  mayAnswer,
  record,
  type HistoryStore,
  type PartnershipReader,
} from '#features/partnerships/index.ts';
import type { SheetStore } from './ports.ts';

type Needs = Ambient & {
  readonly sheets: SheetStore;
  readonly partnerships: PartnershipReader;
  readonly history: HistoryStore;
};

/**
 * Puts a win-win sheet into a partnership. From a loose sheet the shared answers come along, and the
 * asker's own side; what was guessed about the others stays out: each party fills in its own side.
 */
export async function beginSheet(
  needs: Needs,
  begin: {
    readonly partnershipId: string;
    readonly title: string;
    readonly from?: WinWinSheet;
    readonly ownSide?: number;
  },
): Promise<Result<{ id: string }>> {
  const seats = await needs.partnerships.mySeats(begin.partnershipId);
  const seat = seats.find((own) => own.scope.includes('answer'));
  if (!seat || !mayAnswer(seats)) return problem('not-yours');
  const id = needs.newId();
  const shared: Answers = begin.from?.shared ?? { title: begin.title };
  await needs.sheets.addSheet({
    id,
    partnershipId: begin.partnershipId,
    tool: 'win-win',
    title: begin.title,
    shared,
  });
  const side = begin.from?.sides[begin.ownSide ?? 0];
  if (side && Object.keys(side.answers).length > 0)
    await needs.sheets.saveSide({
      sheetId: id,
      partyId: seat.partyId,
      answers: side.answers,
      ready: false,
      fromRevision: 0,
    });
  const details = { title: begin.title };
  await record(needs, 'sheet-begun', { partnershipId: begin.partnershipId, partyId: seat.partyId, details });
  return done({ id });
}

/** Keeps a loose sheet with the signed-in person, seen by nobody else. */
export async function keepOwnSheet(
  needs: Ambient & { readonly sheets: SheetStore },
  keep: { readonly id?: string; readonly content: unknown; readonly revision?: number },
): Promise<Result<{ id: string }>> {
  if (needs.asker.kind !== 'person') return problem('not-signed-in');
  const sheet = parseSheet(keep.content);
  if (!sheet.ok) return sheet;
  const id = keep.id ?? needs.newId();
  const title = sheet.value.title || '–';
  const saved = await needs.sheets.saveOwnSheet({
    id,
    tool: 'win-win',
    title,
    content: sheet.value,
    fromRevision: keep.revision ?? 0,
  });
  return saved.saved ? done({ id }) : problem('stale');
}
