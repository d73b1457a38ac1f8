import type { ResultBlock, Said, ToolResult } from '../result.ts';
import { assess } from './assess.ts';
import type { WinWinSheet } from './model.ts';
import type { MissingCell, WinWinResult } from './result.ts';

/** What the sheet shows (T13), as blocks: the balances, how even they are, and what to ask about. */
export function show(sheet: WinWinSheet): ToolResult {
  const result = assess(sheet);
  return {
    blocks: [
      balances(result),
      {
        kind: 'figure',
        id: 'mutuality',
        value: result.mutuality,
        as: 'plain',
        scale: [0, 1],
        base: { answered: result.answeredBalances, asked: result.sides.length },
      },
      sides('unserved', sheet, result.unserved),
      sides('noWish', sheet, noWishes(result)),
      missing(sheet, result.missing),
    ],
  };
}

const balances = ({ sides }: WinWinResult): ResultBlock => ({
  kind: 'bars',
  id: 'balance',
  scale: [-4, 4],
  as: 'signed',
  bars: sides.map(({ balance, answered, asked }, index) => ({
    label: { side: index },
    value: balance,
    base: { answered, asked },
  })),
});

const noWishes = ({ sides }: WinWinResult): { readonly sideId: string }[] =>
  sides.filter(({ noWish }) => noWish).map(({ id }) => ({ sideId: id }));

const placeOf = ({ sides }: WinWinSheet, sideId: string): number =>
  sides.findIndex(({ id }) => id === sideId);

const sides = (
  id: 'unserved' | 'noWish',
  sheet: WinWinSheet,
  found: readonly { readonly sideId: string }[],
): ResultBlock => ({
  kind: 'list',
  id,
  items: found.map(({ sideId }): Said => ({ side: placeOf(sheet, sideId) })),
  none: { say: id === 'unserved' ? 'allServed' : 'allWish' },
});

const missing = (sheet: WinWinSheet, cells: readonly MissingCell[]): ResultBlock => ({
  kind: 'list',
  id: 'missing',
  items: cells.map(({ sideId, promptId }): Said =>
    sideId === null
      ? { prompt: promptId }
      : { say: 'cell', values: { party: { side: placeOf(sheet, sideId) }, prompt: { prompt: promptId } } },
  ),
  none: { say: 'nothingMissing' },
});
