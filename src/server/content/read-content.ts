import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { languages, type Language } from '#domain/language.ts';
import { ContentFault } from './content-fault.ts';
import { fronts, lists, type ContentKind } from './kinds.ts';
import { readList } from './read-list.ts';

/** A file of content, checked. `hash` changes when anything in the file does. */
export type ContentFile = {
  readonly language: Language;
  readonly kind: ContentKind;
  readonly id: string;
  readonly slug: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly hash: string;
};

const kinds = Object.keys(fronts) as ContentKind[];

/** Reads and checks every page under `folder` (`content/<language>/<kind>/*.md`) and every list (`content/<kind>.yaml`). */
export async function readContent(folder: string): Promise<ContentFile[]> {
  const read = kinds.flatMap((kind) =>
    lists.has(kind)
      ? [readList(folder, kind)]
      : languages.map((language) => readKind(folder, language, kind)),
  );
  return (await Promise.all(read)).flat();
}

async function readKind(folder: string, language: Language, kind: ContentKind): Promise<ContentFile[]> {
  const place = join(folder, language, kind);
  const names = (await readdir(place).catch(() => [])).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map(async (name) => readPage(language, kind, join(place, name))));
}

async function readPage(language: Language, kind: ContentKind, path: string): Promise<ContentFile> {
  const text = await readFile(path, 'utf8');
  const { front, body } = split(text, path);
  const checked = fronts[kind].safeParse(front);
  if (!checked.success) {
    const first = checked.error.issues[0];
    throw new ContentFault(`${path}: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}`);
  }
  const id = checked.data.id;
  const slug = 'slug' in checked.data ? checked.data.slug : basename(path, '.md');
  const hash = createHash('sha256').update(text).digest('hex');
  return { language, kind, id, slug, front: checked.data, body, hash };
}

function split(text: string, path: string): { front: unknown; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  if (!match) throw new ContentFault(`${path}: the page begins with front matter between two lines of ---`);
  try {
    return { front: parse(match[1] ?? ''), body: (match[2] ?? '').trim() };
  } catch (fault) {
    throw new ContentFault(`${path}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}
