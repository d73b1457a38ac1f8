import { languages, type Bilingual } from '#domain/language.ts';
import type { Prompt } from '#domain/prompts/prompt.ts';
import { limits, noWords, type Named, type Template, type Words } from '#domain/templates/model.ts';
import { readTemplate, visibilitiesFor } from '#domain/templates/parse-template.ts';
import { rowsOf, textOf } from '#domain/tools/counting.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import type { ToolFront } from '#features/guide/index.ts';

type Fronts = Bilingual<ToolFront | null>;
type Said = (front: ToolFront) => string | undefined;
type AskedText = ToolFront['prompts'][string];

/**
 * A tool's questions as a template to write on. Its computation does not come along: a template counts what is
 * answered and nothing more. `sheet` is one filled in: rows that people wrote for all become rows that are there.
 */
export function templateFromTool(tool: Tool, fronts: Fronts, sheet?: ToolSheet): Template {
  const has = languages.filter((language) => fronts[language]);
  const words = (said: Said): Words =>
    Object.fromEntries(
      languages.map((language) => [language, (fronts[language] && said(fronts[language])) ?? '']),
    ) as Words;
  const frame = {
    sides: tool.sides ? { ...tool.sides, most: Math.min(tool.sides.most, limits.sides) } : null,
    apart: tool.apart ?? null,
  };
  const groups = tool.groups.map((group) => {
    const asked = group.prompts.flatMap((id) => tool.prompts.filter((prompt) => prompt.id === id));
    const per = asked[0]?.per ?? 'sheet';
    const copy = copier(words, visibilitiesFor(frame, per), sheet);
    return {
      id: group.id,
      per,
      title: words((front) => front.groups[group.id]?.title),
      lead: words((front) => front.groups[group.id]?.lead),
      prompts: asked.map(copy),
    };
  });
  const title = sheet?.title ? { da: sheet.title, en: sheet.title } : words((front) => front.title);
  const summary = words((front) => front.summary);
  const whole = { languages: has, title, summary, ...frame, wide: tool.wide ?? false, groups };
  return readTemplate(whole).template;
}

type Hides = ReturnType<typeof visibilitiesFor>;

function copier(words: (said: Said) => Words, hides: Hides, sheet: ToolSheet | undefined) {
  const copy = (prompt: Prompt, textIn: (front: ToolFront) => AskedText | undefined): object => {
    const said = (name: 'label' | 'help' | 'low' | 'high'): Words => words((front) => textIn(front)?.[name]);
    const named = (ids: readonly string[] = [], of: 'choices' | 'rows'): readonly Named[] =>
      ids.map((id) => ({ id, label: words((front) => textIn(front)?.[of]?.[id]) }));
    const written = rowsWritten(prompt, sheet);
    const columns = (prompt.columns ?? []).filter(
      (column) => written.length === 0 || column !== nameColumn(prompt),
    );
    return {
      ...prompt,
      visibility: hides.includes(prompt.visibility) ? prompt.visibility : 'shared',
      label: said('label'),
      help: said('help'),
      low: said('low'),
      high: said('high'),
      choices: named(prompt.choices, 'choices'),
      fixed: written.length > 0 ? written : named(prompt.fixed, 'rows'),
      columns: columns.map((column) => copy(column, (front) => textIn(front)?.columns?.[column.id])),
    };
  };
  return (prompt: Prompt): object => copy(prompt, (front) => front.prompts[prompt.id]);
}

/** The column that says what a row is, where rows hold more than that. */
const nameColumn = ({ columns = [] }: Prompt): Prompt | undefined =>
  columns.length > 1 ? columns.find(({ kind }) => kind === 'text' || kind === 'who') : undefined;

/** Names of the rows that were written for all. */
function rowsWritten(prompt: Prompt, sheet: ToolSheet | undefined): readonly Named[] {
  const name = nameColumn(prompt);
  if (!sheet || !name || prompt.per !== 'sheet' || prompt.fixed) return [];
  const names = rowsOf(sheet.shared[prompt.id]).map(({ cells }) =>
    textOf(cells[name.id]).replace(/\s+/g, ' ').slice(0, limits.label).trim(),
  );
  return [...new Set(names.filter((name) => name !== ''))]
    .slice(0, limits.fixed)
    .map((name, index) => ({ id: `r${index + 1}`, label: { ...noWords, da: name, en: name } }));
}
