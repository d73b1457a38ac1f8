import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { languages, type Language } from '../../src/domain/language.ts';
import { fronts, lists, type ContentKind } from '../../src/server/content/kinds.ts';

/** A node of a Markdown tree, as far as the checks look at it. */
export type Node = {
  readonly type: string;
  readonly name?: string;
  readonly depth?: number;
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null;
  readonly attributes?: Readonly<Record<string, string | null | undefined>> | null;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
};

/** YAML as it was written, with the line of every value. */
export type Written = { readonly document: Document.Parsed; lineAt(offset: number): number };

/** A page as it was written: its front matter and its text, each knowing its lines in the file. */
export type Source = {
  readonly file: string;
  readonly language: Language;
  readonly kind: ContentKind;
  readonly id: string;
  readonly front: Written;
  readonly body: Node;
};

/** A list of records in both languages. */
export type ListSource = { readonly file: string; readonly kind: ContentKind; readonly written: Written };

export type Sources = { readonly pages: readonly Source[]; readonly lists: readonly ListSource[] };

const kinds = Object.keys(fronts) as ContentKind[];
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/** Everything under `folder`, parsed but not judged; what cannot be read at all is another check's to tell. */
export async function readSources(folder: string): Promise<Sources> {
  const pages = kinds
    .filter((kind) => !lists.has(kind))
    .flatMap((kind) => languages.map((language) => readPages(folder, language, kind)));
  const records = kinds.filter((kind) => lists.has(kind)).map((kind) => readRecords(folder, kind));
  return { pages: (await Promise.all(pages)).flat(), lists: (await Promise.all(records)).flat() };
}

async function readPages(folder: string, language: Language, kind: ContentKind): Promise<Source[]> {
  const place = join(folder, language, kind);
  const names = (await readdir(place).catch(() => [])).filter((name) => name.endsWith('.md')).sort();
  const read = names.map(async (name) => {
    const file = relative(join(folder, '..'), join(place, name));
    return toSource({ file, language, kind }, await readFile(join(place, name), 'utf8'));
  });
  return Promise.all(read);
}

function toSource(where: Pick<Source, 'file' | 'language' | 'kind'>, text: string): Source {
  const [, yaml = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  const above = text.slice(0, text.length - body.length).split('\n').length - 1;
  const front = readYaml(yaml, 1);
  const id = front.document.get('id');
  const tree = parser.parse('\n'.repeat(above) + body) as Node;
  return { ...where, id: typeof id === 'string' ? id : basename(where.file, '.md'), front, body: tree };
}

async function readRecords(folder: string, kind: ContentKind): Promise<ListSource[]> {
  const path = join(folder, `${kind}.yaml`);
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? [] : [{ file: relative(join(folder, '..'), path), kind, written: readYaml(text, 0) }];
}

function readYaml(text: string, above: number): Written {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return { document, lineAt: (offset) => lines.linePos(offset).line + above };
}
