import { done, problem, type Result } from '../result.ts';
import { withKnownCases } from './cases.ts';
import { emptyPrompt } from './empty-template.ts';
import { noWords, promptsOf, type Template, type TemplateGroup, type TemplatePrompt } from './model.ts';

/** A prompt's place in a template: its id, or for a column of a table `table.column`. */
export type Place = string;

/** The prompt at a place; undefined when nobody asks it any more. */
export function promptAt(template: Template, place: Place): TemplatePrompt | undefined {
  const [id, column] = place.split('.');
  const prompt = promptsOf(template).find((one) => one.id === id);
  return column === undefined ? prompt : prompt?.columns.find((one) => one.id === column);
}

/** The group that a prompt, or the table of a column, stands in. */
export const groupOf = (template: Template, place: Place): TemplateGroup | undefined =>
  template.groups.find(({ prompts }) => prompts.some(({ id }) => id === place.split('.')[0]));

type Rework = (prompts: readonly TemplatePrompt[]) => readonly TemplatePrompt[];

/** Changes the list that a prompt stands in: its group's prompts, or its table's columns. */
function rework(template: Template, place: Place, change: Rework): Result<Template> {
  if (!promptAt(template, place)) return problem('template-gone');
  const [id, column] = place.split('.');
  const inGroup: Rework = (prompts) =>
    column === undefined
      ? change(prompts)
      : prompts.map((one) => (one.id === id ? { ...one, columns: change(one.columns) } : one));
  const groups = template.groups.map((group) =>
    group.prompts.some((one) => one.id === id) ? { ...group, prompts: inGroup(group.prompts) } : group,
  );
  return done(withKnownCases({ ...template, groups }));
}

const lastOf = (place: Place): string => place.split('.').at(-1) ?? '';

/** The prompt written anew; its id stays. */
export const replacePrompt = (template: Template, place: Place, prompt: TemplatePrompt): Result<Template> =>
  rework(template, place, (prompts) =>
    prompts.map((one) => (one.id === lastOf(place) ? { ...prompt, id: one.id } : one)),
  );

/** Without the prompt; a picture that a removed column placed things in goes with it. */
export function removePrompt(template: Template, place: Place): Result<Template> {
  const gone = lastOf(place);
  const without = rework(template, place, (prompts) => prompts.filter(({ id }) => id !== gone));
  const table = promptAt(template, place.split('.')[0] ?? '');
  const isDrawn = place.includes('.') && Object.values(table?.drawn ?? {}).includes(gone);
  if (!without.ok || !isDrawn || !table) return without;
  const left = promptAt(without.value, table.id) ?? table;
  return replacePrompt(without.value, table.id, { ...left, drawn: null });
}

/** One up or down; past the end of its group a prompt goes on into the next, and sees what that one lets be seen. */
export function movePrompt(template: Template, place: Place, by: -1 | 1): Result<Template> {
  const group = groupOf(template, place);
  const at = group?.prompts.findIndex(({ id }) => id === place) ?? -1;
  const isAtEnd = !place.includes('.') && at >= 0 && group?.prompts[at + by] === undefined;
  if (group && isAtEnd) return moveOut(template, { group, at, by });
  return rework(template, place, (prompts) =>
    moved(
      prompts,
      prompts.findIndex((one) => one.id === lastOf(place)),
      by,
    ),
  );
}

type Moving = { readonly group: TemplateGroup; readonly at: number; readonly by: -1 | 1 };

function moveOut(template: Template, { group, at, by }: Moving): Result<Template> {
  const number = template.groups.indexOf(group);
  const next = template.groups[number + by];
  const prompt = group.prompts[at];
  if (!next || !prompt) return done(template);
  const kept = { ...group, prompts: group.prompts.filter((one) => one !== prompt) };
  const seen = next.per === group.per ? prompt : asShared(prompt);
  const given = { ...next, prompts: by > 0 ? [seen, ...next.prompts] : [...next.prompts, seen] };
  const groups = template.groups.with(number, kept).with(number + by, given);
  return done(withKnownCases({ ...template, groups }));
}

const asShared = (prompt: TemplatePrompt): TemplatePrompt => ({
  ...prompt,
  visibility: 'shared',
  columns: prompt.columns.map(asShared),
});

function moved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const one = list[at];
  const to = at + by;
  return one === undefined || to < 0 || to >= list.length
    ? list
    : list.toSpliced(at, 1).toSpliced(to, 0, one);
}

/** A new prompt last in a group, or (`of` a table) a new last column. */
export function addPrompt(
  template: Template,
  of: { readonly group: string } | { readonly table: Place },
  prompt: Pick<TemplatePrompt, 'kind' | 'label'>,
): Result<Template & { readonly added: Place }> {
  const { kind, label } = prompt;
  if ('table' in of) {
    const table = promptAt(template, of.table);
    if (table?.kind !== 'rows') return problem('template-gone');
    const id = freeId(
      'k',
      table.columns.map((one) => one.id),
    );
    const column = { ...emptyPrompt(id, kind, label), visibility: table.visibility };
    const grown = replacePrompt(template, of.table, { ...table, columns: [...table.columns, column] });
    return grown.ok ? done({ ...grown.value, added: `${of.table}.${id}` }) : grown;
  }
  const id = freeId(
    'p',
    promptsOf(template).map((one) => one.id),
  );
  if (!template.groups.some((group) => group.id === of.group)) return problem('template-gone');
  const groups = template.groups.map((group) =>
    group.id === of.group ? { ...group, prompts: [...group.prompts, emptyPrompt(id, kind, label)] } : group,
  );
  return done({ ...template, groups, added: id });
}

function freeId(letter: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

export const addGroup = (template: Template, given: Pick<TemplateGroup, 'title' | 'per'>): Template => {
  const id = freeId(
    'g',
    template.groups.map((group) => group.id),
  );
  return { ...template, groups: [...template.groups, { id, lead: noWords, prompts: [], ...given }] };
};

export function changeGroup(
  template: Template,
  id: string,
  given: Pick<TemplateGroup, 'title' | 'lead' | 'per'>,
): Result<Template> {
  if (!template.groups.some((group) => group.id === id)) return problem('template-gone');
  const prompts = (group: TemplateGroup) =>
    group.per === given.per ? group.prompts : group.prompts.map(asShared);
  const groups = template.groups.map((group) =>
    group.id === id ? { ...group, ...given, prompts: prompts(group) } : group,
  );
  return done(withKnownCases({ ...template, groups }));
}

export const moveGroup = (template: Template, id: string, by: -1 | 1): Template =>
  withKnownCases({
    ...template,
    groups: moved(
      template.groups,
      template.groups.findIndex((group) => group.id === id),
      by,
    ),
  });

/** A group goes when nothing is asked in it any more. */
export function removeGroup(template: Template, id: string): Result<Template> {
  const group = template.groups.find((one) => one.id === id);
  if (!group) return problem('template-gone');
  if (group.prompts.length > 0) return problem('template-group-full');
  return done({ ...template, groups: template.groups.filter((one) => one !== group) });
}

/** How the sheet is filled in. What can no longer be hidden, or asked of each, is then for all. */
export function changeFrame(template: Template, frame: Omit<Template, 'groups'>): Template {
  const isSame =
    frame.sides?.of === template.sides?.of && (frame.apart === null) === (template.apart === null);
  const groups = template.groups.map((group) => ({
    ...group,
    per: frame.sides ? group.per : ('sheet' as const),
    prompts: isSame ? group.prompts : group.prompts.map(asShared),
  }));
  return withKnownCases({ ...frame, groups });
}
