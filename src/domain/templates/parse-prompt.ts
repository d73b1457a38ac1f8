import { isLanguage, type Language } from '../language.ts';
import type { Case, Condition, Drawing, PromptKind, Visibility } from '../prompts/prompt.ts';
import { isRecord, items, part } from '../record.ts';
import { limits, noWords, type Named, type TemplatePrompt } from './model.ts';
import { readId, readList, readNumber, readWords, tell, type Reading } from './reading.ts';

export const promptKinds = [
  'text',
  'long-text',
  'scale',
  'choice',
  'several',
  'ranking',
  'light',
  'number',
  'date',
  'who',
  'rows',
] as const satisfies readonly PromptKind[];

/** What a row's cell may be. */
export const columnKinds: readonly PromptKind[] = promptKinds.filter(
  (kind) => kind !== 'rows' && kind !== 'several' && kind !== 'ranking',
);

export const hasChoices = (kind: PromptKind): boolean =>
  kind === 'choice' || kind === 'several' || kind === 'ranking';
export const hasLength = (kind: PromptKind): boolean =>
  kind === 'text' || kind === 'long-text' || kind === 'who';

/** Where a prompt stands, and who may see its answer. */
export type PromptPlace = {
  readonly field: string;
  readonly taken: Set<string>;
  readonly hides: readonly Visibility[];
  readonly kinds: readonly PromptKind[];
};

/** One prompt of unknown origin; every problem is told with its place. */
export function parsePrompt(reading: Reading, value: unknown, place: PromptPlace): TemplatePrompt {
  const { field } = place;
  if (!isRecord(value)) tell(reading, field, { kind: 'not-a-template' });
  const kind = readKind(reading, part(value, 'kind'), place);
  const text = (name: string, longest: number, required = false) =>
    readWords(reading, part(value, name), { field: `${field}.${name}`, longest, required });
  const isScale = kind === 'scale';
  const columns = kind === 'rows' ? readColumns(reading, value, place) : [];
  return {
    id: readId(reading, { id: part(value, 'id'), field }, place.taken),
    kind,
    visibility: readVisibility(reading, part(value, 'visibility'), place),
    required: part(value, 'required') === true,
    label: text('label', limits.label, true),
    help: text('help', limits.help),
    longest: hasLength(kind)
      ? readNumber(reading, part(value, 'longest'), {
          field: `${field}.longest`,
          kind: 'template-length',
          from: 10,
          to: limits.text,
        })
      : null,
    ...readSteps(reading, value, { field, kind }),
    low: isScale ? text('low', limits.label, true) : noWords,
    high: isScale ? text('high', limits.label, true) : noWords,
    choices: hasChoices(kind)
      ? readNamed(reading, part(value, 'choices'), {
          field: `${field}.choices`,
          most: limits.choices,
          least: 2,
        })
      : [],
    columns,
    fixed:
      kind === 'rows'
        ? readNamed(reading, part(value, 'fixed'), { field: `${field}.fixed`, most: limits.fixed, least: 0 })
        : [],
    most:
      kind === 'rows'
        ? readNumber(reading, part(value, 'most'), {
            field: `${field}.most`,
            kind: 'template-most',
            from: 1,
            to: limits.rows,
          })
        : null,
    drawn: kind === 'rows' ? readDrawing(reading, part(value, 'drawn'), { field, columns }) : null,
    shownWhen: place.kinds === columnKinds ? [] : readCases(reading, part(value, 'shownWhen'), field),
    language: hasLength(kind) ? readLanguage(reading, part(value, 'language'), field) : null,
  };
}

function readKind(reading: Reading, value: unknown, { field, kinds }: PromptPlace): PromptKind {
  const kind = kinds.find((one) => one === value);
  if (!kind) tell(reading, `${field}.kind`, { kind: 'template-kind' });
  return kind ?? 'text';
}

function readVisibility(reading: Reading, value: unknown, { field, hides }: PromptPlace): Visibility {
  if (value === undefined) return 'shared';
  const visibility = hides.find((one) => one === value);
  if (!visibility) tell(reading, `${field}.visibility`, { kind: 'template-visibility' });
  return visibility ?? 'shared';
}

type Kinded = { readonly field: string; readonly kind: PromptKind };

