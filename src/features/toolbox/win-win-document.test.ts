import { describe, expect, it } from 'vitest';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import { assess } from '#domain/tools/win-win/assess.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { winWinDocument } from './win-win-document.ts';

const texts = (label: string) => ({
  label,
  explains: '',
  formula: `${label} regnes`,
  caveat: 'Tag forbehold',
});
const front = {
  title: 'Win-win-lærredet',
  prompts: { brings: { label: 'Det bidrager vi med', help: '' }, gain: { label: 'Udbytte', help: '' } },
  results: { balance: texts('Balance'), mutuality: texts('Gensidighed') },
};
const side = (id: string, name: string, answers: WinWinSheet['sides'][number]['answers']) => ({
  id,
  name,
  answers,
});
const sheet: WinWinSheet = {
  title: 'Mellem_Rummet',
  shared: { purpose: 'At mødes' },
  sides: [
    side('a', 'Biblioteket', { brings: 'Rum', wants: 'Nye blikke', gain: 4, effort: 3 }),
    side('b', '', { wants: 'Gæster', gain: 'dont-know', effort: 2 }),
  ],
};
const print = (of: WinWinSheet, language: 'da' | 'en' = 'da'): FormalDocument =>
  winWinDocument({ sheet: of, result: assess(of), language, front, date: '2026-11-22T14:03:00.000Z' });
const tables = ({ blocks }: FormalDocument) =>
  blocks.filter((block): block is Extract<DocumentBlock, { kind: 'table' }> => block.kind === 'table');

describe('the win-win sheet as a document', () => {
  const document = print(sheet);

  it('is a wide sheet with the sheet’s own name', () => {
    expect(document).toMatchObject({
      title: 'Mellem_Rummet',
      subtitle: 'Win-win-lærredet',
      orientation: 'landscape',
      language: 'da',
    });
    expect(print({ ...sheet, title: ' ' }).title).toBe('Win-win-lærredet');
  });

  it('has a column for each party, with its name or its number, and says what is not filled in', () => {
    const [canvas] = tables(document);
    expect(canvas?.columns).toEqual(['Felt', 'Biblioteket', 'Part 2 (uden navn)']);
    expect(canvas?.rows.find(([label]) => label === 'Det bidrager vi med')).toEqual([
      'Det bidrager vi med',
      'Rum',
      'Ikke udfyldt',
    ]);
    expect(canvas?.rows.find(([label]) => label === 'Udbytte')).toEqual(['Udbytte', '4 af 5', 'Ved ikke']);
  });

  it('shows each number with what it rests on', () => {
    const rows = tables(document).at(-1)?.rows ?? [];
    expect(rows[0]).toEqual(['Balance: Biblioteket', '+1', 'Udbytte og indsats er angivet af parten selv']);
    expect(rows[1]?.[1]).toBe('Kan ikke regnes ud endnu');
    expect(rows[2]).toEqual([
      'Gensidighed',
      'Kan ikke regnes ud endnu',
      '1 af 2 parter har angivet begge dele',
    ]);
  });

  it('divides many parties into tables that can be read', () => {
    const many = Array.from({ length: 9 }, (_, index) => side(`p${index}`, `Part ${index}`, {}));
    const canvas = tables(print({ ...sheet, sides: many }, 'en')).slice(0, -1);
    expect(canvas.map(({ columns }) => columns.length - 1)).toEqual([4, 4, 1]);
    expect(canvas[1]?.caption).toBe('The parties side by side (5-8 of 9)');
  });

  it('is whole without any party', () => {
    expect(tables(print({ ...sheet, sides: [] }))).toHaveLength(1);
  });
});
