/** From pictures and music to the files of the page, with ffmpeg. The sizes are part of the bargain: 12 MB for all. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ffmpeg, frames, rate, rawInput } from './frames.ts';
import type { Words } from './picture.ts';
import { makeScore } from './score.ts';
import { sampleRate } from './tones.ts';

const colours = [
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
];

/** All pictures without loss, so that each format is made from the same. */
export async function renderPictures(words: Words, seconds: number, file: string): Promise<void> {
  const toVideo = ['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p'];
  const codec = ['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0', ...colours, file];
  await ffmpeg([...rawInput(rate), ...toVideo, ...codec], frames(words, [0, seconds]));
}

/** The music as WAV would have it, without the header. */
export async function renderMusic(seconds: number, file: string): Promise<void> {
  await writeFile(file, makeScore(seconds));
}

export type Sources = { readonly pictures: string; readonly music: string; readonly rooms: string };

const inputs = ({ pictures, music }: Sources): string[] => [
  ...['-i', pictures, '-f', 's16le', '-ar', String(sampleRate), '-ac', '2', '-i', music],
  ...['-map', '0:v', '-map', '1:a'],
];
const clean = [
  '-map_metadata',
  '-1',
  '-fflags',
  '+bitexact',
  '-flags:v',
  '+bitexact',
  '-flags:a',
  '+bitexact',
];

/** AV1 and Opus: for every browser of the last years. */
export const encodeWebm = (sources: Sources, file: string): Promise<void> =>
  ffmpeg([
    ...inputs(sources),
    ...['-c:v', 'libsvtav1', '-preset', '8', '-crf', '61', '-g', String(rate * 10), ...colours],
    ...['-c:a', 'libopus', '-b:a', '32k', ...clean, file],
  ]);

/** H.264 and AAC in two passes, to a size that is known beforehand: for all the others. */
export async function encodeMp4(sources: Sources, file: string): Promise<void> {
  const picture = [
    '-c:v',
    'libx264',
    '-preset',
    'medium',
    '-tune',
    'animation',
    '-b:v',
    '114k',
    '-g',
    String(rate * 10),
  ];
  const log = ['-passlogfile', join(sources.rooms, 'x264')];
  await ffmpeg([
    '-i',
    sources.pictures,
    ...picture,
    ...colours,
    '-pass',
    '1',
    ...log,
    '-an',
    '-f',
    'null',
    '-',
  ]);
  const music = ['-c:a', 'aac', '-ac', '1', '-b:a', '44k'];
  await ffmpeg([
    ...inputs(sources),
    ...[...picture, ...colours, '-pass', '2', ...log, ...music, '-movflags', '+faststart', ...clean, file],
  ]);
}

/** One moment as a picture for the page. */
export async function encodeStill(
  pixels: Buffer,
  { file, width }: { file: string; width: number },
): Promise<void> {
  const feed = (async function* () {
    await Promise.resolve();
    yield pixels;
  })();
  const scale = ['-vf', `scale=${width}:-2:flags=lanczos`, '-frames:v', '1'];
  await ffmpeg([...rawInput(1), ...scale, '-c:v', 'libwebp', '-quality', '82', ...clean, file], feed);
}
