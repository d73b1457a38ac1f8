import { stepsOf } from '#domain/prompts/check-answer.ts';
import type { PaperColumn, PaperField } from '#domain/documents/paper-sheet.ts';
import type { Language } from '#domain/language.ts';
import type { Prompt } from '#domain/prompts/prompt.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { paperWords } from '#words/paper/index.ts';

type PromptText = ToolFront['prompts'][string];
type ColumnText = Omit<PromptText, 'columns' | 'row'>;

/** A prompt as something to answer by hand. A table whose choices are many is led by what their letters mean. */
export function paperField(language: Language, prompt: Prompt, text: PromptText | undefined): PaperField {
  const say = paperWords(language);
  const asked = { label: text?.label ?? prompt.id, help: text?.help ?? '' };
  const choices = (prompt.choices ?? []).map((choice) => text?.choices?.[choice] ?? choice);
  switch (prompt.kind) {
    case 'scale':
      return {
        ...asked,
        kind: 'scale',
        steps: circles(language, prompt),
        low: text?.low ?? '',
        high: text?.high ?? '',
      };
    case 'choice':
      return { ...asked, kind: 'ticks', choices, note: say('tickOne') };
    case 'several':
      return { ...asked, kind: 'ticks', choices, note: say('tickSeveral') };
    case 'ranking':
      return { ...asked, kind: 'ticks', choices, note: say('ranking') };
    case 'light': {
      const lights = [say('green'), say('amber'), say('red'), say('dontKnow')];
      return { ...asked, kind: 'ticks', choices: lights, note: say('tickOne') };
    }
    case 'rows':
      return tableField(language, prompt, text);
    default:
      return { ...asked, kind: 'lines', lines: linesFor(prompt), short: shortKinds.includes(prompt.kind) };
  }
}

const shortKinds: readonly Prompt['kind'][] = ['number', 'date'];

/** A line holds about 90 letters by hand, and few write all that they may. */
const linesFor = ({ kind, longest = 1000 }: Prompt): number =>
  kind === 'long-text' ? Math.min(5, Math.max(2, Math.round(longest / 300))) : 1;

function circles(language: Language, prompt: Prompt): string[] {
  const [from, to] = stepsOf(prompt);
  const steps = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  return [...steps, paperWords(language)('dontKnowShort')];
}

/** Empty rows on paper: more for short notes than for long ones. */
const emptyRows = ({ most = 12, drawn, columns = [] }: Prompt): number =>
  Math.min(most, drawn ? 12 : columns.length > 5 ? 8 : 10);

function tableField(language: Language, prompt: Prompt, text: PromptText | undefined): PaperField {
  const say = paperWords(language);
  const columns = (prompt.columns ?? []).map((column) => ({ column, text: text?.columns?.[column.id] }));
  const legends = columns.flatMap(({ column, text: told }) => legendOf(language, column, told));
  const rows = prompt.fixed
    ? prompt.fixed.map((id) => text?.rows?.[id] ?? id)
    : Array.from({ length: emptyRows(prompt) }, () => '');
  return {
    kind: 'table',
    label: text?.label ?? prompt.id,
    help: [text?.help ?? '', ...legends].filter((line) => line !== '').join('\n'),
    columns: columns.map(({ column, text: told }) => paperColumn(language, column, told)),
    rows,
    head: prompt.fixed ? (text?.row?.one ?? say('row')) : null,
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What one writes for a choice: a letter, or a number where there are more choices than letters. */
const signOf = (choices: readonly string[], index: number): string =>
  (choices.length <= letters.length ? letters[index] : undefined) ?? String(index + 1);

/** What the letters of a column with choices mean. */
function legendOf(language: Language, { choices = [], id }: Prompt, text: ColumnText | undefined): string[] {
  if (choices.length === 0) return [];
  const say = paperWords(language);
  const told = choices.map((choice, index) =>
    say('lettered', { letter: signOf(choices, index), choice: text?.choices?.[choice] ?? choice }),
  );
  return [say('legend', { column: text?.label ?? id, choices: told.join(' · ') })];
}

const shares: Readonly<Partial<Record<Prompt['kind'], number>>> = {
  'long-text': 3,
  text: 2.4,
  who: 1.8,
  number: 0.9,
  date: 1.1,
  light: 1.2,
  choice: 1,
};

function paperColumn(language: Language, prompt: Prompt, text: ColumnText | undefined): PaperColumn {
  const steps = prompt.kind === 'scale' ? circles(language, prompt) : [];
  return {
    label: text?.label ?? prompt.id,
    note: noteOf(language, prompt, text),
    steps,
    share: steps.length > 0 ? 0.3 * steps.length : (shares[prompt.kind] ?? 1.5),
  };
}

function noteOf(language: Language, prompt: Prompt, text: ColumnText | undefined): string {
  const say = paperWords(language);
  const { choices = [] } = prompt;
  switch (prompt.kind) {
    case 'scale':
      return text?.low && text.high
        ? `${stepsOf(prompt)[0]}: ${text.low} · ${stepsOf(prompt)[1]}: ${text.high}`
        : '';
    case 'light':
      return say('lights');
    case 'choice':
      return `${signOf(choices, 0)}-${signOf(choices, choices.length - 1)}`;
    case 'number':
      return say('number');
    case 'date':
      return say('day');
    default:
      return '';
  }
}
