import fc from 'fast-check';
import { languages } from '../language.ts';
import type { Drawing, PromptKind } from '../prompts/prompt.ts';
import { answersTo, decidersOf } from './cases.ts';
import { emptyPrompt } from './empty-template.ts';
import {
  noWords,
  type Named,
  type Template,
  type TemplateGroup,
  type TemplatePrompt,
  type Words,
} from './model.ts';
import { columnKinds, hasChoices, hasLength, promptKinds } from './parse-prompt.ts';
import { visibilitiesFor } from './parse-template.ts';

type Frame = Pick<Template, 'languages' | 'sides' | 'apart'>;
const said: fc.Arbitrary<string> = fc.constantFrom(
  'Lyd',
  'Hvor godt går det?',
  '<b>Fed</b> & "søn"',
  '<script>x()</script>',
  '{number}',
);

const words = ({ languages: has }: Frame, text = said): fc.Arbitrary<Words> =>
  fc.tuple(text, text).map(([da, en]) => ({
    da: has.includes('da') ? da : '',
    en: has.includes('en') ? en : '',
  }));

const named = (frame: Frame, minLength: number): fc.Arbitrary<readonly Named[]> =>
  fc.array(words(frame), { minLength, maxLength: 4 }).map((labels) =>
    labels.map(({ da, en }, at) => ({
      id: `c${at + 1}`,
      label: { da: da && `${da} ${at}`, en: en && `${en} ${at}` },
    })),
  );

const steps = fc.constantFrom([null, null], [1, 5], [0, 10], [0, 1], [null, 3]);
const drawing = (columns: readonly TemplatePrompt[]): Drawing | null => {
  const [x, y] = columns
    .filter(({ kind }) => ['choice', 'scale', 'light'].includes(kind))
    .map(({ id }) => id);
  return x && y ? { as: 'grid', x, y } : x ? { as: 'rings', rings: x } : null;
};

type Making = {
  readonly frame: Frame;
  readonly per: 'sheet' | 'party';
  readonly kinds: readonly PromptKind[];
};

function promptOf(id: string, { frame, per, kinds }: Making): fc.Arbitrary<TemplatePrompt> {
  const visibility = fc.constantFrom(...visibilitiesFor(frame, per));
  return fc.constantFrom(...kinds).chain((kind): fc.Arbitrary<TemplatePrompt> =>
    fc
      .record({
        visibility,
        required: fc.boolean(),
        label: words(frame),
        help: words(frame, fc.constantFrom('', 'To\nlinjer')),
        longest: fc.constantFrom(null, 10, 4000).map((most) => (hasLength(kind) ? most : null)),
        ends: steps.map((pair) => (kind === 'scale' || kind === 'number' ? pair : [null, null])),
        low: words(frame),
        high: words(frame),
        choices: hasChoices(kind) ? named(frame, 2) : fc.constant([]),
        fixed: kind === 'rows' ? named(frame, 0) : fc.constant([]),
        most: fc.constantFrom(null, 3).map((most) => (kind === 'rows' ? most : null)),
        columns: kind === 'rows' ? columnsOf(frame, per) : fc.constant([]),
        language: fc.constantFrom(null, ...languages).map((one) => (hasLength(kind) ? one : null)),
      })
      .map(({ ends: [from = null, to = null], low, high, columns, ...made }) => ({
        ...emptyPrompt(id, kind),
        ...made,
        from,
        to,
        columns: columns.map((column) => ({ ...column, visibility: made.visibility })),
        drawn: drawing(columns),
        ...(kind === 'scale' && { low, high }),
      })),
  );
}

const columnsOf = (frame: Frame, per: 'sheet' | 'party'): fc.Arbitrary<readonly TemplatePrompt[]> =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, at) =>
          promptOf(`k${at + 1}`, { frame, per, kinds: columnKinds }),
        ),
      ),
    );

function groupsOf(frame: Frame): fc.Arbitrary<readonly TemplateGroup[]> {
  const pers = frame.sides ? (['party', 'sheet'] as const) : (['sheet'] as const);
  const groups = pers.map((per, at) =>
    fc
      .integer({ min: 1, max: 4 })
      .chain((count) =>
        fc.tuple(
          ...Array.from({ length: count }, (_, number) =>
            promptOf(`p${at + 1}-${number + 1}`, { frame, per, kinds: promptKinds }),
          ),
        ),
      )
      .chain((prompts) =>
        fc.record({
          id: fc.constant(`g${at + 1}`),
          per: fc.constant(per),
          title: words(frame),
          lead: fc.constant(noWords),
          prompts: fc.constant(prompts),
        }),
      ),
  );
  return fc.tuple(...groups);
}

/** Any finished template. */
export const templates: fc.Arbitrary<Template> = fc
  .record({
    languages: fc.subarray([...languages], { minLength: 1 }),
    sides: fc.constantFrom(
      null,
      { of: 'party' as const, start: 2, most: 4 },
      { of: 'option' as const, start: 1, most: 3 },
    ),
    apart: fc.constantFrom(null, { least: 3, named: false }, { least: 2, named: true }),
  })
  .chain((frame) =>
    fc.record({
      languages: fc.constant(frame.languages),
      title: words(frame),
      summary: words(frame),
      sides: fc.constant(frame.sides),
      apart: fc.constant(frame.apart),
      wide: fc.boolean(),
      groups: groupsOf(frame),
    }),
  )
  .chain((template) => fc.infiniteStream(fc.nat(5)).map((chances) => withCases(template, chances)));

/** Some prompts asked only after what was answered above them. */
function withCases(template: Template, chances: Iterator<number>): Template {
  const next = (): number => Number(chances.next().value);
  const casesOf = ({ id }: TemplatePrompt): TemplatePrompt['shownWhen'] => {
    const decider = decidersOf(template, id).at(-1);
    if (!decider || next() > 2) return [];
    const [first = '', second = first] = answersTo(decider);
    return [[{ prompt: decider.id, among: next() > 2 ? [first] : [...new Set([first, second])] }]];
  };
  const groups = template.groups.map((group) => ({
    ...group,
    prompts: group.prompts.map((prompt) => ({ ...prompt, shownWhen: casesOf(prompt) })),
  }));
  return { ...template, groups };
}
