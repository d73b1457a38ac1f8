/**
 * The music: two melodies, one for each. They begin alone, answer each other, swap instruments, follow each
 * other in a round, fall out of step, are silent, and end together.
 */
import {
  addRoom,
  asSamples,
  felt,
  knock,
  makeMix,
  pad,
  paperSound,
  pluck,
  type Mix,
  type Note,
} from './tones.ts';

/** A quarter at 96 a minute; a bar of four is 2.5 seconds. */
const beat = 0.625;

/** `[beats from the start, half tones from a', beats]`: D major, since the film is about something that opens. */
type Tune = readonly (readonly [at: number, pitch: number, beats: number])[];

const tall: Tune = [
  [0, -7, 1],
  [1, -3, 0.5],
  [1.5, 0, 0.5],
  [2, 2, 1],
  [3, 0, 1],
  [4, -3, 0.5],
  [4.5, -5, 0.5],
  [5, -3, 1],
  [6, -7, 2],
  [8, -7, 1],
  [9, -3, 0.5],
  [9.5, 0, 0.5],
  [10, 5, 1],
  [11, 4, 1],
  [12, 2, 0.5],
  [12.5, 0, 0.5],
  [13, 2, 1],
  [14, 0, 2],
];
const broad: Tune = [
  [0, -19, 2],
  [2, -12, 2],
  [4, -14, 2],
  [6, -15, 2],
  [8, -17, 2],
  [10, -12, 2],
  [12, -12, 2],
  [14, -19, 2],
];
const chords: readonly (readonly number[])[] = [
  [-19, -12, -3],
  [-14, -10, -5],
  [-17, -10, -5],
  [-12, -8, 0],
];

type Playing = {
  readonly from: number;
  readonly loud: number;
  readonly pan?: number;
  readonly shift?: number;
  readonly pace?: number;
  readonly until?: number;
};
type Instrument = (mix: Mix, note: Note) => void;

function play(mix: Mix, [tune, instrument]: readonly [Tune, Instrument], how: Playing): void {
  const { from, loud, pan = 0, shift = 0, pace = 1, until = Infinity } = how;
  for (const [at, pitch, beats] of tune) {
    const when = from + at * beat * pace;
    if (when >= until) break;
    const accent = at % 4 === 0 ? 1 : 0.84;
    instrument(mix, {
      at: when,
      pitch: pitch + shift,
      lasting: beats * beat * pace,
      loud: loud * accent,
      pan,
    });
  }
}

/** A chord for every two bars under a stretch. */
function bed(mix: Mix, [from, to]: readonly [number, number], loud: number): void {
  for (let bar = 0; from + bar * beat * 8 < to; bar += 1)
    for (const pitch of chords[bar % chords.length]!)
      pad(mix, {
        at: from + bar * beat * 8,
        pitch,
        lasting: beat * 8,
        loud,
        pan: pitch < -14 ? 0 : pitch / 20,
      });
}

/** Small steps on the beat: the work is going on. */
function pulse(mix: Mix, [from, to]: readonly [number, number], loud: number): void {
  for (let step = 0; from + step * (beat / 2) < to; step += 1) {
    const pitch = [5, 9, 12, 9][step % 4]! - 12;
    pluck(mix, {
      at: from + step * (beat / 2),
      pitch,
      lasting: 0.2,
      loud: loud * (step % 2 ? 0.6 : 1),
      pan: step % 2 ? 0.4 : -0.4,
    });
  }
}

function apart(mix: Mix): void {
  play(mix, [tall, pluck], { from: 2.5, loud: 0.16, pan: -0.3, until: 6.6 });
  play(mix, [tall, pluck], { from: 7.5, loud: 0.3, pan: -0.35, until: 15.2 });
  play(mix, [broad, felt], { from: 15.625, loud: 0.42, pan: 0.35, until: 21.9 });
  bed(mix, [20, 25], 0.05);
  play(mix, [tall, pluck], { from: 26.25, loud: 0.3, pan: -0.3, until: 32 });
  [0, -2, -5, -9].forEach((pitch, index) =>
    pluck(mix, {
      at: 32.4 + index * 0.22,
      pitch: pitch - 3,
      lasting: 0.4,
      loud: 0.22 - index * 0.045,
      pan: -0.1,
    }),
  );
  play(mix, [tall, pluck], { from: 36.25, loud: 0.2, pan: -0.3, until: 38.9 });
  play(mix, [broad, felt], { from: 41.25, loud: 0.34, pan: 0.3, until: 44.9 });
  play(mix, [tall, pluck], { from: 42.5, loud: 0.22, pan: -0.3, until: 44.9 });
}

