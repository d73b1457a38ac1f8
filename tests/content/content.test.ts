import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { routePath } from '#words/addresses.ts';
import { checkContent } from '../../scripts/content/check-content.ts';
import { sayFinding } from '../../scripts/content/finding.ts';
import { isModel } from '../../scripts/content/is-model.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));

const findings = async (folder: string): Promise<string[]> =>
  (await checkContent(folder, isModel)).map((finding) => sayFinding(finding));

it('the content is as it should be: translated, linked, readable and spelled right', async () => {
  expect(await findings(content)).toEqual([]);
});

it('the original project has one name in English; its Danish title stands on its own page alone', async () => {
  const named: string[] = [];
  for (const file of await readdir(join(content, 'en'), { recursive: true }))
    if (file.endsWith('.md') && (await readFile(join(content, 'en', file), 'utf8')).includes('Ud af boksen'))
      named.push(file);
  expect(named).toEqual([join('about', 'project.md')]);
});

it('no slug is a word of a fixed address in its language: the address would lead to the other page', async () => {
  const taken: string[] = [];
  for (const file of await readdir(join(content, 'da'), { recursive: true })) {
    if (!file.endsWith('.md')) continue;
    const [, slug = ''] = /^slug: *(\S+)/m.exec(await readFile(join(content, 'da', file), 'utf8')) ?? [];
    // The checklist is that fixed page itself.
    if (slug && file !== join('checklist', 'checklist.md') && routePath(`/da/om/${slug}`) !== `/da/about/${slug}`)
      taken.push(slug);
  }
  expect(taken).toEqual([]);
});

it('an event that is known by its season is dated by it', async () => {
  const events = (await readFile(join(content, 'events.yaml'), 'utf8')).split(/^- id: /m).slice(1);
  const season = / en: In the (spring|summer|autumn|winter) of (\d{4}) /;
  const told = events.flatMap((event) => {
    const [, name = '', year = ''] = season.exec(event) ?? [];
    const starts = /^ {2}starts: "?([\d-]+)"?$/m.exec(event)?.[1] ?? '';
    // A month or a day says it already, and more exactly.
    return name && starts.length < 5 ? [`${event.split('\n')[0]} ${name} ${year}: ${starts}`] : [];
  });
  expect(told).toEqual([]);
  expect(events.filter((event) => /^ {2}starts: \d{4}-2[1-4]$/m.test(event)).length).toBe(4);
});

/** A fault put in at the end of a page, and what is then said of its line. */
const planted = [
  ['a dead link', 'Se [her](guide:nowhere).', 'There is no guide called nowhere.'],
  ['an unknown term', 'Se [her](term:findes-ikke).', 'There is no term called findes-ikke.'],
  ['an unknown tool', '::tool[Åbn]{id="hammer"}', 'There is no tool called hammer.'],
  ['an unknown model', '::model[Se]{id="pyramid"}', 'There is no model called pyramid.'],
  ['a link of its own making', 'Se [her](/da/guide).', 'The link /da/guide is neither a page of ours'],
  ['a skipped heading', '##### Alt for dybt', '“Alt for dybt” is on level 5 right under level'],
  ['a second title', '# Alt for højt', '“Alt for højt” is a heading of level 1'],
  ['a picture without words', '![](https://example.org/a.png)', 'has no alternative text'],
  ['a misspelling', 'Vi samarbjder om det.', '“samarbjder” is not in the dictionary'],
] as const;

describe('a fault is told with its file and line', () => {
  const [faulty, untwinned, swapped, hard] = ['06-gain', '01-why', '04-choose', '08-care'];
  const lines = new Map<string, number>();
  let told: readonly string[] = [];

  /** One copy with every fault in it is read once: reading it all takes seconds. */
  beforeAll(async () => {
    const home = await mkdtemp(join(tmpdir(), 'byg-content-'));
    const folder = join(home, 'content');
    await cp(content, folder, { recursive: true });
    const change = async (file: string, made: (text: string) => string) =>
      writeFile(join(folder, file), made(await readFile(join(folder, file), 'utf8')));
    await change(`da/guide/${faulty}.md`, (text) =>
      planted.reduce((whole, [name, put]) => {
        const grown = `${whole}\n\n${put}`;
        lines.set(name, grown.split('\n').length);
        return grown;
      }, text.trimEnd()),
    );
    await rm(join(folder, `en/guide/${untwinned}.md`));
    await change(`en/guide/${swapped}.md`, (text) => text.replace(':::answer', ':::pitfall'));
    const heavy = 'Bibliotekernes forventningsafstemninger forudsætter ledelsesopbakning '.repeat(30);
    await change(`da/guide/${hard}.md`, (text) => `---\n${text.split('---\n')[1] ?? ''}---\n${heavy}.\n`);
    await change('da/guide/03-strategy.md', (text) => text.replace(/^chapter: 3$/m, 'chapter: three'));
    told = await findings(folder);
    await rm(home, { recursive: true });
  }, 60_000);

  const of = (file: string, line: number | undefined): string =>
    told.filter((one) => one.startsWith(`content/${file}:${line} `)).join('\n');

  it.each(planted)('%s', (name, _, sentence) => {
    expect(of(`da/guide/${faulty}.md`, lines.get(name))).toContain(sentence);
  });

  it('a missing translation', () => {
    expect(of(`da/guide/${untwinned}.md`, 1)).toContain('The page has no English translation.');
  });

  it('parts that do not stand in the same order in both languages', () => {
    const twin = `content/da/guide/${swapped}.md`;
    expect(of(`en/guide/${swapped}.md`, 1)).toContain(`is box pitfall here, but box answer in ${twin}.`);
  });

  it('a text that is too hard, and one that is too short', () => {
    expect(of(`da/guide/${hard}.md`, 1)).toMatch(/The chapter has 120 words; it should have 1400 to 2200\./);
    expect(of(`da/guide/${hard}.md`, 1)).toMatch(/LIX is [\d.]+; it should lie between 30 and 45\./);
  });

  it('front matter of the wrong shape', () => {
    expect(of('da/guide/03-strategy.md', 1)).toContain('chapter ');
  });
});
