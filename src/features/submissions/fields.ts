import { cleanLine, cleanText } from '#domain/clean-text.ts';
import { isLanguage, type Language } from '#domain/language.ts';
import { items, part } from '#domain/record.ts';
import { topics, type Topic } from '#features/cases/index.ts';

/** Answers to the five questions stand in fields of these names, so that no two fields share one. */
export const answerField = (topic: Topic): `answer-${Topic}` => `answer-${topic}`;

export const partnerRows = [1, 2, 3, 4] as const;

/** How long each may be, in signs; as the record of a case has it. */
export const longest = {
  title: 120,
  library: 120,
  answeredBy: 120,
  partner1: 120,
  partner2: 120,
  partner3: 120,
  partner4: 120,
  place: 100,
  targetGroup: 200,
  summary: 200,
  'answer-purpose': 900,
  'answer-experience': 900,
  'answer-challenges': 900,
  'answer-barriers': 900,
  'answer-gain': 900,
  partnerSays: 900,
} as const;
export const shortestSummary = 80;

const lines = [
  ...(['title', 'library', 'answeredBy', 'place', 'targetGroup', 'from', 'to', 'phase'] as const),
  ...(['partner1', 'partner2', 'partner3', 'partner4', 'sector1', 'sector2', 'sector3', 'sector4'] as const),
];
const answers = topics.map(answerField);
const texts = ['summary', ...answers, 'partnerSays'] as const;
const ticks = ['barrier', 'gain'] as const;

export type TextField = (typeof lines)[number] | (typeof texts)[number];
export type TickField = (typeof ticks)[number];

/** A case as it was typed: what a draft keeps, whatever is wrong with it. */
export type TypedCase = Readonly<Record<TextField, string>> &
  Readonly<Record<TickField, readonly string[]>> & { readonly writtenIn: Language };

/** More than any field takes, and little enough to keep a draft of. */
const mostKept = 12_000;
const mostTicks = 30;

type Said = { text(name: string): string; list(name: string): readonly string[] };

function typedFrom({ text, list }: Said, language: Language): TypedCase {
  const kept = (name: string, clean: (text: string) => string) => [
    name,
    clean(text(name)).slice(0, mostKept),
  ];
  const written = text('writtenIn');
  return {
    ...Object.fromEntries(lines.map((name) => kept(name, cleanLine))),
    ...Object.fromEntries(texts.map((name) => kept(name, (said) => cleanText(said).trim()))),
    ...Object.fromEntries(ticks.map((name) => [name, list(name).slice(0, mostTicks).map(shortTick)])),
    writtenIn: isLanguage(written) ? written : language,
  } as unknown as TypedCase;
}

const shortTick = (value: string): string => cleanLine(value).slice(0, 60);
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The fields of a form; texts cleaned of what cannot be kept, and nothing else. */
export const typedFromForm = (form: FormData, language: Language): TypedCase =>
  typedFrom(
    {
      text: (name) => asText(form.get(name)),
      list: (name) => form.getAll(name).map(asText),
    },
    language,
  );

/** As kept in the database: never trusted to be whole. */
export const readTyped = (kept: unknown, language: Language): TypedCase =>
  typedFrom(
    { text: (name) => asText(part(kept, name)), list: (name) => items(part(kept, name)).map(asText) },
    language,
  );

export const emptyCase = (language: Language): TypedCase => readTyped({}, language);

/** Every text of the case with the name of its field, for whoever looks through them all. */
export const textsOf = (typed: TypedCase): readonly (readonly [TextField, string])[] =>
  [...lines, ...texts].map((name) => [name, typed[name]] as const);

export const isLineField = (name: TextField): boolean => (lines as readonly string[]).includes(name);
