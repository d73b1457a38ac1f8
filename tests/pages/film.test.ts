import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '#domain/language.ts';
import {
  captions,
  chapters,
  descriptions,
  filmFronts,
  momentsOf,
  type FilmScene,
} from '#features/film/index.ts';
import { readContent } from '#server/content/read-content.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor } from '../harness/browser-visitor.ts';

const root = new URL('../../', import.meta.url).pathname;
const folder = `${root}static/film`;
const name = (file: string) => `${folder}/${file}`;

async function scenesIn(language: Language): Promise<FilmScene[]> {
  const files = await readContent(`${root}content`);
  return files
    .filter((file) => file.kind === 'film' && file.language === language)
    .map(({ front, body }) => ({ front: filmFronts.film.parse(front), seen: body }))
    .sort((one, other) => one.front.chapter - other.front.chapter);
}

let screenplay: Record<Language, FilmScene[]>;
beforeAll(async () => {
  screenplay = { da: await scenesIn('da'), en: await scenesIn('en') };
});

type Cue = { readonly from: number; readonly to: number; readonly text: string };

const seconds = (stamp: string): number => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** Reads WebVTT as strictly as the format is written; a cue that cannot be read throws. */
function readVtt(text: string): Cue[] {
  const [head, ...blocks] = text.trimEnd().split(/\n{2,}/);
  expect(head).toMatch(/^WEBVTT(\n|$)/);
  return blocks.map((block) => {
    const found = /^(?:[^\n]*\n)?(\d\d:\d\d:\d\d\.\d{3}) --> (\d\d:\d\d:\d\d\.\d{3})\n([^]+)$/.exec(block);
    if (!found) throw new Error(`not a cue: ${block}`);
    const [, from = '', to = '', said = ''] = found;
    expect(said).not.toContain('-->');
    return { from: seconds(from), to: seconds(to), text: said };
  });
}

/** The length that the container itself gives, in seconds. */
const lengthOf = (file: string): number =>
  file.endsWith('.mp4') ? mp4Length(readFileSync(file)) : webmLength(readFileSync(file));

function mp4Length(bytes: Buffer): number {
  const at = bytes.indexOf('mvhd') + 4;
  expect([bytes.subarray(4, 8).toString(), bytes[at]]).toEqual(['ftyp', 0]);
  return bytes.readUInt32BE(at + 16) / bytes.readUInt32BE(at + 12);
}

/** EBML: the element 0x4489 (Duration) holds an 8-byte number of milliseconds. */
function webmLength(bytes: Buffer): number {
  expect(bytes.readUInt32BE(0)).toBe(0x1a45dfa3);
  const at = bytes.indexOf(Buffer.from([0x44, 0x89, 0x88]));
  return bytes.readDoubleBE(at + 3) / 1000;
}

describe('the files', () => {
  it('are the film in both formats and both languages, of 12 MB together', () => {
    const films = readdirSync(folder).filter((file) => /\.(webm|mp4)$/.test(file));
    expect(films.sort()).toEqual(['film-da.mp4', 'film-da.webm', 'film-en.mp4', 'film-en.webm']);
    const sizes = films.map((file) => statSync(name(file)).size);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(12_000_000);
    expect(Math.min(...sizes)).toBeGreaterThan(500_000);
  });

  it('are as long as the screenplay', () => {
    for (const language of languages) {
      const end = screenplay[language].at(-1)?.front.end ?? 0;
      expect(end).toBeGreaterThanOrEqual(130);
      expect(end).toBeLessThanOrEqual(170);
      for (const format of ['webm', 'mp4'])
        expect(Math.abs(lengthOf(name(`film-${language}.${format}`)) - end), format).toBeLessThan(0.5);
    }
  });

  it('tell in their tracks what the screenplay says', () => {
    for (const language of languages)
      for (const [kind, write] of Object.entries({ captions, chapters, descriptions })) {
        const text = readFileSync(name(`${kind}-${language}.vtt`), 'utf8');
        expect(text, 'run node scripts/render-film.ts texts').toBe(write(language, screenplay[language]));
        for (const { from, to } of readVtt(text)) {
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(screenplay[language].at(-1)?.front.end ?? 0);
        }
      }
  });
});

describe('the screenplay', () => {
  it('has the same chapters at the same times in both languages, one after another', () => {
    const bones = (language: Language) =>
      screenplay[language].map(({ front: { id, chapter, start, end, still, leadsTo, lines, sounds } }) => ({
        ...{ id, chapter, start, end, still, leadsTo },
        lines: lines.map(({ from, to, look }) => ({ from, to, look })),
        sounds: sounds.map(({ from, to }) => ({ from, to })),
      }));
    expect(bones('da')).toEqual(bones('en'));
    expect(bones('da')).toHaveLength(8);
    bones('da').reduce((end, one) => (expect(one.start).toBe(end), one.end), 0);
  });

  it('leaves every line up long enough to be read at ease, and never two at a time', () => {
    for (const language of languages) {
      const lines = screenplay[language]
        .flatMap(({ front }) => front.lines)
        .filter(({ look }) => look !== 'label');
      lines.forEach(({ from, to, text }, index) => {
        const words = text.split(/\s+/).length;
        expect(to - from, text).toBeGreaterThanOrEqual(Math.max(2.5, words * 0.42));
        expect(from, text).toBeGreaterThanOrEqual(lines[index - 1]?.to ?? 0);
        for (const row of text.split('\n')) expect(row.length, row).toBeLessThanOrEqual(31);
      });
      for (const { front } of screenplay[language])
        for (const { from, to } of [...front.lines, ...front.sounds]) {
          expect(from).toBeGreaterThanOrEqual(front.start);
          expect(to).toBeLessThanOrEqual(front.end);
        }
    }
  });

  it('draws the same picture of the same moment every time', () => {
    const draw = () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root }).toString();
    const script = `
      import { createHash } from 'node:crypto';
      import { rasterise } from './scripts/film/frames.ts';
      import { readScreenplay, wordsOf } from './scripts/film/screenplay.ts';
      const words = wordsOf(readScreenplay('da'));
      for (const time of [0, 60.5, 105.2, 159.9])
        console.log(createHash('sha256').update(rasterise(time, words)).digest('hex'));`;
    const [one, other] = [draw(), draw()];
    expect(one).toBe(other);
    expect(new Set(one.trim().split('\n')).size).toBe(4);
  });
});

