/** Frames as raw pixels, made from SVG by resvg: the same bytes for the same moment, on every machine. */
import { Resvg } from '@resvg/resvg-js';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { drawFrame, type Words } from './picture.ts';

export const rate = 24;
export const [width, height] = [1280, 720] as const;

const fonts = join(import.meta.dirname, '../../node_modules/@expo-google-fonts');
const font = {
  loadSystemFonts: false,
  fontFiles: [
    join(fonts, 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
    join(fonts, 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  ],
};

export const rasterise = (time: number, words: Words): Buffer =>
  new Resvg(drawFrame(time, words), { font }).render().pixels;

/** Runs ffmpeg; what it says goes to the terminal, a failure is thrown. */
export async function ffmpeg(words: readonly string[], feed?: AsyncIterable<Buffer>): Promise<void> {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...words], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(child, 'close');
  if (feed) await send(child, feed);
  child.stdin?.end();
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${words.join(' ')}`);
}

async function send({ stdin }: ChildProcess, feed: AsyncIterable<Buffer>): Promise<void> {
  for await (const piece of feed) if (stdin && !stdin.write(piece)) await once(stdin, 'drain');
}

/** The pictures of a stretch of the film, one for each frame. */
export async function* frames(words: Words, [from, to]: readonly [number, number]): AsyncGenerator<Buffer> {
  for (let frame = Math.round(from * rate); frame < Math.round(to * rate); frame += 1)
    yield rasterise(frame / rate, words);
}

/** How ffmpeg is told what comes through the pipe. */
export const rawInput = (perSecond: number): string[] => [
  ...['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${width}x${height}`, '-r', String(perSecond), '-i', '-'],
];
