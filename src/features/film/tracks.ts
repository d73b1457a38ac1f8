import { vttMoment } from './moment.ts';
import type { FilmScene } from './ports.ts';

/** One thing that is seen or heard at a moment, as captions and transcript have it. */
export type Moment = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: 'line' | 'sound';
};

/** What stands on the screen and what is heard, in the order of the film. */
export const momentsOf = ({ front }: FilmScene): readonly Moment[] =>
  [
    ...front.lines.map(({ from, to, text }) => ({ from, to, text: oneRow(text), kind: 'line' as const })),
    ...front.sounds.map(({ from, to, text }) => ({ from, to, text, kind: 'sound' as const })),
  ].sort((one, other) => one.from - other.from || (one.kind === 'line' ? -1 : 1));

const oneRow = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');

type Cue = { readonly from: number; readonly to: number; readonly text: string; readonly id?: string };

const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('-->', '→');

const vtt = (language: string, cues: readonly Cue[]): string =>
  [
    `WEBVTT\nLanguage: ${language}`,
    ...cues.map(({ from, to, text, id }) =>
      [...(id ? [id] : []), `${vttMoment(from)} --> ${vttMoment(to)}`, safe(text)].join('\n'),
    ),
  ].join('\n\n') + '\n';

/** Captions: the words as they stand, and in brackets what is heard. */
export const captions = (language: string, scenes: readonly FilmScene[]): string =>
  vtt(
    language,
    scenes.flatMap(momentsOf).map(({ from, to, text, kind }) => ({
      from,
      to,
      text: kind === 'sound' ? `[${text}]` : text,
    })),
  );

export const chapters = (language: string, scenes: readonly FilmScene[]): string =>
  vtt(
    language,
    scenes.map(({ front: { start, end, title, id } }) => ({ from: start, to: end, text: title, id })),
  );

/** What is to be seen, a cue for each paragraph, for a voice to read out. */
export const descriptions = (language: string, scenes: readonly FilmScene[]): string =>
  vtt(
    language,
    scenes.flatMap(({ front: { start, end }, seen }) => {
      const paragraphs = seen.split(/\n{2,}/);
      const each = (end - start) / paragraphs.length;
      return paragraphs.map((text, index) => ({
        from: start + index * each,
        to: start + (index + 1) * each,
        text: oneRow(text),
      }));
    }),
  );
