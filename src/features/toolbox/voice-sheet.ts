import type { Answers } from '#domain/prompts/prompt.ts';
import { isRecord, part } from '#domain/record.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { Side, Tool, ToolSheet } from '#domain/tools/tool.ts';
import { isKept } from './sheet-mode.ts';

/** What one person answered alone: what is asked once, and what is asked of each side, by the side's id. */
export type VoiceAnswers = { readonly shared: Answers; readonly sides: Readonly<Record<string, Answers>> };

export const noAnswers: VoiceAnswers = { shared: {}, sides: {} };

/** A voice's answers apart from what is to be kept from everybody else. */
export type SplitVoice = { readonly answers: VoiceAnswers; readonly kept: VoiceAnswers };

export function splitVoice(tool: Tool, { shared, sides }: Pick<ToolSheet, 'shared' | 'sides'>): SplitVoice {
  const kept = new Set(tool.prompts.filter((one) => one.visibility === 'private').map(({ id }) => id));
  const pick = (answers: Answers, wanted: boolean): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => kept.has(id) === wanted));
  const half = (wanted: boolean): VoiceAnswers => ({
    shared: pick(shared, wanted),
    sides: Object.fromEntries(sides.map(({ id, answers }) => [id, pick(answers, wanted)])),
  });
  return { answers: half(false), kept: half(true) };
}

/** The answers of a party's side apart from what it keeps to itself for ever. */
export function splitSide(tool: Tool, answers: Answers): { readonly shown: Answers; readonly kept: Answers } {
  const kept = new Set(tool.prompts.filter(isKept).map(({ id }) => id));
  const pick = (wanted: boolean): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => kept.has(id) === wanted));
  return { shown: pick(false), kept: pick(true) };
}

/** A voice as a whole sheet: what all see, with what this one answered in it. */
export function sheetOfVoice(tool: Tool, frame: ToolSheet, voices: readonly unknown[]): ToolSheet {
  const found = voices.map(readVoice);
  const sides = frame.sides.map((side): Side => ({
    ...side,
    answers: Object.assign({}, side.answers, ...found.map((voice) => voice.sides[side.id] ?? {})) as Answers,
  }));
  const shared = Object.assign({}, frame.shared, ...found.map((voice) => voice.shared)) as Answers;
  const whole = { title: frame.title, shared, sides };
  const parsed = parseToolSheet(tool, whole);
  return parsed.ok ? parsed.value : whole;
}

function readVoice(value: unknown): VoiceAnswers {
  const [shared, sides] = [part(value, 'shared'), part(value, 'sides')];
  return {
    shared: isRecord(shared) ? (shared as Answers) : {},
    sides: isRecord(sides) ? (sides as VoiceAnswers['sides']) : {},
  };
}
