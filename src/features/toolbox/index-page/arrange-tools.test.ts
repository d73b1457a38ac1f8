import { describe, expect, it } from 'vitest';
import { arrangeTools, findTools, readToolAsk, toolQuery, type ToolEntry } from './arrange-tools.ts';

const tool = (id: string, more: Partial<ToolEntry> = {}): ToolEntry => ({
  ...{ id, slug: id, code: 'T01', title: id, short: id, summary: '', duration: '', group: '' },
  ...{ chapter: 'care', phases: [1] },
  ...more,
});

const tools = [
  tool('mood', { title: 'Stemningstjek', phases: [7, 8] }),
  tool('risks', { title: 'Risikoregister', code: 'T18', also: ['farer', 'æblekage'] }),
  tool('win-win', { title: 'Win-win-lærredet', chapter: 'gain' }),
];
const ids = (some: readonly ToolEntry[]): string[] => some.map(({ id }) => id);
const ask = (query: string) => readToolAsk(new URLSearchParams(query));

describe('the toolbox', () => {
  it.each([
    ['', ['mood', 'risks', 'win-win']],
    ['time=15', ['mood']],
    ['time=60', ['mood', 'risks', 'win-win']],
    ['q=risiko', ['risks']],
    ['q=t18', ['risks']],
    ['q=aeble', ['risks']],
    ['q=risiko stemning', []],
    ['time=7&by=nothing', ['mood', 'risks', 'win-win']],
  ])('asked for %j holds %j', (query, found) => {
    expect(ids(findTools(tools, ask(query)))).toEqual(found);
  });

  it('stands by chapter, by phase and by need, without empty headings', () => {
    const arranged = (by: string) =>
      arrangeTools(tools, ask(`by=${by}`).by, ['gain', 'care']).map(({ id, tools: some }) => [id, ids(some)]);
    expect(arranged('chapter')).toEqual([
      ['gain', ['win-win']],
      ['care', ['mood', 'risks']],
    ]);
    expect(arranged('phase').map(([id]) => id)).toEqual(['1', '7', '8']);
    expect(arranged('need')[0]).toEqual(['ten-minutes', ['mood']]);
  });

  it('has one address for one ask', () => {
    expect(toolQuery(ask(''))).toBe('');
    expect(toolQuery(ask('q=a%20b&time=30&by=need'))).toBe('?by=need&time=30&q=a+b');
    expect(toolQuery(ask('by=chapter&time=nonsense'))).toBe('');
  });
});
