/**
 * Makes everything in static/film from the screenplay in content/ and the scenes in scripts/film:
 *
 *   node scripts/render-film.ts            all of it (needs ffmpeg with SVT-AV1, x264, Opus and WebP)
 *   node scripts/render-film.ts texts      only captions, chapters and descriptions
 *   node scripts/render-film.ts stills     the pictures of the chapters and the posters as well
 *   node scripts/render-film.ts sheet da 100 112 0.25 /tmp/sheet.png     a contact sheet to look at
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages, type Language } from '../src/domain/language.ts';
import { captions, chapters, descriptions } from '../src/features/film/tracks.ts';
import { encodeMp4, encodeStill, encodeWebm, renderMusic, renderPictures } from './film/encode.ts';
import { ffmpeg, rasterise, rawInput } from './film/frames.ts';
import { readScreenplay, wordsOf } from './film/screenplay.ts';

const folder = join(import.meta.dirname, '../static/film');
const place = (name: string): string => join(folder, name);

async function writeTexts(language: Language): Promise<void> {
  const scenes = readScreenplay(language);
  for (const [kind, write] of Object.entries({ captions, chapters, descriptions }))
    await writeFile(place(`${kind}-${language}.vtt`), write(language, scenes));
}

async function writeStills(language: Language): Promise<void> {
  const scenes = readScreenplay(language);
  const words = wordsOf(scenes);
  for (const { front } of scenes)
    await encodeStill(rasterise(front.still, words), {
      file: place(`still-${language}-${front.chapter}.webp`),
      width: 960,
    });
  await encodeStill(rasterise((scenes.at(-1)?.front.end ?? 2) - 2, words), {
    file: place(`poster-${language}.webp`),
    width: 1280,
  });
}

async function writeFilm(language: Language): Promise<void> {
  const rooms = await mkdtemp(join(tmpdir(), 'film-'));
  const scenes = readScreenplay(language);
  const seconds = scenes.at(-1)?.front.end ?? 0;
  const sources = { pictures: join(rooms, 'pictures.mkv'), music: join(rooms, 'music.raw'), rooms };
  await renderMusic(seconds, sources.music);
  await renderPictures(wordsOf(scenes), seconds, sources.pictures);
  await Promise.all([
    encodeWebm(sources, place(`film-${language}.webm`)),
    encodeMp4(sources, place(`film-${language}.mp4`)),
  ]);
  await rm(rooms, { recursive: true });
}

async function writeSheet([language, from, to, step, file]: readonly string[]): Promise<void> {
  const words = wordsOf(readScreenplay(language === 'en' ? 'en' : 'da'));
  const times: number[] = [];
  for (let time = Number(from); time < Number(to); time += Number(step)) times.push(time);
  const tile = `scale=400:-1:flags=area,tile=6x${Math.ceil(times.length / 6)}:padding=3`;
  const feed = (async function* () {
    await Promise.resolve();
    for (const time of times) yield rasterise(time, words);
  })();
  await ffmpeg([...rawInput(1), '-vf', tile, '-frames:v', '1', file ?? '/tmp/sheet.png'], feed);
}

const [what = 'all', ...rest] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
if (what === 'sheet') await writeSheet(rest);
else
  for (const language of languages) {
    await writeTexts(language);
    if (what !== 'texts') await writeStills(language);
    if (what === 'all') await writeFilm(language);
  }
