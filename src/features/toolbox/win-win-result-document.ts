import type { DocumentBlock } from '#domain/documents/model.ts';
import { sayNumber } from '#words/dates.ts';
import { documentWords } from '#words/documents/index.ts';
import type { WinWinPrint } from './win-win-print.ts';

/** Every number with what it rests on, and how it is worked out. */
export function resultBlocks(print: WinWinPrint): DocumentBlock[] {
  const say = documentWords(print.language);
  return [
    { kind: 'heading', level: 1, text: say('sheetResult') },
    {
      kind: 'table',
      caption: say('resultCaption'),
      columns: [say('number'), say('value'), say('builtOn')],
      rows: [...balanceRows(print), ...sheetRows(print)],
    },
    { kind: 'heading', level: 2, text: say('howCounted') },
    {
      kind: 'facts',
      facts: Object.values(print.front.results).map(({ label, formula, caveat }) => ({
        label,
        value: `${formula}\n${caveat}`,
      })),
    },
    { kind: 'paragraph', tone: 'note', text: say('estimates') },
  ];
}

const labelOf = ({ front }: WinWinPrint, id: string): string => front.results[id]?.label ?? id;

function balanceRows(print: WinWinPrint): string[][] {
  const say = documentWords(print.language);
  return print.result.sides.map(({ name, balance }, index) => [
    say('balanceOf', {
      label: labelOf(print, 'balance'),
      name: name.trim() || say('unnamedParty', { number: index + 1 }),
    }),
    balance === null ? say('notCountable') : signed(balance),
    say(balance === null ? 'balanceLacks' : 'balanceFrom'),
  ]);
}

/** A plus before what is gained, and a real minus sign. */
const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

function sheetRows(print: WinWinPrint): string[][] {
  const { result, language } = print;
  const say = documentWords(language);
  const all = result.sides.length;
  const wished = say('wishesKnown', { wishes: result.wishes, all });
  const named = (ids: readonly string[]): string =>
    result.sides
      .flatMap(({ id, name }, index) =>
        ids.includes(id) ? [name.trim() || say('unnamedParty', { number: index + 1 })] : [],
      )
      .join('\n') || say('none');
  return [
    [
      labelOf(print, 'mutuality'),
      result.mutuality === null
        ? say('notCountable')
        : say('mutualityOf', { value: sayNumber(language, result.mutuality) }),
      say('balancesKnown', { known: result.answeredBalances, all }),
    ],
    [
      labelOf(print, 'missing'),
      `${result.missing.length}`,
      say('cellsFilled', { answered: result.answered, asked: result.asked }),
    ],
    [labelOf(print, 'unserved'), named(result.unserved.map(({ sideId }) => sideId)), wished],
    [
      labelOf(print, 'noWish'),
      named(result.sides.filter(({ noWish }) => noWish).map(({ id }) => id)),
      wished,
    ],
  ];
}
