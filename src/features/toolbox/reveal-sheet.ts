import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import { isLead, record, type HistoryStore, type PartnershipReader } from '#features/partnerships/index.ts';
import type { RevealReason, Sheet, SheetReader, SheetStore } from './ports.ts';
import { sidesFor } from './parties-as-sides.ts';
import { toolOf } from './tool-of.ts';

type Needs = Ambient & {
  readonly sheets: SheetStore;
  readonly partnerships: PartnershipReader;
  readonly history: HistoryStore;
};

/**
 * Opens what was hidden to all at once. Sides: when at least two parties are ready and none is missing, or
 * by the lead's word; a live sheet that all edit begins from them. Voices: when enough are ready.
 */
export async function revealSheet(needs: Needs, sheetId: string, leadWord: boolean): Promise<Result<null>> {
  const sheet = await needs.sheets.sheet(sheetId);
  if (!sheet) return problem('not-found');
  if (sheet.state === 'revealed') return done(null);
  const seats = await needs.partnerships.mySeats(sheet.partnershipId);
  const seat = seats.find((own) => own.scope.includes('answer'));
  if (!seat) return problem('not-yours');
  if (leadWord && !isLead(seats)) return problem('only-the-lead');
  const reason: RevealReason = leadWord ? 'lead-word' : 'all-ready';
  if (!(await needs.sheets.reveal(sheetId, reason)))
    return problem(sheet.mode === 'voices' ? 'too-few-voices' : 'not-all-ready');
  if (sheet.mode === 'sides')
    await needs.sheets.startLiveDocument({ sheetId, content: await gather(needs, sheet) });
  const { partnershipId, title, mode } = sheet;
  const details = { title, reason: mode === 'voices' ? 'voices' : reason };
  await record(needs, 'sheet-revealed', { partnershipId, partyId: seat.partyId, details });
  return done(null);
}

/** The whole sheet as the asker may see it: shared answers and every open side, in the parties' order. */
export async function gather(
  needs: { readonly sheets: SheetReader; readonly partnerships: PartnershipReader },
  sheet: Sheet,
): Promise<ToolSheet> {
  const { title, shared } = sheet;
  const tool = await toolOf(needs, sheet.tool);
  if (tool?.sides?.of !== 'party') return { title, shared, sides: [] };
  const parties = await sidesFor(needs, sheet.partnershipId);
  const answersOf = new Map((await needs.sheets.sides(sheet.id)).map((side) => [side.partyId, side.answers]));
  return {
    title,
    shared,
    sides: parties.map((party) => ({ ...party, answers: answersOf.get(party.id) ?? {} })),
  };
}
