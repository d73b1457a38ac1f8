import type { Deck } from '#domain/games/model.ts';
import { linesOf, type GameResult } from '#domain/games/results.ts';
import type { Language } from '#domain/language.ts';
import { gameWords } from '#words/games/index.ts';
import { presentTable, type GameTable } from './present-game.ts';
import type { GameView } from './standing.ts';

type Played = { readonly game: GameView; readonly deck: Deck; readonly language: Language };

/**
 * What the game leaves: what happened in it, what nobody said in time, where the table was apart, what was learnt
 * and what was agreed. Interests stay at the table, although all have seen them. `keyOf` tells texts apart, so that
 * one that is written anew is another result.
 */
export function gameResults(
  { game, deck, language }: Played,
  keyOf: (text: string) => string,
): readonly GameResult[] {
  if (game.place.phase !== 'debrief') return [];
  const say = gameWords(language);
  const room = presentTable(game, deck, language);
  const written = (kind: 'learnt' | 'agreed', text: string): GameResult => ({
    key: `${kind}-${keyOf(text).slice(0, 24)}`,
    kind,
    text,
  });
  return [
    ...eventsOf(game, deck, language),
    ...(room.players.some(isUnmet) ? [{ key: 'unmet', kind: 'unmet', text: say('askUnmet') } as const] : []),
    ...[...new Set(room.wide.map(({ measure }) => measure))].map((measure) => ({
      key: `apart-${measure}`,
      kind: 'apart' as const,
      text: say('askWide', { measure: say(measure) }),
    })),
    ...linesOf(room.note.learnt).map((line) => written('learnt', line)),
    ...[...new Set(agreedIn(room))].map((text) => written('agreed', text)),
  ];
}

const isUnmet = ({ met }: GameTable['players'][number]): boolean => met === 'no' || met === 'partly';

const eventsOf = ({ place }: GameView, deck: Deck, language: Language): readonly GameResult[] =>
  [...new Set(place.seen)].flatMap((id) => {
    const event = deck.events.find((one) => one.id === id);
    if (!event) return [];
    const text = `${event.title[language]}: ${event.text[language]}`;
    return [{ key: `event-${id}`, kind: 'event' as const, text }];
  });

const agreedIn = ({ decisions, note }: GameTable): readonly string[] =>
  [...decisions.map(({ text }) => text), note.first, note.second, note.third].filter((text) => text !== '');
