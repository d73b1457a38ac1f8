import { getContext, setContext } from 'svelte';

/** What a page says beside an answer, with the way to it: how much is said about it. */
export type AnswerNote = { readonly href: string; readonly text: string };
/** Of a side (null for what is asked once) and a prompt; null where there is nothing to say. */
export type AnswerNotes = (sideId: string | null, promptId: string) => AnswerNote | null;

const key = Symbol('answer notes');

/** For every answer of the sheets within the component that says it. */
export const giveAnswerNotes = (notes: AnswerNotes): void => void setContext(key, notes);

/** Nothing is said where no page has given any. */
export const takeAnswerNotes = (): AnswerNotes =>
  getContext<AnswerNotes | undefined>(key) ?? ((): null => null);
