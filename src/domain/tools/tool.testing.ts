import fc from 'fast-check';
import { stepsOf } from '../prompts/check-answer.ts';
import type { Answer, Answers, Cells, Prompt, SimpleAnswer } from '../prompts/prompt.ts';
import type { Tool, ToolSheet } from './tool.ts';

const words = fc.constantFrom('Lyd', 'Et møde', 'Café Ø', '<b>', 'x'.repeat(30));
const day = fc.constantFrom('2026-01-31', '2026-11-22', '2027-05-20');

function simple(prompt: Prompt): fc.Arbitrary<SimpleAnswer> {
  switch (prompt.kind) {
    case 'scale': {
      const [min, max] = stepsOf(prompt);
      return fc.oneof(fc.integer({ min, max }), fc.constant('dont-know'));
    }
    case 'number':
      return fc.integer({ min: prompt.from ?? 0, max: prompt.to ?? 1000 });
    case 'light':
      return fc.constantFrom('green', 'amber', 'red', 'dont-know');
    case 'choice':
      return fc.constantFrom(...(prompt.choices ?? []));
    case 'date':
      return day;
    default:
      return words.map((text) => text.slice(0, prompt.longest ?? 100));
  }
}

function answerTo(prompt: Prompt): fc.Arbitrary<Answer> {
  if (prompt.kind === 'several' || prompt.kind === 'ranking')
    return fc.shuffledSubarray([...(prompt.choices ?? [])], { minLength: 1 });
  if (prompt.kind !== 'rows') return simple(prompt);
  const cells = cellsFor(prompt.columns ?? []);
  const ids = prompt.fixed ?? ['r1', 'r2', 'r3', 'r4'].slice(0, prompt.most ?? 4);
  return fc
    .subarray([...ids], { minLength: 1 })
    .chain((chosen) => fc.tuple(...chosen.map((id) => cells.map((filled) => ({ id, cells: filled })))));
}

const cellsFor = (columns: readonly Prompt[]): fc.Arbitrary<Cells> =>
  fc.record(Object.fromEntries(columns.map((column) => [column.id, simple(column)])), { requiredKeys: [] });

/** Some of the prompts answered, whichever. */
const answersTo = (prompts: readonly Prompt[]): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(prompts.map((prompt) => [prompt.id, answerTo(prompt)])), {
    requiredKeys: [],
  });

/** Any sheet of the tool that a person could fill in. */
export function sheetsOf(tool: Tool): fc.Arbitrary<ToolSheet> {
  const asked = (per: Prompt['per']) =>
    answersTo(tool.prompts.filter((prompt) => prompt.per === per && prompt.id !== 'title'));
  const side = fc.tuple(words, asked('party'));
  const sides = fc.array(side, { maxLength: Math.min(tool.sides?.most ?? 0, 5) });
  return fc.record({
    title: fc.constantFrom('', 'Lyd mellem reolerne'),
    shared: asked('sheet'),
    sides: sides.map((all) =>
      all.map(([name, answers], index) => ({ id: `part-${index + 1}`, name, answers })),
    ),
  });
}
