import { lights, longestAnswer, stepsOf } from '../prompts/check-answer.ts';
import { mostRows } from '../prompts/check-rows.ts';
import type { Prompt } from '../prompts/prompt.ts';
import { bodyPrompts, longestName } from './parse-tool-sheet.ts';
import type { Tool } from './tool.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

const key = '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$';

/**
 * The JSON Schema (2020-12) of a tool's sheet, made from its prompts: what is valid by it is taken by
 * `parseToolSheet`. It is the stricter of the two: a name it does not know is refused, not passed over.
 */
export const sheetSchema = (tool: Tool): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `${tool.id} ${tool.version}`,
  ...closed(
    {
      title: text(longestName),
      shared: answersSchema(bodyPrompts(tool), 'sheet'),
      sides: { type: 'array', maxItems: tool.sides?.most ?? 0, items: sideSchema(tool) },
    },
    ['sides'],
  ),
});

const sideSchema = (tool: Tool): JsonSchema =>
  closed(
    {
      id: { type: 'string', pattern: key },
      name: text(longestName),
      answers: answersSchema(tool.prompts, 'party'),
    },
    ['id'],
  );

const answersSchema = (prompts: Tool['prompts'], per: Prompt['per']): JsonSchema =>
  closed(
    Object.fromEntries(
      prompts.filter((prompt) => prompt.per === per).map((prompt) => [prompt.id, answerSchema(prompt)]),
    ),
  );

const closed = (properties: JsonSchema, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

const text = (maxLength: number): JsonSchema => ({ type: 'string', maxLength });
const orDontKnow = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { const: 'dont-know' }] });

/** What may be answered to a prompt. */
export function answerSchema(prompt: Prompt): JsonSchema {
  switch (prompt.kind) {
    case 'scale': {
      const [minimum, maximum] = stepsOf(prompt);
      return orDontKnow({ type: 'integer', minimum, maximum });
    }
    case 'number': {
      const { from: minimum = -1e12, to: maximum = 1e12 } = prompt;
      return orDontKnow({ type: 'number', minimum, maximum });
    }
    case 'choice':
      return { enum: prompt.choices ?? [] };
    case 'light':
      return { enum: lights };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'several':
    case 'ranking':
      return { type: 'array', items: { enum: prompt.choices ?? [] } };
    case 'rows':
      return rowsSchema(prompt);
    default:
      return text(prompt.longest ?? longestAnswer);
  }
}

const rowsSchema = ({ fixed, most, columns = [] }: Prompt): JsonSchema => ({
  type: 'array',
  maxItems: fixed?.length ?? most ?? mostRows,
  items: closed(
    {
      id: fixed ? { enum: fixed } : { type: 'string', pattern: key },
      cells: closed(Object.fromEntries(columns.map((column) => [column.id, answerSchema(column)]))),
    },
    ['id', 'cells'],
  ),
});