/** A scale has at least two steps and at most eleven; a number's bounds leave room for one. */
function readSteps(
  reading: Reading,
  value: unknown,
  { field, kind }: Kinded,
): Pick<TemplatePrompt, 'from' | 'to'> {
  if (kind !== 'scale' && kind !== 'number') return { from: null, to: null };
  const isScale = kind === 'scale';
  const wrong = isScale ? 'template-scale' : 'template-bounds';
  const bounds = isScale ? { from: 0, to: 10 } : { from: -1e12, to: 1e12 };
  const one = (name: 'from' | 'to') =>
    readNumber(reading, part(value, name), { field: `${field}.${name}`, kind: wrong, ...bounds });
  const [from, to] = [one('from'), one('to')];
  const low = from ?? (isScale ? 1 : -1e12);
  const high = to ?? (isScale ? 5 : 1e12);
  if (isScale ? low < high : low <= high) return { from, to };
  tell(reading, `${field}.to`, { kind: wrong, details: bounds });
  return { from: null, to: null };
}

type NamedAt = { readonly field: string; readonly most: number; readonly least: number };

/** Choices or fixed rows: each with an id and a name that is not another's. */
function readNamed(reading: Reading, value: unknown, { field, most, least }: NamedAt): readonly Named[] {
  const taken = new Set<string>();
  const list = readList(reading, value, { field, most });
  const named = list.map((item, index): Named => {
    const at = `${field}.${index}`;
    const label = readWords(reading, part(item, 'label'), {
      field: `${at}.label`,
      longest: limits.label,
      required: true,
    });
    return { id: readId(reading, { id: part(item, 'id'), field: at }, taken), label };
  });
  if (named.length < least) tell(reading, field, { kind: 'template-few-choices' });
  for (const language of reading.languages) {
    const labels = named.map(({ label }) => label[language]).filter((label) => label !== '');
    if (new Set(labels).size < labels.length) tell(reading, field, { kind: 'template-same' });
  }
  return named;
}

function readColumns(reading: Reading, value: unknown, place: PromptPlace): readonly TemplatePrompt[] {
  const field = `${place.field}.columns`;
  const taken = new Set<string>();
  const list = readList(reading, part(value, 'columns'), { field, most: limits.columns });
  if (list.length === 0) tell(reading, field, { kind: 'template-no-columns' });
  const visibility = part(value, 'visibility');
  // A cell is seen by whoever sees its row.
  return list.map((item, index) => {
    const seen = isRecord(item) ? { ...item, visibility } : item;
    const at = { ...place, field: `${field}.${index}`, taken, kinds: columnKinds };
    return parsePrompt({ ...reading, problems: reading.problems }, seen, at);
  });
}

type Drawn = { readonly field: string; readonly columns: readonly TemplatePrompt[] };

/** A picture of the rows, by columns that have steps or choices to be placed by. */
function readDrawing(reading: Reading, value: unknown, { field, columns }: Drawn): Drawing | null {
  if (value === undefined || value === null) return null;
  const placing = columns.filter(({ kind }) => kind === 'choice' || kind === 'scale' || kind === 'light');
  const column = (name: string): string | undefined => placing.find(({ id }) => id === part(value, name))?.id;
  const [lanes, rings, x, y] = [column('lanes'), column('rings'), column('x'), column('y')];
  const as = part(value, 'as');
  if (as === 'board' && lanes) return { as, lanes };
  if (as === 'rings' && rings) return { as, rings };
  if (as === 'grid' && x && y && x !== y) return { as, x, y };
  tell(reading, `${field}.drawn`, { kind: 'template-drawn' });
  return null;
}

/** The language an answer is to be written in. */
function readLanguage(reading: Reading, value: unknown, field: string): Language | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' && isLanguage(value)) return value;
  tell(reading, `${field}.language`, { kind: 'template-language' });
  return null;
}

/** When a prompt is asked; whether what it names is there is known once all prompts are read. */
function readCases(reading: Reading, value: unknown, prompt: string): readonly Case[] {
  const at = { field: `${prompt}.shownWhen`, most: limits.cases };
  return readList(reading, value ?? undefined, at).flatMap((conditions): readonly Case[] => {
    const read = readList(reading, conditions, at).flatMap((one): readonly Condition[] => {
      const [name, among] = [part(one, 'prompt'), items(part(one, 'among'))];
      const answers = among.filter((answer): answer is string => typeof answer === 'string');
      if (typeof name === 'string' && answers.length > 0 && answers.length === among.length)
        return [{ prompt: name, among: answers.slice(0, limits.choices) }];
      tell(reading, at.field, { kind: 'template-case' });
      return [];
    });
    return read.length > 0 ? [read] : [];
  });
}
