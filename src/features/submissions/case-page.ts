import { languages, type Language } from '#domain/language.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time.ts';
import { caseFronts, topics, type CaseFront } from '#features/cases/index.ts';
import { answerField, longest, partnerRows, shortestSummary, type TypedCase } from './fields.ts';
import type { CaseDesk } from './ports.ts';

export type CaseMade = {
  readonly typed: TypedCase;
  readonly desk: CaseDesk;
  readonly id: string;
  readonly today: Day;
};

const whole = (text: string): number | undefined => (text === '' ? undefined : Number(text));
const given = (text: string): string | undefined => (text === '' ? undefined : text);
/** `formidler svarer` begins a sentence. */
const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Leaves out what is not said: an empty field is no field of a record. */
const said = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** The case as a record of content: the parties' words, with what the editor has put around them. */
export function caseFrontOf({ typed, desk, id, today }: CaseMade): CaseFront {
  const years = said({ from: whole(typed.from), to: whole(typed.to) });
  const answers = topics.map((topic) => [topic, typed[answerField(topic)]] as const);
  return caseFronts.cases.parse(
    said({
      ...{ id, slug: id, title: typed.title, short: typed.title, updated: today },
      summary: desk.summary || typed.summary,
      form: 'five-questions',
      library: typed.library,
      answeredBy: given(begun(typed.answeredBy)),
      partners: partnerRows.flatMap((row) =>
        typed[`partner${row}`] === ''
          ? []
          : [{ name: typed[`partner${row}`], sector: typed[`sector${row}`] }],
      ),
      period: Object.keys(years).length > 0 ? years : undefined,
      place: said({
        ...{ town: desk.town || typed.place, name: typed.place },
        ...{ latitude: whole(desk.latitude), longitude: whole(desk.longitude) },
      }),
      targetGroup: given(typed.targetGroup),
      phase: whole(typed.phase),
      ...{ barriers: desk.barrier, gains: desk.gain },
      answers: Object.fromEntries(answers.filter(([, text]) => text !== '')),
      partnerSays: given(typed.partnerSays),
      ...{ chapters: desk.chapters, tools: desk.tools },
      told: { language: typed.writtenIn, approved: today, lists: listsOf(typed.writtenIn, desk) },
    }),
  );
}

/** Its own language's list, and the other's when the editor says so. */
export const listsOf = (written: Language, desk: CaseDesk): Language[] =>
  languages.filter((language) => language === written || desk.lists.includes(language));

/** The case as the parties are asked to approve it: nobody has put anything around it yet. */
export const asItWillStand = (typed: TypedCase, today: Day): CaseFront | null => {
  const desk = {
    ...{ summary: '', town: typed.place, latitude: '', longitude: '' },
    ...{ barrier: typed.barrier, gain: typed.gain, chapters: [], tools: [], lists: languages },
  };
  try {
    return caseFrontOf({ typed, desk, id: 'case', today });
  } catch {
    // A draft may lack what a record must have; its writer sees the form instead.
    return null;
  }
};

const number = (text: string, most: number): boolean =>
  text === '' || (/^-?\d{1,3}(\.\d{1,8})?$/.test(text) && Math.abs(Number(text)) <= most);

/** What the editor has typed, before it becomes part of a public page. */
export function checkDesk(desk: CaseDesk): Result<CaseDesk> {
  const { summary, town, latitude, longitude } = desk;
  const half = (latitude === '') !== (longitude === '');
  const fields: Problem[] = [
    ...(summary !== '' && summary.length < shortestSummary
      ? [{ kind: 'summary-short', field: 'summary' }]
      : []),
    ...(summary.length > longest.summary
      ? [{ kind: 'too-long', field: 'summary', details: { longest: longest.summary } }]
      : []),
    ...(town === '' ? [{ kind: 'missing', field: 'town' }] : []),
    ...(number(latitude, 90) && !(half && latitude === '') ? [] : [{ kind: 'degrees', field: 'latitude' }]),
    ...(number(longitude, 180) && !(half && longitude === '')
      ? []
      : [{ kind: 'degrees', field: 'longitude' }]),
  ];
  return fields.length === 0 ? done(desk) : problem('invalid-input', { fields });
}
