import { measures, rounds, type Deck, type Measure } from '#domain/games/model.ts';
import { debriefStep } from '#domain/games/play.ts';
import type { Entry } from '#domain/gatherings/model.ts';
import type { Language } from '#domain/language.ts';
import { part } from '#domain/record.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import type { GameView } from './standing.ts';

const textOf = (value: unknown, name: string): string => {
  const found = part(value, name);
  return typeof found === 'string' ? found : '';
};

/** The last word of one kind in a step; the earliest stands first. */
const ofStep = (entries: readonly Entry[], kind: Entry['kind'], step: string): readonly Entry[] =>
  entries.filter((one) => one.kind === kind && one.step === step);

/** A vote as it was kept; nothing where there is none. */
export function voteOf(data: unknown, measure: Measure): string | number | undefined {
  const value = part(data, measure);
  if (value === 'dont-know') return value;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5 ? value : undefined;
}

export type NoteKept = {
  readonly id: string | null;
  readonly revision: number;
  readonly learnt: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
};

/** What was learnt and agreed, as it was last written. */
export function noteOf(entries: readonly Entry[]): NoteKept {
  const kept = ofStep(entries, 'note', debriefStep)[0];
  const text = (name: string): string => textOf(kept?.data, name);
  return {
    id: kept?.id ?? null,
    revision: kept?.revision ?? 0,
    ...{ learnt: text('learnt'), first: text('first'), second: text('second'), third: text('third') },
  };
}

export const decisionsOf = (entries: readonly Entry[]) =>
  entries
    .filter(({ kind }) => kind === 'decision')
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ id, step, data }) => ({
      id,
      round: rounds.find((one) => one === step) ?? rounds[0],
      text: textOf(data, 'text'),
    }));

/**
 * The game as its tool's sheet: what all may read and nothing else. An interest is there only when all are on the
 * table; a vote only of a round that is shown.
 */
export function gameSheet({ view, plan, place }: GameView, deck: Deck, language: Language): ToolSheet {
  const { entries, gathering } = view;
  const open = gathering.shown.includes('secrets');
  const log = decisionsOf(entries).map(({ round, text }, at) => ({
    id: `r${at + 1}`,
    cells: { round, decision: text },
  }));
  const note = noteOf(entries);
  const players = view.seats.filter(({ id }) => id in place.roles);
  return {
    title: gathering.title,
    shared: {
      scenario: plan.scenario,
      ...(log.length > 0 && { log }),
      ...texts({ learnt: note.learnt, first: note.first, second: note.second, third: note.third }),
    },
    sides: players.map(({ id, name, secret }) => {
      const role = deck.roles.find((one) => one.id === place.roles[id])?.title[language] ?? '';
      const held = open
        ? deck.interests.find((one) => one.id === part(secret, 'interestId'))?.text[language]
        : '';
      const mine = entries.filter(({ seatId, kind }) => seatId === id && kind === 'vote');
      const votes = rounds.flatMap((round) => {
        const kept = gathering.shown.includes(round) && mine.find(({ step }) => step === round);
        const cells = kept ? cellsOf(kept.data) : {};
        return Object.keys(cells).length > 0 ? [{ id: round, cells }] : [];
      });
      const met = textOf(mine.find(({ step }) => step === debriefStep)?.data, 'met');
      return {
        id,
        name,
        answers: { ...texts({ role, interest: held ?? '', met }), ...(votes.length > 0 && { votes }) },
      };
    }),
  };
}

const texts = (all: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ''));

const cellsOf = (data: unknown): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    measures.flatMap((one) => {
      const value = voteOf(data, one);
      return value === undefined ? [] : [[one, value] as const];
    }),
  );
