import { measures, rounds, type Deck } from '#domain/games/model.ts';
import { debriefStep } from '#domain/games/play.ts';
import type { Language } from '#domain/language.ts';
import { part } from '#domain/record.ts';
import { mean, numberOf, spread } from '#domain/tools/counting.ts';
import { decisionsOf, noteOf, voteOf } from './game-sheet.ts';
import { cardless } from './lead-game.ts';
import type { GameView } from './standing.ts';

export type GameRoom = ReturnType<typeof presentGame>;
export type GameTable = ReturnType<typeof presentTable>;

/** What the whole table sees, on the large screen as on a phone: nobody's own card, nobody's vote before it is shown. */
export function presentTable(game: GameView, deck: Deck, language: Language) {
  const { view, plan, place } = game;
  const { id, code, revision, endedAt, now } = view.gathering;
  const story = deck.scenarios.find((one) => one.id === plan.scenario) ?? deck.scenarios[0];
  const event = deck.events.find((one) => one.id === place.event);
  const { phase, round, timer } = place;
  const count = view.counts.find((one) => one.step === round && one.kind === 'vote');
  return {
    ...{ id, code, revision, now, phase, round, timer },
    ended: endedAt !== null,
    story: story && {
      title: story.title[language],
      library: story.library[language],
      partner: story.partner[language],
      story: story.story[language],
      question: story.question[language],
    },
    event: event ? { title: event.title[language], text: event.text[language] } : null,
    voted: phase === 'vote' ? (count?.seats ?? 0) : 0,
    players: playersOf(game, deck, language),
    asked: Object.keys(place.roles).length,
    courses: coursesOf(game),
    decisions: decisionsOf(view.entries),
    wide: wideOf(game),
    note: noteOf(view.entries),
    waiting: cardless(game).length,
  };
}

/** What one seat sees besides: its own card and its own votes. */
export function presentGame(game: GameView, deck: Deck, language: Language) {
  const { view, place } = game;
  const me = view.me && view.seats.find(({ id }) => id === view.me?.id);
  const role = deck.roles.find((one) => one.id === (me && place.roles[me.id]));
  const interest = deck.interests.find((one) => one.id === part(me?.secret, 'interestId'));
  const mine = view.entries.filter(({ seatId, kind }) => seatId === me?.id && kind === 'vote');
  const ballot = mine.find(({ step }) => step === place.round);
  return {
    ...presentTable(game, deck, language),
    screenCode: view.gathering.screenCode ?? null,
    me: me ? { id: me.id, name: me.name, host: me.role === 'host' } : null,
    card:
      role && interest
        ? { role: role.title[language], does: role.does[language], interest: interest.text[language] }
        : null,
    votes: ballot
      ? Object.fromEntries(measures.map((one) => [one, String(voteOf(ballot.data, one) ?? '')]))
      : null,
    met: String(part(mine.find(({ step }) => step === debriefStep)?.data, 'met') ?? ''),
  };
}

function playersOf({ view, place }: GameView, deck: Deck, language: Language) {
  const open = view.gathering.shown.includes('secrets');
  return view.seats
    .filter(({ role, here }) => role !== 'screen' && here)
    .map(({ id, name, role, secret }) => {
      const interest = deck.interests.find((one) => one.id === part(secret, 'interestId'));
      const votes = view.entries.filter(({ seatId, kind }) => seatId === id && kind === 'vote');
      const told = votes.find(({ step }) => step === place.round);
      const shown = told && view.gathering.shown.includes(place.round);
      return {
        ...{ id, name, host: role === 'host' },
        role: deck.roles.find((one) => one.id === place.roles[id])?.title[language] ?? '',
        interest: open ? (interest?.text[language] ?? '') : '',
        met: open ? String(part(votes.find(({ step }) => step === debriefStep)?.data, 'met') ?? '') : '',
        votes: measures.map((one) => (shown ? (voteOf(told.data, one) ?? null) : null)),
      };
    });
}

const numbersOf = ({ view }: GameView, round: string, measure: (typeof measures)[number]) =>
  view.gathering.shown.includes(round)
    ? view.entries
        .filter(({ kind, step }) => kind === 'vote' && step === round)
        .map(({ data }) => numberOf(voteOf(data, measure)))
    : [];

/** The mean of each round that has been shown, as the tool counts it: “don’t know” is no number. */
const coursesOf = (game: GameView) =>
  measures.map((measure) => ({
    measure,
    points: rounds.map((round) => {
      const values = numbersOf(game, round, measure);
      return { round, mean: mean(values), answered: values.filter((one) => one !== null).length };
    }),
  }));

/** Rounds and measures where two players were three steps apart or more, the widest first, as the tool tells them. */
const wideOf = (game: GameView) =>
  rounds
    .flatMap((round) =>
      measures.map((measure) => ({ round, measure, steps: spread(numbersOf(game, round, measure)) ?? 0 })),
    )
    .filter(({ steps }) => steps >= 3)
    .toSorted((a, b) => b.steps - a.steps)
    .slice(0, 4);
