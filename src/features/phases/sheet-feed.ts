import type { Language } from '#domain/language.ts';
import { isOpen, type PhaseRoad } from '#domain/phases/road.ts';
import { seenFor } from '#domain/phases/evidence.ts';
import type { Fed } from '#domain/sights/feed.ts';
import { fedByRoad } from '#domain/sights/phase-sheet.ts';
import type { RoomFacts, Sight } from '#domain/sights/room-facts.ts';
import { fedByLines, looksAtRoom, sheetLines, type SeenLine } from '#domain/sights/sheet-lines.ts';
import { exitOf, phaseIds, phases } from '#domain/tools/phases/model.ts';
import type { PartnershipReader } from '#features/partnerships/index.ts';
import { phaseWords } from '#words/phases/index.ts';
import type { KeptRoad, PhaseReader } from './ports.ts';

type Needs = {
  readonly language: Language;
  readonly phases: PhaseReader;
  readonly partnerships: Pick<PartnershipReader, 'parties'>;
};

/** What a room gives a sheet of one of the tools that look at it. */
export type SheetFeed = {
  /** What counts on the sheet until somebody answers otherwise. */
  readonly fed: readonly Fed[];
  readonly lines: readonly SeenLine[];
  /** The way through the phases, for the plan of them. */
  readonly road: KeptRoad | null;
};

/** Null for a tool that looks at nothing. Each reader is told what the walls let that reader see. */
export async function readFeed(
  needs: Needs,
  { partnershipId, tool }: { readonly partnershipId: string; readonly tool: string },
): Promise<SheetFeed | null> {
  if (tool === 'phases') return feedPhases(needs, partnershipId);
  if (!looksAtRoom(tool)) return null;
  const lines = sheetLines(tool, await needs.phases.facts(partnershipId));
  return { fed: fedByLines(lines).map((fed) => because(needs.language, lines, fed)), lines, road: null };
}

function because(language: Language, lines: readonly SeenLine[], fed: Fed): Fed {
  const row = Array.isArray(fed.answer) ? fed.answer[0] : null;
  const rowId = row && typeof row !== 'string' ? row.id : null;
  const line = lines.find((one) => one.promptId === fed.promptId && one.rowId === rowId);
  return line ? { ...fed, because: line.seen.map((sight) => sayOf(language, sight)).join(', ') } : fed;
}

/** What was seen, in words. */
export const sayOf = (language: Language, { kind, count = 0, title = '' }: Sight): string =>
  phaseWords(language)(`seen_${kind}`, { count, tool: title });

async function feedPhases(needs: Needs, partnershipId: string): Promise<SheetFeed | null> {
  const kept = await needs.phases.road(partnershipId);
  if (!kept) return null;
  const { road } = kept;
  const { items } = await needs.partnerships.parties(partnershipId, { limit: 100 });
  const fed = fedByRoad({
    road,
    ticks: await needs.phases.ticks(partnershipId),
    words: await needs.phases.gateWords(partnershipId),
    parties: items.toSorted((a, b) => Number(b.lead) - Number(a.lead)).map(({ id }) => id),
  });
  return { fed, lines: criteriaSeen(road, await needs.phases.facts(partnershipId)), road: kept };
}

/** What speaks for the criteria of the phases under way; to see is not to agree, so none of it is a tick. */
const criteriaSeen = (road: PhaseRoad, facts: RoomFacts): readonly SeenLine[] =>
  phaseIds
    .filter((id) => isOpen(road.places[id]))
    .flatMap((id) =>
      phases[id].exit.flatMap((rowId): readonly SeenLine[] => {
        const sight = seenFor(id, rowId, facts);
        return sight ? [{ promptId: exitOf(id), rowId, seen: [sight], unseen: [], counts: null }] : [];
      }),
    );