function together(mix: Mix): void {
  bed(mix, [45, 65], 0.055);
  for (const [from, until] of [
    [46.25, 48.6],
    [51.25, 53.6],
  ] as const)
    play(mix, [tall, pluck], { from, until, loud: 0.3, pan: -0.35 });
  for (const [from, until] of [
    [48.75, 51.1],
    [53.75, 57.5],
  ] as const)
    play(mix, [broad, felt], { from, until, loud: 0.4, pan: 0.35 });
  // They swap: each plays the other's melody.
  play(mix, [tall, felt], { from: 58.75, loud: 0.36, pan: 0.3, shift: -12, until: 64.9 });
  play(mix, [broad, pluck], { from: 58.75, loud: 0.3, pan: -0.3, shift: 12, until: 64.9 });
  bed(mix, [67.5, 82], 0.055);
  play(mix, [tall, pluck], { from: 70, loud: 0.28, pan: -0.35, until: 82 });
  play(mix, [tall, felt], { from: 72.5, loud: 0.3, pan: 0.35, shift: -12, until: 82 });
  pulse(mix, [82.5, 90], 0.13);
  play(mix, [tall, pluck], { from: 82.5, loud: 0.32, pan: -0.25, until: 90.2 });
  play(mix, [broad, felt], { from: 82.5, loud: 0.44, pan: 0.25, until: 90.2 });
  play(mix, [broad, felt], { from: 91.25, loud: 0.36, pan: 0.3, until: 95.6 });
  [-19, -12, -7, -3, 0, 5].forEach((pitch, index) =>
    felt(mix, { at: 96.6 + index * 0.16, pitch, lasting: 2, loud: 0.26, pan: index / 6 - 0.4 }),
  );
}

function apartAgain(mix: Mix): void {
  play(mix, [tall, pluck], { from: 100.6, loud: 0.28, pan: -0.4, pace: 0.72, until: 104.9 });
  play(mix, [broad, felt], { from: 101, loud: 0.4, pan: 0.4, pace: 1.27, until: 104.9 });
  felt(mix, { at: 112.75, pitch: -12, lasting: 2, loud: 0.3, pan: 0.3 });
  pluck(mix, { at: 114.4, pitch: -7, lasting: 1.5, loud: 0.24, pan: -0.3 });
  felt(mix, { at: 115.6, pitch: -10, lasting: 2, loud: 0.26, pan: 0.3 });
  bed(mix, [117.5, 132], 0.06);
  play(mix, [tall, felt], { from: 118.75, loud: 0.26, pan: -0.1, pace: 1.5, shift: -12, until: 132 });
  play(mix, [broad, felt], { from: 126.25, loud: 0.26, pan: 0.2, pace: 1, until: 132 });
}

function home(mix: Mix): void {
  play(mix, [tall, pluck], { from: 135, loud: 0.3, pan: -0.15, until: 140.4 });
  play(mix, [broad, felt], { from: 135, loud: 0.42, pan: 0.15, until: 140.4 });
  bed(mix, [141.25, 156], 0.075);
  pulse(mix, [142.5, 152.4], 0.11);
  play(mix, [tall, pluck], { from: 142.5, loud: 0.34, pan: -0.3 });
  play(mix, [tall, felt], { from: 142.5, loud: 0.3, pan: 0.3, shift: -12 });
  play(mix, [broad, felt], { from: 142.5, loud: 0.44, pan: 0.1 });
  [-19, -12, -7, -3, 5, 9].forEach((pitch, index) =>
    (index % 2 ? pluck : felt)(mix, {
      at: 154.4 + index * 0.2,
      pitch,
      lasting: 3.2,
      loud: 0.3 - index * 0.02,
      pan: index / 5 - 0.5,
    }),
  );
}

/** What is heard of what happens: falls, knocks, stamps, paper. */
function deeds(mix: Mix): void {
  for (const [at, loud] of [
    [1.3, 0.5],
    [1.7, 0.2],
    [1.95, 0.08],
  ] as const)
    knock(mix, at, { loud, low: 95 });
  for (const at of [6.95, 7.12, 7.25, 7.4, 7.55, 7.72, 7.88, 8.25])
    knock(mix, at, { loud: 0.16, low: 170, pan: -0.2 });
  for (const at of [30.45, 31.5]) knock(mix, at, { loud: 0.12, low: 140 });
  for (const at of [39.0, 39.28]) knock(mix, at, { loud: 0.42, low: 210, pan: 0.3 });
  for (const at of [59.95, 60.95, 61.55]) knock(mix, at, { loud: 0.2, low: 130 });
  paperSound(mix, 67, { lasting: 2.2, loud: 0.1 });
  for (const at of [75.0, 76.4]) knock(mix, at, { loud: 0.3, low: 110 });
  paperSound(mix, 79.8, { lasting: 2, loud: 0.06 });
  for (const at of [84.0, 84.6, 85.2, 85.8, 86.45, 87.05, 89, 89.6]) knock(mix, at, { loud: 0.24, low: 150 });
  for (const at of [90.7, 91.05, 91.4]) knock(mix, at, { loud: 0.12, low: 70 });
  for (const [at, loud] of [
    [105.6, 0.75],
    [105.98, 0.25],
    [106.15, 0.1],
  ] as const)
    knock(mix, at, { loud, low: 72 });
  paperSound(mix, 119, { lasting: 1.6, loud: 0.07 });
  knock(mix, 140.65, { loud: 0.65, low: 84 });
  for (const at of [150.75, 154.5, 155.85]) knock(mix, at, { loud: 0.22, low: 160 });
}

/** The whole score, with its loudest moment well under full. */
export function makeScore(seconds: number): Buffer {
  const mix = makeMix(seconds);
  apart(mix);
  together(mix);
  apartAgain(mix);
  home(mix);
  addRoom(mix, 0.16);
  deeds(mix);
  return asSamples(mix, 0.5);
}
