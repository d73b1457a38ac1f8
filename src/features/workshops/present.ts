import type { Entry, EntryCount, GatheringView } from '#domain/gatherings/model.ts';
import { part } from '#domain/record.ts';
import { countVotes, idsIn, loose, textIn, type Card, type Group } from '#domain/workshops/cards.ts';
import { currentStep, stageOf, type Stage } from '#domain/workshops/moves.ts';
import type { Step } from '#domain/workshops/plan.ts';
import { ballotsOf, candidatesFor, cardsOf, sortedFor } from '#domain/workshops/sources.ts';
import { ownEntry, writableSeats, type WorkshopView } from './standing.ts';

export type RoomStep = Step & { readonly stage: Stage; readonly number: number };
export type RoomAction = Card & {
  /** Who does it, and the party that promises it. */
  readonly owner: string;
  readonly due: string;
};
export type Parked = Card & { readonly own: boolean };
export type Room = ReturnType<typeof presentRoom>;

/** What one seat is shown: never more than its page says, whatever the database let it read. */
export function presentRoom({ view, standing }: WorkshopView, forSeat: string | null = null) {
  const { gathering, me, seats } = view;
  const { id, code, title, language, revision, endedAt, createdAt, now, partnershipId } = gathering;
  const mayWriteFor = writableSeats(view).map(({ id, name }) => ({ id, name }));
  const seatId = mayWriteFor.find((seat) => seat.id === forSeat)?.id ?? me?.id ?? '';
  const current = currentStep(standing);
  const steps = standing.plan.steps.map((step, index): RoomStep => ({
    ...step,
    stage: stageOf(step, standing),
    number: index + 1,
  }));
  return {
    ...{ id, code, title, language, revision, createdAt, now, partnershipId },
    ended: endedAt !== null,
    endedAt,
    me,
    screenCode: gathering.screenCode ?? null,
    seatId,
    mayWriteFor,
    people: seats
      .filter(({ role }) => role !== 'screen')
      .map(({ id, name, role, here, enteredBy }) => ({ id, name, role, here, noDevice: enteredBy !== null })),
    steps,
    step: steps.find((step) => step.id === current?.id) ?? null,
    timer: standing.place.timer,
    written: current ? countOf(view.counts, current) : { seats: 0, entries: 0 },
    ...workOf({ view, standing }, current, seatId),
    ...keptOf(view),
  };
}

const entryKindOf = { write: 'card', tool: 'sheet', vote: 'vote' } as const;

function countOf(counts: readonly EntryCount[], { id, kind }: Step) {
  const wanted = kind === 'write' || kind === 'tool' || kind === 'vote' ? entryKindOf[kind] : null;
  const found = counts.find((count) => count.step === id && count.kind === wanted);
  return { seats: found?.seats ?? 0, entries: found?.entries ?? 0 };
}

export type RoomGroup = Group & { readonly revision: number };

/** What there is to work on in the step. */
function workOf({ view, standing }: WorkshopView, step: Step | null, seatId: string) {
  const { entries } = view;
  const shown = step !== null && standing.shown.includes(step.id);
  const sorted = step ? sortedFor(standing.plan, step.id, { entries, shown: standing.shown }) : nothing;
  const among = step ? candidatesFor(standing.plan, step.id, { entries, shown: standing.shown }) : [];
  const own = entries.filter((entry) => entry.seatId === seatId && entry.step === step?.id);
  const ballot = step && ownEntry(entries, { seatId, step: step.id, kind: 'vote' });
  return {
    ownCards: step ? cardsOf(own, step.id) : [],
    cards: step && shown ? cardsOf(entries, step.id) : [],
    groups: sorted.groups.map((group) => ({ ...group, revision: revisionOf(entries, group.id) })),
    sorted: sorted.cards,
    loose: loose(sorted.groups, sorted.cards),
    among,
    dots: ballot ? idsIn(ballot.data, 'on') : [],
    hasVoted: Boolean(ballot),
    tally:
      step?.kind === 'vote' && shown ? countVotes(ballotsOf(entries, step.id), among, step.votes ?? 1) : [],
  };
}

const nothing: { readonly cards: readonly Card[]; readonly groups: readonly Group[] } = {
  cards: [],
  groups: [],
};

const revisionOf = (entries: readonly Entry[], id: string): number =>
  entries.find((entry) => entry.id === id)?.revision ?? 0;

/** What belongs to all, whatever the step. */
function keptOf({ entries, me }: GatheringView) {
  const kind = (wanted: Entry['kind']) =>
    entries.filter((entry) => entry.kind === wanted).toSorted((a, b) => a.at.localeCompare(b.at));
  const card = ({ id, data }: Entry): Card => ({ id, text: textIn(data) });
  return {
    parked: kind('parking').map((entry): Parked => ({
      ...card(entry),
      own: entry.seatId === me?.id || me?.role === 'host',
    })),
    decisions: kind('decision').map(card),
    actions: kind('action').map((entry): RoomAction => ({
      ...card(entry),
      owner: ['owner', 'partyName']
        .map((name) => String(part(entry.data, name) ?? ''))
        .filter((name) => name !== '')
        .join(', '),
      due: String(part(entry.data, 'due') ?? ''),
    })),
  };
}
