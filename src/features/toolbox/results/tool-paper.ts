import type { PaperField, PaperPart, PaperSheet } from '#domain/documents/paper-sheet.ts';
import type { Language } from '#domain/language.ts';
import { qrCode } from '#domain/qr/qr-code.ts';
import { qrSvg } from '#domain/qr/qr-svg.ts';
import type { Prompt } from '#domain/prompts/prompt.ts';
import type { Moment } from '#domain/time.ts';
import type { Tool } from '#domain/tools/tool.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { sayDate } from '#words/dates.ts';
import { paperWords } from '#words/paper/index.ts';
import { fill } from '#words/toolbox/fill.ts';
import { sectionsOf, type Section } from '../ui/sheet-sections.ts';
import { paperField } from './paper-fields.ts';
import { sayCases } from './say-cases.ts';

export type PaperSource = {
  readonly tool: Tool;
  readonly front: ToolFront;
  readonly language: Language;
  readonly date: Moment;
  /** The short address of the form, whole. */
  readonly address: string;
};

/** Any tool as an empty sheet: the same order and the same names as the form that types it back. */
export function toolPaper(source: PaperSource): PaperSheet {
  const { tool, front, language, date } = source;
  const say = paperWords(language);
  const { who, duration, group, code } = front;
  return {
    language,
    title: front.title,
    code,
    lead: front.summary,
    facts: say('facts', { who, duration, group }),
    size: tool.wide ? 'a3' : 'a4',
    landscape: tool.wide ?? false,
    heads: [say('sheetName'), say('filledBy'), say('date')],
    back: wayBack(source),
    parts: sectionsOf(tool).flatMap((section) => partOf(source, section)),
    footer: say('footer', { product: say('product'), code, day: sayDate(language, date) }),
    date,
  };
}

function wayBack({ address, language }: PaperSource): PaperSheet['back'] {
  const say = paperWords(language);
  const shown = address.replace(/^https?:\/\/(www\.)?/, '');
  return {
    address,
    shown,
    qr: qrSvg(qrCode(address)),
    alt: say('qrAlt', { address: shown }),
    text: say('back'),
  };
}

function partOf(source: PaperSource, section: Section): PaperPart[] {
  const { front, language } = source;
  const fieldOf = (prompt: Prompt): PaperField =>
    withCase(paperField(language, prompt, front.prompts[prompt.id]), sayCases(source, prompt));
  if (section.of === 'sheet') {
    const { id, prompts } = section.group;
    const { title = id, lead = '' } = front.groups[id] ?? {};
    const fields = prompts.filter((prompt) => isWrittenHere(language, prompt)).map(fieldOf);
    return fields.length === 0 ? [] : [{ title, lead, sides: [], beside: false, fields }];
  }
  return sidesPart(source, section.groups, fieldOf);
}

/** A sheet in one language has no room for the texts that are to be written in the other. */
const isWrittenHere = (read: Language, { language = read }: Prompt): boolean => language === read;

const withCase = (field: PaperField, when: string): PaperField =>
  when === '' || field.kind === 'group' ? field : { ...field, help: `${when}\n${field.help}`.trim() };

type Groups = Extract<Section, { of: 'sides' }>['groups'];

/** All that is asked of each side, once for as many sides as a sheet begins with. */
function sidesPart(
  { tool, front }: PaperSource,
  groups: Groups,
  fieldOf: (prompt: Prompt) => PaperField,
): PaperPart[] {
  const [first, ...others] = groups;
  const { title = front.sides?.name ?? '', lead = '' } = (first && front.groups[first.id]) ?? {};
  const later = others.flatMap(({ id, prompts }): PaperField[] => [
    { kind: 'group', label: front.groups[id]?.title ?? id, help: front.groups[id]?.lead ?? '' },
    ...prompts.map(fieldOf),
  ]);
  const fields = [...(first?.prompts.map(fieldOf) ?? []), ...later];
  const count = Math.max(1, tool.sides?.start ?? 1);
  const sides = Array.from({ length: count }, (_, index) =>
    fill(front.sides?.one ?? '{number}', { number: index + 1 }),
  );
  const tables = fields.some(({ kind }) => kind === 'table');
  const beside = (tool.wide ?? false) && !tables && count <= 4;
  return [{ title, lead, sides, beside, fields: beside ? fields.map(narrow) : fields }];
}

/** Sides that stand beside each other are to fit on one page. */
const narrow = (field: PaperField): PaperField =>
  field.kind === 'lines' ? { ...field, lines: Math.min(3, field.lines) } : field;