describe('the page', () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre?.[Symbol.asyncDispose]());
  const url = () => theatre.product.url;

  it('plays, follows a moment of the transcript and marks it, and has its captions', async () => {
    await using visitor = await openVisitor(theatre.browser, { url: url() });
    await visitor.open('/da/film');
    const { page } = visitor;
    await page.evaluate(() => {
      const film = document.querySelector('video')!;
      film.muted = true;
      film.textTracks[0]!.mode = 'showing';
      return film.play();
    });
    await page.waitForFunction(() => document.querySelector('video')!.currentTime > 0.3);
    await page.waitForFunction(
      () => (document.querySelector('video')!.textTracks[0]!.cues?.length ?? 0) > 20,
    );
    await page.getByRole('link', { name: '1:48' }).first().click();
    await page.waitForFunction(() => {
      const { currentTime } = document.querySelector('video')!;
      return currentTime >= 108 && currentTime < 120;
    });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('tr[aria-current]')].some((row) => row.textContent?.includes('Av.')),
    );
    await page.evaluate(() => document.querySelector('video')!.pause());
    expect(await page.evaluate(() => document.querySelector('video')!.currentSrc)).toMatch(
      /film-da\.(webm|mp4)$/,
    );
  });

  it('finds words in its text and says how many chapters have them', async () => {
    await using visitor = await openVisitor(theatre.browser, { url: url() });
    await visitor.open('/en/film');
    const { page } = visitor;
    const field = page.getByRole('searchbox', { name: /words of the film/ });
    const leaves = async (words: string, chapters: number, sentence: string): Promise<void> => {
      await field.fill(words);
      await page.waitForFunction((said) => document.querySelector('output')?.value === said, sentence);
      expect(await page.locator('[data-chapter]:visible').count()).toBe(chapters);
    };
    await leaves('knock', 3, '3 chapters have those words.');
    await leaves('ZEBRA', 0, 'No chapter has those words.');
    await leaves('ouch', 1, '1 chapter has those words.');
    await leaves('', 8, '');
    await visitor.look();
  });

  it.each([
    ['light', 320],
    ['light', 1280],
    ['dark', 320],
    ['dark', 1280],
  ] as const)('is without faults, %s at %i', async (colorScheme, width) => {
    for (const language of languages) {
      await using visitor = await openVisitor(theatre.browser, {
        url: url(),
        width,
        dark: colorScheme === 'dark',
      });
      await visitor.open(`/${language}/film`);
      await visitor.look();
    }
  });

  it('is useful without script: every word, question and moment is there, and leads into the film', async () => {
    for (const language of languages) {
      const html = await (await fetch(`${url()}/${language}/film`)).text();
      const text = html.replaceAll(/<[^>]+>/g, '').replaceAll('&amp;', '&');
      for (const scene of screenplay[language]) {
        for (const moment of momentsOf(scene)) expect(text).toContain(moment.text);
        expect(text).toContain(scene.front.question);
        expect(html).toContain(`/film/film-${language}.mp4#t=${scene.front.start}"`);
        expect(html).toContain(`id="${scene.front.slug}"`);
      }
      expect(html.match(/<track [^>]*kind="captions"/g)).toHaveLength(2);
      expect(html).not.toMatch(/<search(?![^>]*hidden)/);
    }
  });

  it('tells machines of the film, its clips and its words', async () => {
    const html = await (await fetch(`${url()}/en/film`)).text();
    const data = [...html.matchAll(/<script type="application\/ld\+json">([^<]+)</g)].map(
      ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
    );
    const video = data.find((one) => one['@type'] === 'VideoObject');
    expect(video).toMatchObject({ duration: 'PT2M40S', inLanguage: 'en', accessibilityHazard: 'none' });
    expect(video?.['hasPart']).toHaveLength(8);
    expect(video?.['transcript']).toContain('Draw the plan together.');
  });

  it('sends its files in parts', async () => {
    const ask = (range: string) => fetch(`${url()}/film/film-da.webm`, { headers: { range } });
    const { size } = statSync(name('film-da.webm'));
    const whole = readFileSync(name('film-da.webm'));
    const last = await ask('bytes=-1000');
    expect([last.status, last.headers.get('content-range')]).toEqual([
      206,
      `bytes ${size - 1000}-${size - 1}/${size}`,
    ]);
    expect(Buffer.from(await last.arrayBuffer()).equals(whole.subarray(size - 1000))).toBe(true);
    expect((await ask(`bytes=${size}-`)).status).toBe(416);
    const types = await Promise.all(
      ['film-da.webm', 'film-en.mp4', 'captions-en.vtt', 'poster-da.webp'].map(async (file) =>
        (await fetch(`${url()}/film/${file}`, { method: 'HEAD' })).headers.get('content-type'),
      ),
    );
    expect(types).toEqual(['video/webm', 'video/mp4', 'text/vtt; charset=utf-8', 'image/webp']);
  });
});
