import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { isLead, record, type HistoryStore, type PartnershipReader } from '#features/partnerships/index.ts';
import type { RevealReason, Sheet, SheetReader, SheetStore } from './ports.ts';

type Needs = Ambient & {
  readonly sheets: SheetStore;
  readonly partnerships: PartnershipReader;
  readonly history: HistoryStore;
};

/**
 * Opens all sides to all parties at once: when at least two parties are ready and none is missing, or by
 * the lead's word. What each wrote is kept as it stood; a live sheet that all edit begins from it.
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
  if (!(await needs.sheets.reveal(sheetId, reason))) return problem('not-all-ready');
  await needs.sheets.startLiveDocument({ sheetId, content: await gather(needs, sheet) });
  const details = { title: sheet.title, reason };
  await record(needs, 'sheet-revealed', {
    partnershipId: sheet.partnershipId,
    partyId: seat.partyId,
    details,
  });
  return done(null);
}

/** The whole sheet as the asker may see it: shared answers and every open side, in the parties' order. */
export async function gather(
  needs: { readonly sheets: SheetReader; readonly partnerships: PartnershipReader },
  sheet: Sheet,
): Promise<WinWinSheet> {
  const [parties, sides] = [
    await needs.partnerships.parties(sheet.partnershipId, { limit: 100 }),
    await needs.sheets.sides(sheet.id),
  ];
  const answersOf = new Map(sides.map((side) => [side.partyId, side.answers]));
  return {
    title: sheet.title,
    shared: { ...sheet.shared, title: sheet.title },
    sides: parties.items.map((party) => ({
      id: party.id,
      name: party.organisation.name,
      answers: answersOf.get(party.id) ?? {},
    })),
  };
}
