import type { AskedText } from './ui/tool-texts.ts';

type Prompts = Readonly<Record<string, AskedText>>;

/** Texts to begin from, by the prompt that they are for. */
export type Suggestions = Readonly<Record<string, NonNullable<AskedText['suggestions']>>>;

export const suggestionsIn = ({ prompts }: { readonly prompts: Prompts }): Suggestions =>
  Object.fromEntries(
    Object.entries(prompts).flatMap(([id, { suggestions }]) => (suggestions ? [[id, suggestions]] : [])),
  );

/** What stands on the page without them, and whether there are any to fetch. */
export const withoutSuggestions = (prompts: Prompts): Prompts =>
  Object.fromEntries(Object.entries(prompts).map(([id, { suggestions: _, ...text }]) => [id, text]));

/** The texts with what was fetched afterwards. */
export const rejoined = (prompts: Prompts, fetched: Suggestions): Prompts =>
  Object.fromEntries(
    Object.entries(prompts).map(([id, text]) => [
      id,
      fetched[id] ? { ...text, suggestions: fetched[id] } : text,
    ]),
  );
