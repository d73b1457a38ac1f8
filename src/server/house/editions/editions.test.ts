import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '#domain/language.ts';
import { altsIn, lettersOf, openPdf, rolesIn, type OpenedPdf } from '#server/documents/opened-pdf.ts';
import { editionFiles } from '#words/editions/files.ts';
import { checkout } from '../settings.ts';

const run = promisify(execFile);
let folder = '';
const made = (name: string): string => join(folder, name);

/** As somebody makes them by hand, in a process of its own; the second stands elsewhere on earth. */
async function press(name: string, zone: string): Promise<void> {
  await run(process.execPath, ['scripts/press-editions.ts', made(name)], {
    cwd: checkout,
    env: { PATH: process.env['PATH'] ?? '', TZ: zone, LANG: 'C' },
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byg-editions-'));
  await press('here', 'Europe/Copenhagen');
  await press('there', 'Pacific/Auckland');
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytesOf = (language: Language, file: string): Promise<Buffer> =>
  readFile(join(made('here'), language, file));
const open = async (language: Language, file: string): Promise<OpenedPdf> =>
  openPdf(new Uint8Array(await bytesOf(language, file)));

it('are the same bytes for the same content, in another process and another time zone', async () => {
  for (const language of languages) {
    const names = (await readdir(join(made('here'), language))).sort();
    expect((await readdir(join(made('there'), language))).sort()).toEqual(names);
    expect(names.length).toBeGreaterThanOrEqual(16);
    for (const name of names) {
      const again = await readFile(join(made('there'), language, name));
      expect(Buffer.compare(await bytesOf(language, name), again), `${language} ${name}`).toBe(0);
    }
  }
});

describe.each(languages)('the printed editions in %s', (language) => {
  const files = editionFiles[language];

  it('are all PDF/UA-1: tagged, with title, language and headings none of which is skipped', async () => {
    const names = (await readdir(join(made('here'), language))).filter((name) => name.endsWith('.pdf'));
    for (const name of names) {
      const pdf = await open(language, name);
      expect(pdf, name).toMatchObject({ ua: '1', tagged: true, language });
      expect(pdf.title, name).not.toBe('');
      expect(levelsSkipped(pdf), name).toEqual([]);
      expect(
        altsIn(pdf.parts).every((alt) => alt.length > 20),
        name,
      ).toBe(true);
    }
  });

  it('hold the whole guide as a book: contents that lead, models in words and tables, addresses to type', async () => {
    const pdf = await open(language, files.book);
    const roles = rolesIn(pdf.parts);
    expect(pdf.paper).toEqual([148, 210]);
    expect(pdf.pages).toBeGreaterThan(60);
    expect(roles.filter((role) => role === 'H1').length).toBeGreaterThanOrEqual(9);
    expect(roles).toContain('TOC');
    expect(pdf.inner).toBeGreaterThan(9);
    expect(altsIn(pdf.parts).length).toBe(6);
    expect(roles.filter((role) => role === 'Table').length).toBeGreaterThanOrEqual(6);
    expect(pdf.text).toContain('bygpartnerskaber.example');
    expect(pdf.text).toContain('CC BY 4.0');
  });

  it('hold the eight small pages on one sheet, and one after another', async () => {
    const [sheet, twin] = [await open(language, files.pixi), await open(language, files['pixi-reading'])];
    expect([sheet.pages, sheet.paper]).toEqual([1, [297, 210]]);
    expect([twin.pages, twin.paper]).toEqual([8, [74, 105]]);
    // Read aloud, the sheet comes in the order of the booklet, however its pages lie.
    const order = rolesIn(sheet.parts).filter((role) => /^(Title|H1|Figure)$/.test(role));
    expect(order).toEqual(rolesIn(twin.parts).filter((role) => /^(Title|H1|Figure)$/.test(role)));
    expect(altsIn(sheet.parts)).toHaveLength(1);
  });

  it('hold the checklist on one sheet of A4 and one of A3: eight groups, twenty-four lines', async () => {
    for (const [kind, paper] of [
      ['poster-a4', [210, 297]],
      ['poster-a3', [297, 420]],
    ] as const) {
      const pdf = await open(language, files[kind]);
      const roles = rolesIn(pdf.parts);
      expect([pdf.pages, pdf.paper]).toEqual([1, paper]);
      expect(roles.filter((role) => role === 'H1')).toHaveLength(8);
      expect(roles.filter((role) => role === 'LI')).toHaveLength(24);
    }
  });

  it('hold every tool on one A3 for the wall, and on eight pages for the pocket', async () => {
    const poster = await open(language, files['toolbox-a3']);
    expect([poster.pages, poster.paper]).toEqual([1, [297, 420]]);
    const sheet = await open(language, files['toolbox-pocket']);
    const twin = await open(language, files['toolbox-pocket-reading']);
    expect([sheet.pages, sheet.paper, twin.pages, twin.paper]).toEqual([1, [297, 210], 8, [74, 105]]);
    for (const file of await readdir(join(checkout, 'content', language, 'tools'))) {
      const [, title = ''] =
        /^title: "(.*)"$/m.exec(await readFile(join(checkout, 'content', language, 'tools', file), 'utf8')) ??
        [];
      for (const pdf of [poster, sheet, twin]) expect(pdf.letters, title).toContain(lettersOf(title));
    }
  });

  it('hold the presentation: ten pages as wide as a screen, a heading on each after the first', async () => {
    const pdf = await open(language, files.slides);
    expect([pdf.pages, pdf.paper]).toEqual([10, [254, 143]]);
    expect(rolesIn(pdf.parts).filter((role) => role === 'H1')).toHaveLength(9);
  });

  it('draw the picture that is shown where a page is shared: PNG, 1200 by 630', async () => {
    const png = await bytesOf(language, 'share.png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

function levelsSkipped({ parts }: OpenedPdf): string[] {
  const levels = rolesIn(parts).flatMap((role) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
  return levels.flatMap((level, at) => {
    const before = levels[at - 1] ?? 0;
    return level > before + 1 ? [`H${before} → H${level}`] : [];
  });
}
