import type { Visibility } from '../prompts/prompt.ts';
import { isRecord, part } from '../record.ts';
import { done, type Problem, problem, type Result } from '../result.ts';
import type { Apart, Sides } from '../tools/tool.ts';
import { lostCases, withKnownCases } from './cases.ts';
import { limits, promptsOf, type Template, type TemplateGroup } from './model.ts';
import { parsePrompt, promptKinds } from './parse-prompt.ts';
import { readId, readLanguages, readList, readNumber, readWords, tell, type Reading } from './reading.ts';

/** What can be mended by writing on: a draft may have it, a finished template may not. */
const gaps: readonly string[] = [
  'template-word-missing',
  'template-few-choices',
  'template-no-prompts',
  'template-no-columns',
  'template-no-own',
];
const isGap = ({ kind }: Problem): boolean => gaps.includes(kind);

/** A template as far as it can be read, what is missing in it, and what is wrong with it. */
export type TemplateRead = {
  readonly template: Template;
  readonly gaps: readonly Problem[];
  readonly wrong: readonly Problem[];
};

/**
 * A template of unknown origin, trusted in nothing. Everything missing or wrong is told with its place, such
 * as `groups.0.prompts.2.label.da`; what can be read is read all the same.
 */
export function readTemplate(value: unknown): TemplateRead {
  const named = readLanguages(part(value, 'languages'));
  const reading: Reading = { languages: named.length > 0 ? named : ['da'], problems: [] };
  if (!isRecord(value)) tell(reading, '', { kind: 'not-a-template' });
  if (named.length === 0) tell(reading, 'languages', { kind: 'template-language' });
  const words = (name: 'title' | 'summary', longest: number, required: boolean) =>
    readWords(reading, part(value, name), { field: name, longest, required });
  const frame = {
    languages: reading.languages,
    title: words('title', limits.title, true),
    summary: words('summary', limits.help, false),
    sides: readSides(reading, part(value, 'sides')),
    apart: readApart(reading, part(value, 'apart')),
    wide: part(value, 'wide') === true,
  };
  const template: Template = { ...frame, groups: readGroups(reading, value, frame) };
  tellWhole(reading, template);
  for (const field of lostCases(template)) tell(reading, field, { kind: 'template-case' });
  const { problems } = reading;
  return {
    template: withKnownCases(template),
    gaps: problems.filter(isGap),
    wrong: problems.filter((one) => !isGap(one)),
  };
}

/** A finished template; all that is missing or wrong is told in `fields`. */
export function parseTemplate(value: unknown): Result<Template> {
  const { template, gaps: missing, wrong } = readTemplate(value);
  const fields = [...wrong, ...missing];
  return fields.length === 0 ? done(template) : problem('template-unfit', { fields });
}

type Frame = Pick<Template, 'sides' | 'apart'>;

/** Who may be shown an answer: hidden is only what the sheet can keep hidden. */
export function visibilitiesFor({ sides, apart }: Frame, per: 'sheet' | 'party'): readonly Visibility[] {
  if (per === 'sheet') return apart ? ['shared', 'until-reveal'] : ['shared'];
  const hides = apart !== null || sides?.of === 'party';
  return hides ? ['shared', 'until-reveal', 'private'] : ['shared', 'private'];
}

function readSides(reading: Reading, value: unknown): Sides | null {
  if (value === undefined || value === null) return null;
  const of = (['party', 'person', 'candidate', 'option'] as const).find((one) => one === part(value, 'of'));
  const count = (name: 'start' | 'most') =>
    readNumber(reading, part(value, name), {
      field: `sides.${name}`,
      kind: 'template-sides',
      from: 1,
      to: limits.sides,
    });
  const [start, most] = [count('start') ?? 2, count('most') ?? limits.sides];
  if (of && start <= most) return { of, start, most };
  tell(reading, 'sides', { kind: 'template-sides', details: { from: 1, to: limits.sides } });
  return null;
}

function readApart(reading: Reading, value: unknown): Apart | null {
  if (value === undefined || value === null) return null;
  const rule = { field: 'apart.least', kind: 'template-least', from: 2, to: 50 };
  const least = readNumber(reading, part(value, 'least') ?? 5, rule) ?? 5;
  return { least, named: part(value, 'named') === true };
}

function readGroups(reading: Reading, value: unknown, frame: Frame): readonly TemplateGroup[] {
  // The sheet's own name is asked of every sheet.
  const taken = { groups: new Set<string>(), prompts: new Set(['title']) };
  const groups = readList(reading, part(value, 'groups'), { field: 'groups', most: limits.groups });
  return groups.map((item, index): TemplateGroup => {
    const field = `groups.${index}`;
    const per = part(item, 'per') === 'party' && frame.sides ? 'party' : 'sheet';
    if (part(item, 'per') === 'party' && !frame.sides)
      tell(reading, `${field}.per`, { kind: 'template-per' });
    const words = (name: 'title' | 'lead', longest: number, required: boolean) =>
      readWords(reading, part(item, name), { field: `${field}.${name}`, longest, required });
    const at = { taken: taken.prompts, hides: visibilitiesFor(frame, per), kinds: promptKinds };
    const list = readList(reading, part(item, 'prompts'), {
      field: `${field}.prompts`,
      most: limits.prompts,
    });
    return {
      id: readId(reading, { id: part(item, 'id'), field }, taken.groups),
      per,
      title: words('title', limits.title, true),
      lead: words('lead', limits.help, false),
      prompts: list.map((prompt, number) =>
        parsePrompt(reading, prompt, { ...at, field: `${field}.prompts.${number}` }),
      ),
    };
  });
}

function tellWhole(reading: Reading, template: Template): void {
  const prompts = promptsOf(template);
  if (prompts.length > limits.prompts)
    tell(reading, 'groups', { kind: 'template-too-many', details: { most: limits.prompts } });
  if (template.groups.length === 0 || template.groups.some((group) => group.prompts.length === 0))
    tell(reading, 'groups', { kind: 'template-no-prompts' });
  if (template.sides && !template.groups.some(({ per }) => per === 'party'))
    tell(reading, 'sides', { kind: 'template-no-own' });
}
