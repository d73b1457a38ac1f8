import { done, problem, type Result } from '#domain/result.ts';
import { assess } from '#domain/tools/win-win/assess.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { parseSheet } from '#domain/tools/win-win/parse-sheet.ts';
import type { WinWinResult } from '#domain/tools/win-win/result.ts';
import {
  actsFor,
  isLead,
  type Party,
  type PartnershipReader,
  type Seat,
} from '#features/partnerships/index.ts';
import type { Revised } from '#domain/keeping.ts';
import { gather } from './reveal-sheet.ts';
import type { Readiness, Sheet, SheetReader, SheetSide } from './ports.ts';

type Needs = { readonly sheets: SheetReader; readonly partnerships: PartnershipReader };

/** A sheet as its reader meets it, with what the reader may do. */
export type SheetPresented = {
  readonly sheet: Revised<Sheet>;
  readonly whole: WinWinSheet;
  readonly result: WinWinResult | null;
  readonly parties: readonly Party[];
  readonly readiness: readonly Readiness[];
  readonly seats: readonly Seat[];
  readonly ownSides: readonly (Pick<SheetSide, 'partyId' | 'answers' | 'ready'> & {
    readonly revision: number;
  })[];
  readonly abilities: { readonly answer: boolean; readonly revealNow: boolean; readonly leadWord: boolean };
};

export async function readSheet(needs: Needs, id: string): Promise<Result<SheetPresented>> {
  const sheet = await needs.sheets.sheet(id);
  if (!sheet) return problem('not-found');
  const [parties, seats, readiness, sides] = [
    (await needs.partnerships.parties(sheet.partnershipId, { limit: 100 })).items,
    await needs.partnerships.mySeats(sheet.partnershipId),
    await needs.sheets.readiness(id),
    await needs.sheets.sides(id),
  ];
  const whole = sheet.state === 'revealed' ? await liveContent(needs, sheet) : await gather(needs, sheet);
  const answering = seats.filter((seat) => seat.scope.includes('answer'));
  const own = answering.map(({ partyId }) => {
    const side = sides.find((one) => one.partyId === partyId);
    return {
      partyId,
      answers: side?.answers ?? {},
      ready: side?.ready ?? false,
      revision: side?.revision ?? 0,
    };
  });
  const open = sheet.state === 'private';
  const ready = readiness.filter((one) => one.ready).length;
  return done({
    sheet,
    whole,
    result: open ? null : assess(whole),
    parties,
    readiness,
    seats,
    ownSides: own.filter((side) => actsFor(seats, side.partyId)),
    abilities: {
      answer: answering.length > 0,
      revealNow: open && answering.length > 0 && ready >= 2 && ready === parties.length,
      leadWord: open && isLead(seats),
    },
  });
}

/**
 * The live sheet as last kept; before anyone has opened it, as it stood at the reveal. A party that came
 * afterwards stands there too, with nothing answered yet.
 */
export async function liveContent(needs: Needs, sheet: Sheet): Promise<WinWinSheet> {
  const live = await needs.sheets.liveDocument(sheet.id);
  const parsed = live ? parseSheet(live.content) : null;
  if (!parsed?.ok) return gather(needs, sheet);
  const there = new Set(parsed.value.sides.map(({ id }) => id));
  const late = (await sidesFor(needs, sheet.partnershipId)).filter(({ id }) => !there.has(id));
  return {
    ...parsed.value,
    sides: [...parsed.value.sides, ...late.map((side) => ({ ...side, answers: {} }))],
  };
}

/** The parties of now, each as its side on a sheet is called. */
export async function sidesFor(
  { partnerships }: Pick<Needs, 'partnerships'>,
  partnershipId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { items } = await partnerships.parties(partnershipId, { limit: 100 });
  return items.map(({ id, organisation }) => ({ id, name: organisation.name }));
}
