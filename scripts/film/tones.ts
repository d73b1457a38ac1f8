/** The film's instruments: a pluck, a felt piano, a pad and a few soft knocks, added up sample by sample. */
export const sampleRate = 48_000;

export type Note = {
  readonly at: number;
  /** Half tones from a' (440 Hz). */
  readonly pitch: number;
  readonly lasting: number;
  readonly loud: number;
  /** -1 is left, 1 right. */
  readonly pan?: number;
};

export type Mix = { readonly left: Float64Array; readonly right: Float64Array };

export const makeMix = (seconds: number): Mix => ({
  left: new Float64Array(Math.ceil(seconds * sampleRate)),
  right: new Float64Array(Math.ceil(seconds * sampleRate)),
});

const hertz = (pitch: number): number => 440 * 2 ** (pitch / 12);

type Voice = (seconds: number, frequency: number) => number;

/** Adds a voice to the mix, with an attack that does not click and an end that fades to nothing. */
function add(mix: Mix, note: Note, [voice, attack, tail]: readonly [Voice, number, number]): void {
  const frequency = hertz(note.pitch);
  const begin = Math.round(note.at * sampleRate);
  const length = Math.round((note.lasting + tail) * sampleRate);
  const angle = (((note.pan ?? 0) + 1) * Math.PI) / 4;
  const [l, r] = [Math.cos(angle) * note.loud, Math.sin(angle) * note.loud];
  for (let index = 0; index < length && begin + index < mix.left.length; index += 1) {
    const seconds = index / sampleRate;
    const rise = Math.min(1, seconds / attack);
    const fall = Math.min(1, (note.lasting + tail - seconds) / tail);
    const value = voice(seconds, frequency) * (1 - Math.cos(rise * Math.PI)) * 0.5 * fall * fall;
    mix.left[begin + index]! += value * l;
    mix.right[begin + index]! += value * r;
  }
}

const sine = (seconds: number, frequency: number): number => Math.sin(2 * Math.PI * frequency * seconds);

/** Partials that die away the faster the higher they are. */
const struck =
  (partials: readonly number[], decay: number, dull: number): Voice =>
  (seconds, frequency) =>
    partials.reduce(
      (sum, strength, index) =>
        sum +
        strength *
          sine(seconds, frequency * (index + 1) * (1 + 0.0004 * index * index)) *
          Math.exp(-seconds * (decay + dull * index)),
      0,
    );

const pluckVoice = struck([0.7, 0.34, 0.2, 0.1, 0.05], 2.6, 2.2);
const feltVoice = struck([0.9, 0.22, 0.1, 0.03], 1.5, 1.8);
const padVoice: Voice = (seconds, frequency) =>
  0.4 * sine(seconds, frequency * 0.9985) +
  0.4 * sine(seconds, frequency * 1.0015) +
  0.12 * sine(seconds, frequency * 2) * (0.7 + 0.3 * sine(seconds, 0.23));

/** The tall one: a plucked string. */
export const pluck = (mix: Mix, note: Note): void => add(mix, note, [pluckVoice, 0.004, 0.5]);
/** The broad one: a piano with felt before the strings. */
export const felt = (mix: Mix, note: Note): void => add(mix, note, [feltVoice, 0.012, 0.7]);
export const pad = (mix: Mix, note: Note): void => add(mix, note, [padVoice, 1.1, 1.6]);

/** Wood on wood, without a pitch to speak of. The noise is the same every time. */
export function knock(
  mix: Mix,
  at: number,
  { loud, low = 150, pan = 0 }: { loud: number; low?: number; pan?: number },
): void {
  let seed = Math.round(at * 1000) + 7;
  const rustle = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 1_073_741_823 - 1;
  };
  let smooth = 0;
  const voice: Voice = (seconds) => {
    smooth += (rustle() - smooth) * 0.16;
    return (
      sine(seconds, low * (1 + 0.5 * Math.exp(-seconds * 40))) * Math.exp(-seconds * 17) +
      smooth * 0.9 * Math.exp(-seconds * 45)
    );
  };
  add(mix, { at, pitch: 0, lasting: 0.35, loud, pan }, [voice, 0.002, 0.1]);
}

/** Paper that is rolled out: a breath of noise. */
export function paperSound(mix: Mix, at: number, { lasting, loud }: { lasting: number; loud: number }): void {
  let seed = 4711;
  let [slow, fast] = [0, 0];
  const voice: Voice = (seconds) => {
    seed = (seed * 16_807) % 2_147_483_647;
    const noise = seed / 1_073_741_823 - 1;
    fast += (noise - fast) * 0.35;
    slow += (noise - slow) * 0.06;
    return (fast - slow) * (0.6 + 0.4 * sine(seconds, 7)) * Math.sin((Math.PI * seconds) / (lasting + 0.4));
  };
  add(mix, { at, pitch: 0, lasting, loud }, [voice, 0.3, 0.4]);
}

/** A small room around it all: four echoes that feed themselves, crossed between the sides. */
export function addRoom({ left, right }: Mix, amount: number): void {
  const delays = [0.0297, 0.0371, 0.0411, 0.0437].map((seconds) => Math.round(seconds * sampleRate));
  const lines = delays.map((length) => new Float64Array(length));
  const dull = [0, 0, 0, 0];
  for (let index = 0; index < left.length; index += 1) {
    const wet = [0, 0];
    lines.forEach((line, number) => {
      const slot = index % line.length;
      const heard = line[slot]!;
      dull[number]! += (heard - dull[number]!) * 0.42;
      const fed = number % 2 ? right[index]! : left[index]!;
      line[slot] = fed + dull[number]! * 0.83;
      wet[number % 2]! += heard;
    });
    left[index]! += (wet[0]! * 0.7 + wet[1]! * 0.3) * amount;
    right[index]! += (wet[1]! * 0.7 + wet[0]! * 0.3) * amount;
  }
}

/** The mix as 16-bit samples, its loudest moment at `peak` (0-1), silent at both ends. */
export function asSamples({ left, right }: Mix, peak: number): Buffer {
  const loudest = left.reduce(
    (most, value, index) => Math.max(most, Math.abs(value), Math.abs(right[index]!)),
    1e-9,
  );
  const bytes = Buffer.alloc(left.length * 4);
  const fade = 0.02 * sampleRate;
  for (let index = 0; index < left.length; index += 1) {
    const edge = Math.min(1, index / fade, (left.length - 1 - index) / (fade * 60));
    const scale = (edge * peak * 32_767) / loudest;
    bytes.writeInt16LE(Math.round(left[index]! * scale), index * 4);
    bytes.writeInt16LE(Math.round(right[index]! * scale), index * 4 + 2);
  }
  return bytes;
}
