import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

const ours = fileURLToPath(new URL('../schemas/', import.meta.url));

/** The published file of this name where a folder of them is given, else what is written here from the standard. */
function schemaOf(name: string): string {
  const folder = process.env['PUBLISHED_SCHEMAS'];
  if (folder === undefined) return readFileSync(join(ours, name), 'utf8');
  try {
    // What lies on the net is looked for beside it.
    return readFileSync(join(folder, name), 'utf8').replace(
      /schemaLocation="https?:[^"]*\//,
      'schemaLocation="',
    );
  } catch {
    return readFileSync(join(ours, name), 'utf8');
  }
}

type Standard = {
  readonly main: string;
  readonly with: readonly string[];
  readonly kind: 'schema' | 'relaxng';
};

const standards = {
  harvest: {
    main: 'harvest.xsd',
    with: ['OAI-PMH.xsd', 'oai_dc.xsd', 'simpledc20021212.xsd', 'oai-identifier.xsd', 'xml.xsd'],
    kind: 'schema',
  },
  sitemap: { main: 'sitemap-with-links.xsd', with: ['sitemap.xsd', 'xhtml-link.xsd'], kind: 'schema' },
  atom: { main: 'atom.rng', with: [], kind: 'relaxng' },
} as const satisfies Record<string, Standard>;

/** What the standard finds wrong with documents; nothing when all are as they should be. */
export async function xmlFaults(
  standard: keyof typeof standards,
  documents: readonly string[],
): Promise<string[]> {
  const { main, with: others, kind } = standards[standard];
  const { errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `answer-${index}.xml`, contents })),
    schema: [{ fileName: main, contents: schemaOf(main) }],
    preload: others.map((fileName) => ({ fileName, contents: schemaOf(fileName) })),
    extension: kind,
    maxMemoryPages: 4096,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
