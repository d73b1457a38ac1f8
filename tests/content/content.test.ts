import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../scripts/content/check-content.ts';
import { sayFinding } from '../../scripts/content/finding.ts';
import { isModel } from '../../scripts/content/is-model.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));

const findings = async (folder: string): Promise<string[]> =>
  (await checkContent(folder, isModel)).map((finding) => sayFinding(finding));

it('the content is as it should be: translated, linked, readable and spelled right', async () => {
  expect(await findings(content)).toEqual([]);
});

describe('a fault is told with its file and line', () => {
  let folder: string;
  const chapter = 'da/guide/06-gain.md';

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'byg-content-')), 'content');
    await cp(content, folder, { recursive: true });
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  /** Puts a text in place of the first line that holds `place`, and answers the line's number. */
  async function change(file: string, place: string, put: string): Promise<number> {
    const path = join(folder, file);
    const lines = (await readFile(path, 'utf8')).split('\n');
    const at = lines.findIndex((line) => line.includes(place));
    expect(at).toBeGreaterThanOrEqual(0);
    lines[at] = put;
    await writeFile(path, lines.join('\n'));
    return at + 1;
  }

  const headline = 'Skriv begge sider ned, og vis dem samtidig';

  it.each([
    ['a dead link', 'Se [her](guide:nowhere).', 'There is no guide called nowhere.'],
    ['an unknown term', 'Se [her](term:findes-ikke).', 'There is no term called findes-ikke.'],
    ['an unknown tool', '::tool[Åbn]{id="hammer"}', 'There is no tool called hammer.'],
    ['an unknown model', '::model[Se]{id="pyramid"}', 'There is no model called pyramid.'],
    ['a link that leads nowhere', 'Se [her](/da/guide).', 'The link /da/guide is neither'],
    ['a skipped heading', '##### Alt for dybt', '“Alt for dybt” is on level 5 right under level'],
    ['a second title', '# Alt for højt', '“Alt for højt” is a heading of level 1'],
    ['a picture without words', '![](https://example.org/a.png)', 'has no alternative text'],
    ['a misspelling', 'Vi samarbjder om det.', '“samarbjder” is not in the dictionary'],
  ])('%s', async (_, put, sentence) => {
    const line = await change(chapter, headline, put);
    const told = (await findings(folder)).filter((one) => one.startsWith(`content/${chapter}:${line} `));
    expect(told.join('\n')).toContain(sentence);
  });

  it('a missing translation', async () => {
    await rm(join(folder, 'en/guide/06-gain.md'));
    expect(await findings(folder)).toContain(`content/${chapter}:1  The page has no English translation.`);
  });

  it('parts that do not stand in the same order in both languages', async () => {
    await change('en/guide/06-gain.md', ':::answer', ':::pitfall');
    const told = (await findings(folder)).filter((one) => one.startsWith('content/en/guide/06-gain.md:1 '));
    expect(told).toContain(
      'content/en/guide/06-gain.md:1  Part 1 is box pitfall here, but box answer in content/da/guide/06-gain.md.',
    );
  });

  it('a text that is too hard, and one that is too short', async () => {
    const path = join(folder, chapter);
    const [, front] = (await readFile(path, 'utf8')).split('---\n');
    const hard = 'Bibliotekernes forventningsafstemninger forudsætter ledelsesopbakning '.repeat(30);
    await writeFile(path, `---\n${front}---\n${hard}.\n`);
    const told = (await findings(folder)).join('\n');
    expect(told).toMatch(/06-gain\.md:1 {2}The chapter has 120 words; it should have 1400 to 2200\./);
    expect(told).toMatch(/06-gain\.md:1 {2}LIX is [\d.]+; it should lie between 30 and 45\./);
  });

  it('front matter of the wrong shape', async () => {
    const path = join(folder, chapter);
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^chapter: 6$/m, 'chapter: seven'));
    expect((await findings(folder)).join('\n')).toMatch(/06-gain\.md:1 {2}chapter /);
  });
});
