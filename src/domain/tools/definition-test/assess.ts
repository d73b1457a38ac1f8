import { definitionQuestions, hardQuestions } from '../../definitions/definition-test.ts';
import { baseOf } from '../counting.ts';
import type { Base, Light, ResultBlock, Said, ToolResult } from '../result.ts';
import type { ToolSheet } from '../tool.ts';
import { judge, type Judged } from './judge.ts';

/** What one sheet comes to, and what to do about each no and each doubt. */
export function assess({ shared }: ToolSheet): ToolResult {
  const judged = judge(shared);
  const asked = definitionQuestions.length;
  const base = { answered: asked - judged.open.length, asked };
  return {
    blocks: [
      verdict(judged, base),
      {
        kind: 'figure',
        id: 'yeses',
        value: base.answered === 0 ? null : judged.yeses,
        as: 'whole',
        scale: [0, asked],
        base,
      },
      { kind: 'verdict', id: 'relation', said: { say: judged.relation ?? 'relationOpen' }, base },
      {
        kind: 'list',
        id: 'do',
        items: judged.noes.map((id): Said => ({ say: `${id}Do`, values: { question: { prompt: id } } })),
        none: { say: 'noNoes' },
      },
      { kind: 'list', id: 'ask', items: judged.open.map((id) => ({ prompt: id })), none: { say: 'noDoubt' } },
    ],
  };
}

function verdict({ partnership, noes }: Judged, base: Base): ResultBlock {
  const decisive = hardQuestions.filter((id) => noes.includes(id)).length;
  const light: Light = partnership === null ? 'amber' : partnership ? 'green' : 'red';
  const say =
    base.answered === 0
      ? 'unknown'
      : partnership === null
        ? 'undecided'
        : partnership
          ? 'partnershipYes'
          : decisive > 0
            ? 'decisiveNo'
            : 'tooFew';
  return { kind: 'verdict', id: 'verdict', said: { say }, ...(base.answered > 0 && { light }), base };
}

/** What parties who answered alone make of the same relation, question by question. */
export function combine(voices: readonly ToolSheet[]): ToolResult {
  const judged = voices.map(({ shared }) => judge(shared));
  const count = (partnership: boolean | null) =>
    judged.filter((one) => one.partnership === partnership).length;
  const values = { yes: count(true), no: count(false), open: count(null) };
  const base = baseOf(voices.flatMap(({ shared }) => definitionQuestions.map((id) => shared[id])));
  return {
    blocks: [
      { kind: 'verdict', id: 'together', said: { say: 'together', values }, base },
      table(voices),
      { kind: 'list', id: 'disagree', items: disagreed(voices), none: { say: 'allAgree' } },
    ],
  };
}

const counted = (voices: readonly ToolSheet[], id: string, answer: string): number =>
  voices.filter(({ shared }) => shared[id] === answer).length;

const table = (voices: readonly ToolSheet[]): ResultBlock => ({
  kind: 'table',
  id: 'answers',
  columns: [
    { say: 'question' },
    ...['yes', 'no', 'dont-know'].map((choice): Said => ({ prompt: 'parties', choice })),
  ],
  rows: definitionQuestions.map((id) => [
    { prompt: id },
    ...['yes', 'no', 'dont-know'].map((answer): Said => ({
      number: counted(voices, id, answer),
      as: 'whole',
    })),
  ]),
});

/** Questions that one says yes to and another no: the decisive ones first. */
const disagreed = (voices: readonly ToolSheet[]): readonly Said[] =>
  definitionQuestions
    .filter((id) => counted(voices, id, 'yes') > 0 && counted(voices, id, 'no') > 0)
    .toSorted((a, b) => Number(hardQuestions.includes(b)) - Number(hardQuestions.includes(a)))
    .map((id) => ({ prompt: id }));
