import type { Answers, Prompt } from '../prompts/prompt.ts';
import type { ToolResult } from './result.ts';

/**
 * One column of a sheet: a party, a person, a candidate. `id` is the party's id in a partnership, or a
 * local key on a loose sheet.
 */
export type Side = { readonly id: string; readonly name: string; readonly answers: Answers };

/** A tool filled in: loose in a browser, kept by a person, or shared by parties. */
export type ToolSheet = {
  readonly title: string;
  /** What is asked once for the whole sheet. */
  readonly shared: Answers;
  /** What is asked once for each side; empty where the tool has none. */
  readonly sides: readonly Side[];
};

/**
 * A tool: what it asks, and what can be seen from the answers. Its texts are content/<lang>/tools/<id>.md:
 * prompts, groups, results and `says` under the ids used here. Pure; the same sheet gives the same result.
 */
export type Tool = {
  readonly id: string;
  /** T01-T22, E02-E28 of the catalogue, or P01… for our own. */
  readonly code: string;
  /** Raised when old sheets no longer fit; a file says which it was made by. */
  readonly version: number;
  readonly prompts: readonly Prompt[];
  /** The order on the form and on paper. A group's prompts are all per sheet, or all per party. */
  readonly groups: readonly PromptGroup[];
  readonly sides?: Sides;
  /** Set when people may answer each on their own, before anything is shown. */
  readonly apart?: Apart;
  /** Wide sheets are printed across the page. */
  readonly wide?: boolean;
  /** What one sheet shows, whoever filled it in together. */
  readonly compute: (sheet: ToolSheet) => ToolResult;
  /** What several sheets show, each filled in alone; nothing is shown under `apart.least`. */
  readonly combine?: (voices: readonly ToolSheet[]) => ToolResult;
};

export type PromptGroup = { readonly id: string; readonly prompts: readonly string[] };

/** What stands side by side on the sheet, how many to begin with, and at most. */
export type Sides = {
  readonly of: 'party' | 'person' | 'candidate' | 'option';
  readonly start: number;
  readonly most: number;
};

/** `least` is how many must have answered before anything is shown; `named` whether one sees who said what. */
export type Apart = { readonly least: number; readonly named: boolean };
