import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FormalDocument } from '#domain/documents/model.ts';
import type { Bilingual, Language } from '#domain/language.ts';
import type { Block, RichText } from '#domain/rich-text/model.ts';

/** Real documents made of the clauses in `content`, for tests and measures. */

export type SampleClause = {
  readonly id: string;
  readonly title: Bilingual;
  readonly text: Bilingual<RichText>;
};

const folder = (language: Language): string =>
  fileURLToPath(new URL(`../../../content/${language}/clauses/`, import.meta.url));

export function sampleClauses(): SampleClause[] {
  return readdirSync(folder('da'))
    .sort()
    .map((file) => {
      const [da, en] = [readClause('da', file), readClause('en', file)];
      return {
        id: file.slice(0, 3),
        title: { da: da.title, en: en.title },
        text: { da: da.text, en: en.text },
      };
    });
}

function readClause(language: Language, file: string): { title: string; text: RichText } {
  const [, front = '', body = ''] = readFileSync(folder(language) + file, 'utf8').split(/^---$/m);
  const title = /^title: "(.*)"$/m.exec(front)?.[1] ?? file;
  return {
    title,
    text: {
      type: 'doc',
      content: body
        .trim()
        .split(/\n{2,}/)
        .map(readBlock),
    },
  };
}

function readBlock(source: string): Block {
  const lines = source.split('\n');
  const mark = /^(?:- |\d+\. )/;
  if (!lines.every((line) => mark.test(line))) return paragraph(source.replaceAll('\n', ' '));
  const type = lines[0]?.startsWith('- ') ? 'bulletList' : 'orderedList';
  return {
    type,
    content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line.replace(mark, ''))] })),
  };
}

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });

const parties = ['Roskilde Bibliotekerne', 'Roskilde Universitetsbibliotek', 'Museet for Samtidskunst'];

/** The agreement of 29 clauses, in Danish. */
export const sampleAgreement = (): FormalDocument => ({
  title: 'Samarbejdsaftale: Mellem_Rummet',
  subtitle: 'Version 3, fremlagt 22. november 2026',
  language: 'da',
  author: 'Roskilde Bibliotekerne',
  date: '2026-11-22T14:03:00.000Z',
  footer: 'Version 3 · SHA-256 3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea',
  blocks: [
    {
      kind: 'paragraph',
      tone: 'lead',
      text: 'Mennesker, der kommer efter en bog, møder samtidskunst uden at have planlagt det.',
    },
    {
      kind: 'facts',
      facts: [
        { label: 'Partnerskab', value: 'Mellem_Rummet' },
        { label: 'Starter', value: '1. januar 2027' },
        { label: 'Bindende sprog', value: 'Dansk' },
      ],
    },
    { kind: 'heading', level: 1, text: 'Parterne' },
    {
      kind: 'table',
      caption: 'Aftalens parter',
      columns: ['Part', 'Sted', 'CVR-nummer'],
      rows: parties.map((party) => [party, 'Roskilde', '29189404']),
    },
    { kind: 'heading', level: 1, text: 'Aftalens bestemmelser' },
    ...sampleClauses().flatMap(({ title, text }, index) => [
      { kind: 'heading' as const, level: 2 as const, number: `${index + 1}`, text: title.da },
      { kind: 'rich' as const, text: text.da },
    ]),
    { kind: 'heading', level: 1, text: 'Underskrifter' },
    {
      kind: 'signatures',
      labels: { signature: 'Underskrift', name: 'Navn', role: 'Funktion', date: 'Dato og sted' },
      parties,
    },
    { kind: 'paragraph', tone: 'note', text: 'Dette dokument er ikke juridisk rådgivning.' },
  ],
});

/** The same in both languages side by side. */
export const sampleBilingualAgreement = (): FormalDocument => ({
  ...sampleAgreement(),
  columnHeads: { da: 'Dansk (bindende)', en: 'English (translation)' },
  blocks: [
    ...sampleAgreement().blocks.slice(0, 4),
    { kind: 'heading', level: 1, text: 'Aftalens bestemmelser' },
    ...sampleClauses().map(({ title, text }, index) => ({
      kind: 'parallel' as const,
      number: `${index + 1}`,
      title,
      text,
    })),
  ],
});
