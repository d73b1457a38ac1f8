import * as Y from 'yjs';
import { applyChange, rebased } from '#interface/live/text-change.ts';
import { type Result, done, problem } from '#domain/result.ts';
import type { Answer } from '#domain/prompts/prompt.ts';
import { isScale, isText, openSheet, type Place, promptOf, scaleKey, textAt } from './live-sheet.ts';
import { writable } from './live-text.ts';

/** One answer changed in a form without script. `was` is what the form showed; null is "not answered". */
export type AnswerChange = Place & { readonly value: Answer | null; readonly was: Answer | null };

/**
 * Writes the changes into the open document as one transaction. What others wrote meanwhile in the same
 * text stays; both are kept. Says what does not fit, and then changes nothing.
 */
export function writeAnswers(
  doc: Y.Doc,
  changes: readonly AnswerChange[],
  origin: unknown = null,
): Result<number> {
  const live = openSheet(doc);
  const real = changes.filter((change) => change.value !== change.was);
  const wrong = real.find((change) => !isAnswer(live, change));
  if (wrong) return problem('not-an-answer', { field: scaleKey(wrong) });
  doc.transact(() => {
    for (const change of real) write(live, change);
  }, origin);
  return done(real.length);
}

/** The same on a stored state, when nobody has the sheet open. */
export function applyAnswers(state: Uint8Array, changes: readonly AnswerChange[]): Result<Uint8Array> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const written = writeAnswers(doc, changes);
  return written.ok ? done(Y.encodeStateAsUpdate(doc)) : written;
}

function isAnswer(live: ReturnType<typeof openSheet>, change: AnswerChange): boolean {
  const prompt = promptOf(change);
  if (!prompt || (change.sideId !== null && !live.sides.has(change.sideId))) return false;
  if (!isText(prompt)) return change.value === null || isScale(change.value);
  const text = asText(change.value, prompt.kind === 'text');
  return text !== null && text.length <= (prompt.longest ?? Infinity) && textAt(live, change) !== undefined;
}

const asText = (value: Answer | null, singleLine: boolean): string | null => {
  if (value === null) return '';
  return typeof value === 'string' ? writable(value, singleLine) : null;
};

function write(live: ReturnType<typeof openSheet>, change: AnswerChange): void {
  const prompt = promptOf(change);
  if (prompt && isText(prompt)) return writeText(live, change, prompt.kind === 'text');
  if (isScale(change.value)) live.scales.set(scaleKey(change), change.value);
  else live.scales.delete(scaleKey(change));
}

function writeText(live: ReturnType<typeof openSheet>, change: AnswerChange, singleLine: boolean): void {
  const text = textAt(live, change);
  const [mine, base] = [asText(change.value, singleLine), asText(change.was, singleLine)];
  if (!text || mine === null || base === null) return;
  const now = text.toString();
  const edit = rebased(base, mine, now);
  if (!edit || applyChange(now, edit) === now) return;
  if (edit.removed > 0) text.delete(edit.at, edit.removed);
  if (edit.inserted !== '') text.insert(edit.at, edit.inserted);
}
