import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import { da } from './da.ts';
import { isProblemWord, problemSentence } from './index.ts';

const files = ['src/domain', 'src/features', 'src/server/sign-in'].flatMap((room) =>
  globSync(`${room}/**/*.ts`).filter((file) => !file.includes('.test.')),
);

/** Where a problem gets its name: made, told field by field, by a schema's message, or listed in a type. */
const namings = [
  /\b(?:problem|fieldProblem)\(\s*'([a-z-]+)'/g,
  /kind: '([a-z-]+)', (?:field|details|fields)\b/g,
  /\bz(?:\s*\.\w+\([^'();]*\))*\s*\.(?:string|number|int|uuid|email)\('([a-z-]+)'\)/g,
  /\.(?:min|max|enum|literal|union|regex|refine|int|number|uuid|email)\([^;\n]*,?\s*'([a-z-]+)'\)/g,
  /message: '([a-z-]+)'/g,
];
const listed = /(?:Problem & \{ readonly kind:|readonly because:)((?:\s*\|?\s*'[a-z-]+')+)/g;

const kinds = new Set(
  files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const named = namings.flatMap((naming) => [...text.matchAll(naming)].map((match) => match[1] ?? ''));
    const types = [...text.matchAll(listed)].flatMap((match) => (match[1] ?? '').match(/[a-z-]+/g) ?? []);
    return [...named, ...types];
  }),
);

describe('the sentences for problems', () => {
  it('finds the kinds of problem in the source', () => {
    expect(kinds.size).toBeGreaterThan(40);
    expect([...kinds]).toEqual(expect.arrayContaining(['missing', 'bad-number', 'cvr-check', 'code-wrong']));
  });

  it('has one for every kind', () => {
    expect([...kinds].filter((kind) => !isProblemWord(kind))).toEqual([]);
  });

  it.each(languages)('says each of them without anything given (%s)', (language) => {
    for (const key of Object.keys(da)) {
      const [kind = '', field] = key.split('.');
      const said = problemSentence(language)({ kind, ...(field ? { field } : {}) });
      expect(said, key).toMatch(/^\p{Lu}.*[.!?]$/u);
      expect(said, key).not.toMatch(/[{}]/);
    }
  });

  it('says more when more is known', () => {
    const tooLong = { kind: 'too-long', field: 'name', details: { longest: 120, length: 130 } };
    expect(problemSentence('da')(tooLong)).toContain('120');
    expect(problemSentence('en')({ kind: 'missing', field: 'name' })).toBe('Write a name.');
    expect(problemSentence('en')({ kind: 'never-heard-of' })).toBe(
      problemSentence('en')({ kind: 'unknown' }),
    );
  });
});
