/** What a sheet shows: blocks that a page draws, a document prints and a table repeats. */
export type ToolResult = { readonly blocks: readonly ResultBlock[] };

export type Light = 'green' | 'amber' | 'red';

/** How many answered of how many asked; "don't know" is an answer, but never a number. */
export type Base = { readonly answered: number; readonly asked: number };

/** Something said in the reader's language, told apart from how. */
export type Said =
  /** A sentence of the tool's content (`says.<key>`), its `{names}` filled. */
  | { readonly say: string; readonly values?: Readonly<Record<string, string | number | Said>> }
  /** The label of a prompt, of a column of it, of a choice in it, of a fixed row in it. */
  | { readonly prompt: string; readonly column?: string; readonly choice?: string; readonly row?: string }
  /** What somebody typed: shown as it is, never as markup. */
  | { readonly text: string }
  /** A side's name, or "Part 2" when it has none. */
  | { readonly side: number }
  | { readonly number: number; readonly as?: NumberForm }
  /** A day, 2026-11-22. */
  | { readonly day: string }
  /** Several after each other, with commas between. */
  | { readonly all: readonly Said[] };

/** `plain` 3.4 · `whole` 3 · `signed` +1 · `percent` of a share 0-1. */
export type NumberForm = 'plain' | 'whole' | 'signed' | 'percent';

/** A named value on a scale; `value` null is "cannot be counted yet". `mark` is a second value, such as last year's. */
export type Bar = {
  readonly label: Said;
  readonly value: number | null;
  readonly mark?: number | null;
  readonly light?: Light;
  readonly base?: Base;
};

export type Placed = { readonly label: Said; readonly light?: Light };

/** Each block's `id` is its text in content (`results.<id>`): label, what it explains, formula, caveat. */
export type ResultBlock =
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly value: number | null;
      readonly as: NumberForm;
      /** Lowest and highest the figure can be. */
      readonly scale?: readonly [number, number];
      readonly light?: Light;
      readonly base: Base;
    }
  | {
      readonly kind: 'verdict';
      readonly id: string;
      readonly said: Said;
      readonly light?: Light;
      readonly base: Base;
    }
  | {
      /** Bars beside each other, or the same drawn as spokes of a wheel. */
      readonly kind: 'bars' | 'radar';
      readonly id: string;
      readonly scale: readonly [number, number];
      readonly bars: readonly Bar[];
      readonly as?: NumberForm;
      /** What `mark` is, when bars have one. */
      readonly markLabel?: Said;
    }
  | {
      /** Things in a grid, `x` and `y` counted from 0 along the heads. */
      readonly kind: 'grid';
      readonly id: string;
      readonly x: Axis;
      readonly y: Axis;
      readonly items: readonly (Placed & { readonly x: number; readonly y: number })[];
      /** Light of a cell, by `y` then `x`, when cells have one. */
      readonly cells?: readonly (readonly Light[])[];
    }
  | {
      /** Things in rings around a centre (ring 0 innermost), or cards in lanes. */
      readonly kind: 'rings' | 'board';
      readonly id: string;
      readonly heads: readonly Said[];
      readonly items: readonly (Placed & { readonly at: number; readonly group?: Said })[];
    }
  | {
      /** What happens when: months of a year wheel, or days after each other. */
      readonly kind: 'calendar';
      readonly id: string;
      readonly items: readonly (Placed & {
        readonly from: string;
        readonly to?: string;
        readonly lane?: Said;
      })[];
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly columns: readonly Said[];
      /** The first cell of each row is its header. */
      readonly rows: readonly (readonly Said[])[];
    }
  | {
      readonly kind: 'list';
      readonly id: string;
      readonly items: readonly Said[];
      readonly ordered?: boolean;
      /** Said when there is nothing on the list. */
      readonly none: Said;
    }
  /** A text put together from the answers, a paragraph each. */
  | { readonly kind: 'text'; readonly id: string; readonly paragraphs: readonly Said[] };

export type Axis = { readonly title: Said; readonly heads: readonly Said[] };
