import type { ToolFront } from '#features/guide/index.ts';
import type { ResultWords } from '#words/results/index.ts';

/** All that a result says: the tool's own texts from the content, and the few words of every result. */
export type ResultTexts = Pick<ToolFront, 'prompts' | 'results' | 'says' | 'sides'> & {
  readonly ui: ResultWords;
};

type ResultText = ToolFront['results'][string];
const noText: ResultText = { label: '', explains: '', formula: '', caveat: '' };

/** The text of a block; empty where the content has none. */
export const textOfBlock = ({ results }: ResultTexts, id: string): ResultText => results[id] ?? noText;
