import { done, problem, type Result } from '#domain/result.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { ToolResult } from '#domain/tools/result.ts';
import type { Side, Tool, ToolSheet } from '#domain/tools/tool.ts';
import { voicesMayOpen } from '#domain/tools/voices-open.ts';
import {
  actsFor,
  isLead,
  type Party,
  type PartnershipReader,
  type Seat,
} from '#features/partnerships/index.ts';
import type { Revised } from '#domain/keeping.ts';
import { sidesFor } from './parties-as-sides.ts';
import type { Readiness, Sheet, SheetReader, SheetSide, VoiceCount, VoicesAsked } from './ports.ts';
import { gather } from './reveal-sheet.ts';
import { liveTool, roomy } from './sheet-mode.ts';
import { toolOf } from './tool-of.ts';
import { sheetOfVoice } from './voice-sheet.ts';

type Needs = { readonly sheets: SheetReader; readonly partnerships: PartnershipReader };

/** What people answered alone, as far as the asker may know. */
export type VoicesPresented = {
  readonly count: VoiceCount;
  readonly asked: VoicesAsked;
  /** The asker's own, as a whole sheet. */
  readonly own: { readonly sheet: ToolSheet; readonly ready: boolean; readonly revision: number };
  /** Who said what: after the reveal, of a tool that names them. */
  readonly named: readonly { readonly party: string; readonly name: string; readonly sheet: ToolSheet }[];
};

/** A sheet as its reader meets it, with what the reader may do. */
export type SheetPresented = {
  readonly sheet: Revised<Sheet>;
  readonly whole: ToolSheet;
  readonly result: ToolResult | null;
  readonly parties: readonly Party[];
  readonly readiness: readonly Readiness[];
  readonly seats: readonly Seat[];
  readonly ownSides: readonly (Pick<SheetSide, 'partyId' | 'answers' | 'ready'> & {
    readonly revision: number;
  })[];
  readonly voices: VoicesPresented | null;
  readonly abilities: {
    readonly answer: boolean;
    readonly revealNow: boolean;
    readonly leadWord: boolean;
    readonly invite: boolean;
  };
};

export async function readSheet(needs: Needs, id: string): Promise<Result<SheetPresented>> {
  const sheet = await needs.sheets.sheet(id);
  const tool = sheet && (await toolOf(needs, sheet.tool));
  if (!sheet || !tool) return problem('not-found');
  const parties = (await needs.partnerships.parties(sheet.partnershipId, { limit: 100 })).items;
  const seats = await needs.partnerships.mySeats(sheet.partnershipId);
  const readiness = sheet.mode === 'sides' ? await needs.sheets.readiness(id) : [];
  const isLive = sheet.state === 'revealed' || sheet.mode === 'voices';
  const whole = isLive ? await liveContent(needs, sheet) : await gather(needs, sheet);
  const spoken = sheet.mode === 'voices' ? await readVoices(needs, { sheet, tool, whole, seats }) : null;
  const answering = seats.filter((seat) => seat.scope.includes('answer'));
  const open = sheet.state === 'private';
  const { voices = null, result: combined = null } = spoken ?? {};
  return done({
    sheet,
    whole,
    result: sheet.mode === 'voices' ? combined : open ? null : tool.compute(whole),
    parties,
    readiness,
    seats,
    ownSides: sheet.mode === 'sides' ? await ownSides(needs, id, answering) : [],
    voices,
    abilities: {
      answer: answering.length > 0,
      revealNow: open && answering.length > 0 && isComplete({ sheet, parties, readiness, voices }),
      invite: open && voices !== null && isLead(seats),
      leadWord: open && isLead(seats) && (voices === null || isEnough(sheet, voices.count)),
    },
  });
}

type Counted = Pick<SheetPresented, 'sheet' | 'parties' | 'readiness' | 'voices'>;

function isComplete({ sheet, parties, readiness, voices }: Counted): boolean {
  if (voices) return voicesMayOpen({ ...voices.count, ...voices.asked, least: sheet.least ?? Infinity });
  const ready = readiness.filter((one) => one.ready).length;
  return ready >= 2 && ready === parties.length;
}

const isEnough = ({ least }: Sheet, { ready }: VoiceCount): boolean => least !== null && ready >= least;

async function ownSides(
  { sheets }: Needs,
  sheetId: string,
  answering: readonly Seat[],
): Promise<SheetPresented['ownSides']> {
  const sides = await sheets.sides(sheetId);
  const own: SheetPresented['ownSides'][number][] = [];
  for (const { partyId } of answering.filter((seat) => actsFor(answering, seat.partyId))) {
    const side = sides.find((one) => one.partyId === partyId);
    const kept = await sheets.kept(sheetId, partyId);
    const { ready = false, revision = 0 } = side ?? {};
    own.push({ partyId, answers: { ...side?.answers, ...kept }, ready, revision });
  }
  return own;
}

type Spoken = {
  readonly sheet: Sheet;
  readonly tool: Tool;
  readonly whole: ToolSheet;
  readonly seats: readonly Seat[];
};

async function readVoices(
  { sheets }: Needs,
  { sheet, tool, whole }: Spoken,
): Promise<{ readonly voices: VoicesPresented; readonly result: ToolResult | null }> {
  const mine = await sheets.voice(sheet.id);
  const heard = await sheets.voices(sheet.id);
  const sheetsHeard = heard.map(({ answers }) => sheetOfVoice(tool, whole, [answers]));
  const nameOf = (partyId: string | null): string => whole.sides.find(({ id }) => id === partyId)?.name ?? '';
  const named = heard.flatMap(({ partyId, personName }, index) => {
    const one = sheetsHeard[index];
    return personName !== null && one ? [{ party: nameOf(partyId), name: personName, sheet: one }] : [];
  });
  return {
    voices: {
      count: await sheets.voiceCount(sheet.id),
      asked: await sheets.voicesAsked(sheet.id),
      own: {
        sheet: sheetOfVoice(tool, whole, mine ? [mine.answers, mine.kept] : []),
        ready: mine?.ready ?? false,
        revision: mine?.revision ?? 0,
      },
      named,
    },
    result: sheetsHeard.length > 0 && tool.combine ? tool.combine(sheetsHeard) : null,
  };
}

/**
 * What is written live, as last kept; before anyone has opened it, as it stood at the reveal. A party that
 * came afterwards stands there too, with nothing answered yet.
 */
export async function liveContent(needs: Needs, sheet: Sheet): Promise<ToolSheet> {
  const tool = await toolOf(needs, sheet.tool);
  const live = await needs.sheets.liveDocument(sheet.id);
  const parsed = tool && live ? parseToolSheet(roomy(liveTool(tool, sheet.mode)), live.content) : null;
  if (!tool || !parsed?.ok) return gather(needs, sheet);
  return tool.sides?.of === 'party' ? withLate(needs, sheet, parsed.value) : parsed.value;
}

async function withLate(needs: Needs, { partnershipId }: Sheet, live: ToolSheet): Promise<ToolSheet> {
  const there = new Set(live.sides.map(({ id }) => id));
  const late = (await sidesFor(needs, partnershipId)).filter(({ id }) => !there.has(id));
  return { ...live, sides: [...live.sides, ...late.map((side): Side => ({ ...side, answers: {} }))] };
}
