import { seenBlock, seenSays } from '#domain/sights/fed-tool.ts';
import type { Language } from '#domain/language.ts';
import type { SeenLine } from '#domain/sights/sheet-lines.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { sightWords } from '#words/sights/index.ts';
import { sayOf, type SheetFeed } from './sheet-feed.ts';

type Prompts = ToolFront['prompts'];

/** The tool's words with what a fed result says, in the reader's language. */
export function resultSeen<Texts extends Pick<ToolFront, 'results' | 'says'>>(
  language: Language,
  texts: Texts,
): Texts {
  const say = sightWords(language);
  return {
    ...texts,
    results: {
      ...texts.results,
      [seenBlock]: {
        label: say('resultLabel'),
        explains: say('resultExplains'),
        formula: say('resultFormula'),
        caveat: say('resultCaveat'),
      },
    },
    says: {
      ...texts.says,
      [seenSays.line]: say('resultLine', { line: '{line}', sight: '{sight}' }),
      [seenSays.road]: say('resultRoad'),
      [seenSays.none]: say('resultNone'),
    },
  };
}

/** The questions of the form with what the system has seen beside each, in words. */
export const promptsSeen = (language: Language, prompts: Prompts, { lines }: SheetFeed): Prompts =>
  lines.filter(({ seen }) => seen.length > 0).reduce((told, line) => withLine(language, told, line), prompts);

function withLine(language: Language, prompts: Prompts, { promptId, rowId, seen }: SeenLine): Prompts {
  const prompt = prompts[promptId];
  if (!prompt) return prompts;
  const sights = sightWords(language)('seenBy', {
    sights: seen.map((sight) => sayOf(language, sight)).join(', '),
  });
  const row = rowId === null ? undefined : prompt.rows?.[rowId];
  const told =
    rowId === null
      ? { ...prompt, help: [prompt.help, `${sights}.`].filter(Boolean).join(' ') }
      : { ...prompt, rows: { ...prompt.rows, [rowId]: `${row ?? rowId} [${sights}]` } };
  return { ...prompts, [promptId]: told };
}
