import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { lettersOf, openPdf, rolesIn } from '#server/documents/opened-pdf.ts';
import type { Visitor } from '../../harness/browser-visitor.ts';
import { verifyBag } from '../../harness/verify-bag.ts';
import { docxText } from '../nouns/docx.ts';
import { examples } from '../nouns/example.ts';
import { library, people, title, type Life } from './life.ts';

/** Every file that such a life leaves behind, each opened as somebody else's program opens it. */
export function openDocuments(life: () => Life): void {
  it('every document is read back by who took it over', async () => {
    for (const path of documentsOf(life())) await openOne(life().heir, path);
  });
}

/** What stands in a document beside the partnership's name. */
const said: Readonly<Record<string, string>> = {
  agreement: 'Museets navn står ved hvert værk.',
  minutes: 'Vi åbner den første lørdag.',
  pack: people.lead.name,
  contributions: 'Conservator on site',
  risks: 'Læsesalen lukker for vinteren',
  'press-kit': library,
  ending: 'De fire lydværker',
  sheet: examples.en.parties[1].brings,
};

function documentsOf({ partnership, meeting, handover, sheet }: Life): readonly string[] {
  const place = `partnerships/${partnership}`;
  const pressed = [
    ...[
      'agreement',
      `meetings/${meeting}/minutes`,
      `handovers/${handover}/pack`,
      'contributions',
      'risks',
      'press-kit',
      'ending',
    ],
  ].map((file) => `${place}/${file}`);
  return [
    ...[...pressed, `sheets/${sheet}/sheet`].flatMap((file) => [`${file}.pdf`, `${file}.docx`]),
    ...['contributions.csv', 'risks.csv', 'risks.json', 'contacts.csv', 'history.csv', 'history.json'].map(
      (file) => `${place}/${file}`,
    ),
    ...[`${place}/calendar.ics`, `${place}/export.zip`, `sheets/${sheet}/sheet.json`],
  ];
}

async function openOne({ context, url, language }: Visitor, path: string): Promise<void> {
  const headers = { 'accept-language': language };
  const answer = await context.request.get(`${url}/api/v1/${path}?language=${language}`, { headers });
  expect([path, answer.status()]).toEqual([path, 200]);
  const bytes = new Uint8Array(await answer.body());
  keep(`${language}-${path.replaceAll(/[^.a-z]+/g, '-')}`, bytes);
  const [, name = '', format = ''] = /([a-z-]+)\.(\w+)$/.exec(path) ?? [];
  await readers[format]?.(bytes, { name, language });
}

type Wanted = { readonly name: string; readonly language: string };
const readers: Readonly<Record<string, (bytes: Uint8Array, wanted: Wanted) => unknown>> = {
  async pdf(bytes, { name, language }) {
    const pdf = await openPdf(bytes);
    expect(pdf, name).toMatchObject({ tagged: true, ua: '1' });
    expect([name, pdf.language.slice(0, 2)]).toEqual([name, language]);
    expect(pdf.title, name).not.toBe('');
    expect(rolesIn(pdf.parts), name).toEqual(expect.arrayContaining(['H1', 'P']));
    expect(pdf.letters, name).toContain(lettersOf(said[name] ?? ''));
    if (name !== 'sheet') expect(pdf.letters, name).toContain(lettersOf(title));
  },
  docx(bytes, { name }) {
    const whole = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(whole, name).toMatch(/<w:pStyle w:val="(Title|Heading1)"/);
    expect(lettersOf(docxText(bytes)), name).toContain(lettersOf(said[name] ?? ''));
  },
  csv(bytes, { name }) {
    const [head = '', ...rows] = strFromU8(bytes).trimEnd().split(/\r?\n/);
    expect(head.split(/[;,]/).length, name).toBeGreaterThan(2);
    if (name !== 'contacts') expect(rows.length, name).toBeGreaterThan(0);
  },
  json: (bytes, { name }) =>
    expect(Object.keys(JSON.parse(strFromU8(bytes)) as object), name).not.toEqual([]),
  ics(bytes) {
    const events = new ICAL.Component(ICAL.parse(strFromU8(bytes))).getAllSubcomponents('vevent');
    expect(events.map((event) => new ICAL.Event(event).summary).join()).toContain(title);
  },
  async zip(bytes) {
    const bag = verifyBag(bytes);
    expect(bag.text('README.txt')).toContain(title);
    expect(bag.text('data/shared.json')).toContain('De fire lydværker');
    const kept = [...bag.files].filter(([path]) => path.endsWith('.pdf'));
    expect(kept.map(([path]) => path).join()).toMatch(/agreement-version-\d.*minutes-/);
    for (const [path, pdf] of kept) {
      expect(Buffer.from(pdf).toString('latin1'), path).toContain('<pdfaid:part>2</pdfaid:part>');
      expect((await openPdf(pdf)).title, path).not.toBe('');
    }
  },
};

/** For whoever wants to look at them: `KEEP_DOCUMENTS=/tmp/folder npm test -- whole-life`. */
function keep(name: string, bytes: Uint8Array): void {
  const folder = process.env['KEEP_DOCUMENTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}
