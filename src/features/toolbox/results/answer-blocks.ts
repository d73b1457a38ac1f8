import type { DocumentBlock } from '#domain/documents/model.ts';
import { isAsked } from '#domain/prompts/is-asked.ts';
import type { Answers, Prompt } from '#domain/prompts/prompt.ts';
import type { PromptGroup, Side } from '#domain/tools/tool.ts';
import { toolDocumentWords } from '#words/tool-documents/index.ts';
import { isPassage, passageBlocks } from './passage-blocks.ts';
import { rowTable } from './row-table.ts';
import { sayAnswer } from './say-answer.ts';
import { sayer } from './say.ts';
import { tellingOf, type ToolPrint } from './tool-print.ts';

/** What is written on the sheet, group by group in the order of the form. */
export function answerBlocks(print: ToolPrint): DocumentBlock[] {
  return print.tool.groups.flatMap((group): DocumentBlock[] => {
    const prompts = promptsOf(print, group);
    const { title = group.id, lead = '' } = print.front.groups[group.id] ?? {};
    const blocks =
      prompts[0]?.per === 'party' ? sideBlocks(print, prompts, title) : sharedBlocks(print, prompts, title);
    if (blocks.length === 0) return [];
    const intro: DocumentBlock[] = lead ? [{ kind: 'paragraph', text: lead }] : [];
    return [{ kind: 'heading', level: 1, text: title }, ...intro, ...blocks];
  });
}

/** What the sheet's answers make it ask; of the sides, what any of them is asked. */
const promptsOf = ({ tool, sheet }: ToolPrint, { prompts }: PromptGroup): Prompt[] =>
  prompts
    .flatMap((id) => tool.prompts.find((prompt) => prompt.id === id) ?? [])
    .filter((prompt) =>
      prompt.per === 'sheet' || sheet.sides.length === 0
        ? isAsked(prompt, sheet.shared)
        : sheet.sides.some(({ answers }) => isAsked(prompt, { ...sheet.shared, ...answers })),
    );

const labelOf = ({ front }: ToolPrint, { id }: Prompt): string => front.prompts[id]?.label ?? id;

const said = (print: ToolPrint, prompt: Prompt, answers: Answers): string =>
  sayAnswer(print.language, { prompt, text: print.front.prompts[prompt.id] }, answers[prompt.id]);

/** Short answers in a row read best as a table; texts as labels and values. */
const short: readonly Prompt['kind'][] = ['scale', 'choice', 'light', 'number'];

function sharedBlocks(print: ToolPrint, prompts: readonly Prompt[], title: string): DocumentBlock[] {
  const say = toolDocumentWords(print.language);
  const answers = print.sheet.shared;
  return runsOf(prompts).flatMap((run): DocumentBlock[] => {
    const [first] = run;
    if (!first) return [];
    if (mannerOf(first) === 'passage') return passageBlocks(print, run);
    if (first.kind === 'rows')
      return run.flatMap((prompt) => rowBlock(print, { prompt, answers, group: title }));
    const pairs = run.map((prompt) => [labelOf(print, prompt), said(print, prompt, answers)] as const);
    return short.includes(first.kind) && run.length > 2
      ? [
          {
            kind: 'table',
            caption: say('answersOf', { group: title }),
            columns: [say('question'), say('answer')],
            rows: pairs,
          },
        ]
      : [{ kind: 'facts', facts: pairs.map(([label, value]) => ({ label, value })) }];
  });
}

type Manner = 'rows' | 'passage' | 'short' | 'words';
const mannerOf = (prompt: Prompt): Manner =>
  isPassage(prompt)
    ? 'passage'
    : prompt.kind === 'rows'
      ? 'rows'
      : short.includes(prompt.kind)
        ? 'short'
        : 'words';

/** The prompts in runs of one manner. */
function runsOf(prompts: readonly Prompt[]): Prompt[][] {
  const runs: Prompt[][] = [];
  for (const prompt of prompts) {
    const last = runs.at(-1);
    if (last?.[0] && mannerOf(last[0]) === mannerOf(prompt)) last.push(prompt);
    else runs.push([prompt]);
  }
  return runs;
}

type Filled = {
  readonly prompt: Prompt;
  readonly answers: Answers;
  readonly side?: string;
  readonly group?: string;
};

function rowBlock(print: ToolPrint, { prompt, answers, side, group }: Filled): DocumentBlock[] {
  const say = toolDocumentWords(print.language);
  const own = labelOf(print, prompt);
  // Where the heading says the same, the caption says what of it stands here.
  const label = own === group ? say('answersOf', { group }) : own;
  const asked = { prompt, text: print.front.prompts[prompt.id] };
  const { head, columns, rows } = rowTable(print.language, asked, answers[prompt.id]);
  return [
    {
      kind: 'table',
      caption: side === undefined ? label : say('rowsOfSide', { label, side }),
      columns: [...(head ? [head] : []), ...columns.map(({ prompt: { id }, text }) => text?.label ?? id)],
      rows: rows.map(({ name, cells }) => [
        ...(head ? [name] : []),
        ...columns.map((column) => {
          const cell = cells[column.prompt.id];
          return cell === undefined ? '–' : sayAnswer(print.language, column, cell);
        }),
      ]),
    },
  ];
}

/** More columns than this are too narrow to read on one page. */
const widest = (print: ToolPrint): number => (print.tool.wide || print.sheet.sides.length > 3 ? 4 : 3);

function sideBlocks(print: ToolPrint, prompts: readonly Prompt[], title: string): DocumentBlock[] {
  const { sides } = print.sheet;
  const nameOf = (at: number): string => sayer(tellingOf(print))({ side: at });
  const plain = prompts.filter(({ kind }) => kind !== 'rows');
  const tables = sides.flatMap((side, at) =>
    prompts
      .filter(({ kind }) => kind === 'rows')
      .flatMap((prompt) => rowBlock(print, { prompt, answers: side.answers, side: nameOf(at) })),
  );
  if (plain.length === 0 || sides.length === 0) return tables;
  const room = widest(print);
  const starts = Array.from({ length: Math.ceil(sides.length / room) }, (_, index) => index * room);
  const beside = starts.map((from) =>
    sideTable(print, { prompts: plain, title, from, shown: sides.slice(from, from + room) }),
  );
  return [...beside, ...tables];
}

type SideTable = {
  readonly prompts: readonly Prompt[];
  readonly title: string;
  readonly from: number;
  readonly shown: readonly Side[];
};

function sideTable(print: ToolPrint, { prompts, title, from, shown }: SideTable): DocumentBlock {
  const say = toolDocumentWords(print.language);
  const of = print.sheet.sides.length;
  const part = { group: title, from: from + 1, to: from + shown.length, of };
  return {
    kind: 'table',
    caption: of > shown.length ? say('sidesPart', part) : say('sides', { group: title }),
    columns: [say('question'), ...shown.map((_, at) => sayer(tellingOf(print))({ side: from + at }))],
    rows: prompts.map((prompt) => [
      labelOf(print, prompt),
      ...shown.map(({ answers }) => said(print, prompt, answers)),
    ]),
  };
}
