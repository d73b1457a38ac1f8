import { cleanText } from '../clean-text.ts';
import { isLanguage, languages, type Language } from '../language.ts';
import { items, part } from '../record.ts';
import type { Problem } from '../result.ts';
import { limits, noWords, type Words } from './model.ts';

/** What is read, and every problem met on the way, each with its place as `field`. */
export type Reading = {
  readonly languages: readonly Language[];
  readonly problems: Problem[];
};

type Wrong = { readonly kind: string; readonly details?: Problem['details'] };

export function tell({ problems }: Reading, field: string, { kind, details }: Wrong): void {
  problems.push({ kind, field, ...(details && { details }) });
}

const idPattern = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

/** An id that can stand in a form field, a JSON schema and a link; no word that every object already has. */
export const isGoodId = (id: unknown): id is string =>
  typeof id === 'string' && idPattern.test(id) && !(id in {});

/** Ids of a list, each once; a bad or a second one is told and given another name, so that reading goes on. */
export function readId(reading: Reading, { id, field }: Found, taken: Set<string>): string {
  const wrong = !isGoodId(id) ? 'template-bad-id' : taken.has(id) ? 'template-twice' : null;
  if (wrong) tell(reading, `${field}.id`, { kind: wrong });
  let name = isGoodId(id) ? id : 'p';
  for (let number = 2; taken.has(name); number += 1) name = `p${number}`;
  taken.add(name);
  return name;
}

export type Found = { readonly id: unknown; readonly field: string };

/** A list that is not too long; what is over is left out and told. */
export function readList(reading: Reading, value: unknown, at: At): readonly unknown[] {
  const list = items(value);
  if (value !== undefined && !Array.isArray(value)) tell(reading, at.field, { kind: 'not-a-template' });
  if (list.length > at.most)
    tell(reading, at.field, { kind: 'template-too-many', details: { most: at.most } });
  return list.slice(0, at.most);
}

type At = { readonly field: string; readonly most: number };

type TextRule = { readonly field: string; readonly longest: number; readonly required?: boolean };

/** A text in the template's languages; lines of a help stay lines. */
export function readWords(reading: Reading, value: unknown, rule: TextRule): Words {
  const said = reading.languages.map((language): [Language, string] => [
    language,
    readText(reading, part(value, language), { ...rule, field: `${rule.field}.${language}` }),
  ]);
  return { ...noWords, ...Object.fromEntries(said) };
}

function readText(reading: Reading, value: unknown, { field, longest, required }: TextRule): string {
  if (value !== undefined && typeof value !== 'string') tell(reading, field, { kind: 'not-text' });
  const clean = cleanText(typeof value === 'string' ? value : '');
  const text = (longest > limits.label ? clean : clean.replace(/\s+/g, ' ')).trim();
  const shows = /[^\s\p{Cf}\p{M}]/u.test(text);
  if (required && !shows) tell(reading, field, { kind: 'template-word-missing' });
  if (text.length > longest)
    tell(reading, field, { kind: 'too-long', details: { longest, length: text.length } });
  return shows ? text.slice(0, longest).trim() : '';
}

/** A whole number within bounds; null where nothing is said. */
export function readNumber(reading: Reading, value: unknown, rule: NumberRule): number | null {
  if (value === undefined || value === null) return null;
  const { field, kind, from, to } = rule;
  if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to)
    return value === 0 ? 0 : value;
  tell(reading, field, { kind, details: { from, to } });
  return null;
}

type NumberRule = {
  readonly field: string;
  readonly kind: string;
  readonly from: number;
  readonly to: number;
};

/** The languages that are named, in the product's order; Danish where none is. */
export function readLanguages(value: unknown): readonly Language[] {
  const named = items(value).filter((one): one is Language => typeof one === 'string' && isLanguage(one));
  return languages.filter((language) => named.includes(language));
}
