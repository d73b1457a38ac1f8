import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import { contrast } from '../../contrast.ts';
import { drawModel } from './draw-model.ts';
import { fitText, widthOf } from './fit-text.ts';
import { modelIds, modelOf, modelOnScreen } from './model-of.ts';
import { printInks, type Ink } from './pen.ts';

const each = languages.flatMap((language) => modelIds.map((id) => [language, id] as const));
const tokens = readFileSync(new URL('../../tokens.css', import.meta.url), 'utf8');

describe('the models of the guide', () => {
  it.each(each)('%s %s has a title, a description and a table that is whole', (language, id) => {
    const { title, description, table } = modelOf(language, id);
    expect(title.length).toBeGreaterThan(10);
    expect(description.length).toBeGreaterThan(80);
    expect(table.rows.length).toBeGreaterThanOrEqual(4);
    for (const row of table.rows) {
      expect(row).toHaveLength(table.head.length);
      for (const cell of row) expect(cell.trim()).not.toBe('');
    }
  });

  it.each(each)('%s %s says the same in both drawings as in its table', (language, id) => {
    for (const narrow of [false, true]) {
      const svg = modelOnScreen(language, id, narrow);
      expect(svg).not.toMatch(/NaN|undefined|#[0-9a-f]{6}/);
      expect(svg).toMatch(/role="img" aria-labelledby="[\w-]+" aria-describedby="[\w-]+"/);
    }
    const ids = [...drawModel(language, id, 'Caption').matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(each)('%s %s stands alone in an edition, in fixed colours', (language, id) => {
    const { svg } = modelOf(language, id);
    expect(svg).not.toContain('var(');
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).toContain('Source Sans 3');
  });

  it('has the same rows in both languages', () => {
    for (const id of modelIds)
      expect(modelOf('da', id).table.rows.length).toBe(modelOf('en', id).table.rows.length);
  });

  it('prints in the colours of the light tokens', () => {
    for (const [ink, value] of Object.entries(printInks)) expect(tokens).toContain(`--${ink}: ${value};`);
  });

  it('refuses a model that does not exist, in words that name it', () => {
    expect(() => drawModel('da', 'castle', '')).toThrow('castle');
  });
});

describe('words in a drawing', () => {
  /** What is written on what; the tokens' own test sees to the dark colours, which have the same names. */
  const pairs: readonly (readonly [Ink, Ink, number])[] = [
    ...(['a', 'b', 'c', 'd'] as const).flatMap(
      (arc) =>
        [
          [`arc-${arc}`, `arc-${arc}-tint`, 4.5],
          ['ink', `arc-${arc}-tint`, 7],
          ['paper', `arc-${arc}`, 4.5],
        ] as const,
    ),
    ['accent', 'accent-tint', 4.5],
    ['accent', 'paper-raised', 4.5],
    ['paper', 'accent', 4.5],
    ['ink-soft', 'paper', 4.5],
    ['ink', 'accent-tint', 7],
  ];
  it.each(pairs)('%s on %s has at least %d to 1', (text, ground, least) => {
    expect(contrast(printInks[text], printInks[ground])).toBeGreaterThanOrEqual(least);
  });

  it('fit the width that they are given, word by word', () => {
    expect(fitText('Fortsæt eller afslut', 100)).toEqual(['Fortsæt eller', 'afslut']);
    expect(fitText('Koordinering', 10)).toEqual(['Koordinering']);
    expect(widthOf('mm', 10)).toBeGreaterThan(widthOf('ii', 10));
  });
});
