import { describe, expect, it } from 'vitest';
import type { Cells } from '../../prompts/prompt.ts';
import type { ResultBlock } from '../result.ts';
import { assess, lightFor } from './assess.ts';
import { fitOf, formalities, type Formality, type Kind, kinds } from './kinds.ts';

const blocks = (relations: readonly Cells[]): readonly ResultBlock[] =>
  assess({
    title: '',
    shared: { relations: relations.map((cells, index) => ({ id: `r${index}`, cells })) },
    sides: [],
  }).blocks;
const block = (relations: readonly Cells[], id: string) => blocks(relations).find((one) => one.id === id);

describe('kind and formality', () => {
  it.each([
    ['strategic', 'oral', 'red'],
    ['strategic', 'intent', 'amber'],
    ['strategic', 'agreement', 'green'],
    ['partnership', 'mail', 'amber'],
    ['sponsor', 'mail', 'red'],
    ['acquaintance', 'none', 'green'],
    ['acquaintance', 'contract', 'amber'],
    ['user', 'none', 'green'],
  ] satisfies readonly [Kind, Formality, string][])('%s with %s is %s', (kind, formality, light) =>
    expect(lightFor(fitOf(kind, formality))).toBe(light),
  );

  it('every kind has something that fits, and only firmer kinds want firmer agreements along the way', () => {
    for (const kind of kinds) expect(formalities.some((one) => fitOf(kind, one).is === 'fitting')).toBe(true);
    const way: readonly Kind[] = [
      'acquaintance',
      'network',
      'coordination',
      'collaboration',
      'partnership',
      'strategic',
    ];
    const least = way.map((kind) => formalities.findIndex((one) => fitOf(kind, one).is === 'fitting'));
    expect(least).toEqual([0, 0, 1, 2, 3, 4]);
  });
});

/** Counted by hand: of four sorted, one fits; one is not sorted yet. */
const byHand: readonly Cells[] = [
  { organisation: 'Museet', kind: 'partnership', formality: 'mail', nearness: 'loose' },
  { organisation: 'Avisen', kind: 'strategic', formality: 'oral', nearness: 'close' },
  { organisation: 'Skolen', kind: 'collaboration', formality: 'agreement' },
  { organisation: 'Klubben', kind: 'acquaintance', formality: 'contract' },
  { organisation: 'Banken', kind: 'sponsor' },
  { kind: 'network', formality: 'mail' },
];

describe('relations', () => {
  it('fit by a quarter', () => {
    expect(block(byHand, 'fitting')).toMatchObject({ value: 1 / 4, base: { answered: 4, asked: 5 } });
  });

  it('are told of where they do not, strategic and oral first', () => {
    expect(block(byHand, 'mismatches')).toMatchObject({
      items: [
        { say: 'tooLoose', values: { name: { text: 'Avisen' }, bound: { say: 'agreed-agreement' } } },
        { say: 'tooLoose', values: { name: { text: 'Museet' }, bound: { say: 'agreed-intent' } } },
        { say: 'tooFirm', values: { name: { text: 'Klubben' }, bound: { say: 'agreed-mail' } } },
        { say: 'far', values: { name: { text: 'Museet' } } },
      ],
    });
    expect(block(byHand, 'unsorted')).toMatchObject({
      items: [{ say: 'noFormality', values: { name: { text: 'Banken' } } }],
    });
  });

  it('stand in the grid by both', () => {
    expect(block(byHand, 'grid')).toMatchObject({
      items: [
        { x: 2, y: 4 },
        { x: 1, y: 5 },
        { x: 4, y: 3 },
        { x: 5, y: 0 },
      ],
    });
  });
});
