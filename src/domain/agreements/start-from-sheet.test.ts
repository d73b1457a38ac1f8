import { describe, expect, it } from 'vitest';
import { plainText } from '../rich-text/plain-text.ts';
import { emptyToolSheet } from '../tools/empty-sheet.ts';
import { tool } from '../tools/win-win/tool.ts';
import type { WinWinSheet } from '../tools/win-win/model.ts';
import { startFromSheet } from './start-from-sheet.ts';

const words = { mustHave: 'Som minimum:', niceToHave: 'Gerne også:' };
const parties = [
  { id: 'library', name: 'Biblioteket' },
  { id: 'museum', name: 'Museet' },
];
const sheet: WinWinSheet = {
  title: 'Lyd',
  shared: { purpose: 'Ny kunst på vejen.' },
  sides: [
    {
      id: 'library',
      name: 'gammelt navn',
      answers: { brings: '- rum\n- tid', wants: 'Mod', mustHave: 'Ro', gain: 4 },
    },
    { id: 'museum', name: '', answers: { wants: 'Publikum' } },
    { id: 'left', name: 'Gået', answers: { brings: 'x', wants: 'y' } },
  ],
};
const texts = (from: WinWinSheet) =>
  Object.fromEntries(
    startFromSheet(from, parties, words).map(({ clause, text }) => [clause, plainText(text)]),
  );

describe('clauses begun from the sheet', () => {
  it('say what the present parties said, under the names they have now', () => {
    expect(texts(sheet)).toEqual({
      A03: 'Ny kunst på vejen.',
      A07: 'Biblioteket\n\n- rum\n- tid',
      A08: 'Biblioteket\n\nMod\n\nSom minimum:\n\nRo\n\nMuseet\n\nPublikum',
    });
  });

  it('are none from an empty sheet', () => expect(texts(emptyToolSheet(tool, parties))).toEqual({}));

  it('leave out what is too long for a clause', () => {
    const many = Array.from({ length: 12 }, (_, n) => ({ id: `p${n}`, name: 'Part' }));
    const long = {
      ...sheet,
      sides: many.map((each) => ({ ...each, answers: { brings: 'x'.repeat(2000) } })),
    };
    expect(startFromSheet(long, many, words).map(({ clause }) => clause)).toEqual(['A03']);
  });
});
