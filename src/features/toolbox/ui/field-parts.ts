import type { Component } from 'svelte';
import type { Prompt } from '#domain/prompts/prompt.ts';
import type { Tool } from '#domain/tools/tool.ts';
import type LightField from './fields/light-field.svelte';
import type NumberField from './fields/number-field.svelte';
import type { PictureProps } from './fields/picture-props.ts';
import type RankingField from './fields/ranking-field.svelte';
import type RowsField from './fields/rows-field.svelte';
import type SeveralField from './fields/several-field.svelte';
import type SuggestedTexts from './fields/suggested-texts.svelte';

/** The fields that only some tools have: fetched for those alone. */
export type FieldParts = {
  readonly light?: typeof LightField;
  readonly several?: typeof SeveralField;
  readonly ranking?: typeof RankingField;
  readonly number?: typeof NumberField;
  readonly rows?: typeof RowsField;
  readonly suggested?: typeof SuggestedTexts;
  readonly picture?: Component<PictureProps>;
};

type Part = keyof FieldParts;

const shelf = {
  light: () => import('./fields/light-field.svelte'),
  several: () => import('./fields/several-field.svelte'),
  ranking: () => import('./fields/ranking-field.svelte'),
  number: () => import('./fields/number-field.svelte'),
  rows: () => import('./fields/rows-field.svelte'),
  suggested: () => import('./fields/suggested-texts.svelte'),
  picture: () => import('./fields/rows-picture.svelte'),
} as const;

const partsOf = ({ kind, drawn, suggested }: Prompt): readonly string[] => [
  kind,
  ...(drawn ? ['picture'] : []),
  ...(suggested ? ['suggested'] : []),
];

/** The fields that a tool's prompts need; without those that draw rows while there are none to draw. */
export async function takeParts({ prompts }: Tool, { drawn = true } = {}): Promise<FieldParts> {
  const needed = new Set(prompts.flatMap(partsOf));
  if (!drawn) needed.delete('picture');
  const parts = (Object.keys(shelf) as Part[]).filter((part) => needed.has(part));
  const taken = await Promise.all(parts.map(async (part) => [part, (await shelf[part]()).default] as const));
  return Object.fromEntries(taken);
}
