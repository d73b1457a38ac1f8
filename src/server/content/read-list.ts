import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { languages, type Language } from '#domain/language.ts';
import { ContentFault } from './content-fault.ts';
import { fronts, type ContentKind } from './kinds.ts';
import type { ContentFile } from './read-content.ts';

/** A list of records (`content/terms.yaml`): a value written as `{da: …, en: …}` is the text of each language. */
export async function readList(folder: string, kind: ContentKind): Promise<ContentFile[]> {
  const path = join(folder, `${kind}.yaml`);
  const records: unknown = await readFile(path, 'utf8').then(parse, () => []);
  if (!Array.isArray(records)) throw new ContentFault(`${path}: the file is a list of records`);
  return records.flatMap((record, index) =>
    languages.map((language) => toFile(kind, language, { path, index, told: inLanguage(record, language) })),
  );
}

type Told = { readonly path: string; readonly index: number; readonly told: unknown };

function toFile(kind: ContentKind, language: Language, { path, index, told }: Told): ContentFile {
  const checked = fronts[kind].safeParse(told);
  if (!checked.success) {
    const first = checked.error.issues[0];
    const field = first?.path.join('.') ?? '';
    throw new ContentFault(`${path}: record ${index + 1} (${nameOf(told)}), ${language}: ${field} ${first?.message ?? ''}`);
  }
  const { data } = checked;
  const hash = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  return { language, kind, id: data.id, slug: 'slug' in data ? data.slug : data.id, front: data, body: '', hash };
}

const nameOf = (told: unknown): string => String((told as { id?: unknown } | null)?.id ?? 'without an id');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The record as one language tells it. */
function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, language));
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  if (keys.length === languages.length && languages.every((one) => keys.includes(one))) return value[language];
  return Object.fromEntries(keys.map((key) => [key, inLanguage(value[key], language)]));
}
