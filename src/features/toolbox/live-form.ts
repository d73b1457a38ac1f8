import { type Answer } from '#domain/prompts/prompt.ts';
import { isScale, isText, type Place, promptOf, scales } from './live-sheet.ts';
import type { AnswerChange } from './live-sheet-answers.ts';

/** The name of a field in the live sheet's form, and of the presence in it. */
export const liveField = ({ sideId, promptId }: Place): string =>
  sideId === null ? `shared.${promptId}` : `side.${sideId}.${promptId}`;

/** The hidden field beside it that holds what the form showed, so that only what was changed is written. */
export const wasField = (place: Place): string => `was.${liveField(place)}`;

function placeOf(name: string): Place | null {
  const [where, ...rest] = name.split('.');
  if (where === 'shared' && rest.length === 1) return { sideId: null, promptId: rest[0] ?? '' };
  if (where === 'side' && rest.length === 2) return { sideId: rest[0] ?? '', promptId: rest[1] ?? '' };
  return null;
}

/** The answers that somebody changed in the form without script. */
export function parseLiveForm(form: FormData): readonly AnswerChange[] {
  // Looked up once: asking the form for each of very many names would take as long as somebody pleases.
  const fields = new Map(form);
  return [...fields.keys()].flatMap((name) => {
    const place = placeOf(name);
    const prompt = place && promptOf(place);
    if (!place || !prompt) return [];
    const read = isText(prompt) ? asText : asScale;
    const change = { ...place, value: read(fields.get(name)), was: read(fields.get(wasField(place))) };
    return change.value === change.was ? [] : [change];
  });
}

/** Browsers send line ends as CR LF, also where the page had LF. */
const asText = (value: unknown): Answer | null =>
  typeof value === 'string' && value !== '' ? value.replace(/\r\n/g, '\n') : null;

const asScale = (value: unknown): Answer | null =>
  isScale(value) ? value : (scales.find((step) => String(step) === value) ?? null);
