import { describe, expect, it } from 'vitest';
import { hasAnswered, partiesOf } from './parties.ts';
import type { ToolSheet } from './tool.ts';

const sheet = (...sides: ToolSheet['sides']): ToolSheet => ({ title: '', shared: {}, sides });

describe('the parties of several voices', () => {
  it('are put together by id, in the order they are met', () => {
    const first = sheet(
      { id: 'a', name: 'Biblioteket', answers: { x: 4 } },
      { id: 'b', name: '', answers: {} },
    );
    const second = sheet(
      { id: 'a', name: '', answers: {} },
      { id: 'b', name: 'Museet', answers: { x: 2 } },
      { id: 'c', name: '', answers: {} },
    );
    expect(partiesOf([first, second])).toEqual([
      { label: { text: 'Biblioteket' }, answers: [{ x: 4 }] },
      { label: { text: 'Museet' }, answers: [{ x: 2 }] },
      { label: { say: 'unnamed', values: { number: { number: 3, as: 'whole' } } }, answers: [{}] },
    ]);
    expect(partiesOf([first, second]).map(hasAnswered)).toEqual([true, true, false]);
  });
});
