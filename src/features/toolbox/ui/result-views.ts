import type { Component } from 'svelte';
import type { Language } from '#domain/language.ts';
import type { ToolResult } from '#domain/tools/result.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import type { ResultTexts } from '../results/result-texts.ts';
import type { ToolTexts } from './tool-texts.ts';

export type ResultProps = {
  tool: Tool;
  sheet: ToolSheet;
  result: ToolResult;
  texts: ResultTexts;
  language: Language;
  /** All of the sheet's own words, for a view that is more than its result. */
  whole: ToolTexts;
  /** What it is called where a page has more than one result. */
  called?: { readonly id: string; readonly title: string };
};
export type ResultView = Component<ResultProps>;

/** Tools whose result has a view of its own. */
const own: Readonly<Record<string, () => Promise<{ readonly default: ResultView }>>> = {
  'win-win': () => import('./win-win-view.svelte'),
};

/** What draws a tool's result; fetched when there is one to see. */
export const takeResultView = async (tool: string): Promise<ResultView> =>
  (await (own[tool] ?? (() => import('../results/result-view.svelte')))()).default;
