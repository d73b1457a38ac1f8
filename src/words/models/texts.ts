type Rows = readonly (readonly string[])[];

/** What a drawing of a model is called, what it shows in words, and the head of its table. */
type Told = { readonly title: string; readonly description: string; readonly head: readonly string[] };

/** All that the guide's models say, in one language. */
export type ModelTexts = {
  readonly tableLabel: string;
  readonly phases: Told & {
    readonly arcs: readonly [string, string, string, string];
    /** Name and core of each of the twelve, in order. */
    readonly phases: Rows;
    readonly milestone: string;
    readonly milestoneWhen: string;
    readonly back: string;
  };
  readonly sixSteps: Told & { readonly steps: Rows; readonly ours: string };
  readonly twoWays: Told & {
    readonly names: readonly [string, string, string];
    readonly strategy: string;
    readonly team: string;
    readonly department: string;
    readonly short: readonly [string, string, string];
    readonly rows: Rows;
  };
  readonly centralDecentral: Told & {
    readonly names: readonly [string, string];
    readonly lead: string;
    readonly department: string;
    readonly partner: string;
    readonly both: string;
    readonly together: readonly [string, string];
    readonly near: readonly [string, string];
    readonly rows: Rows;
  };
  readonly continuum: Told & {
    readonly closer: string;
    readonly kinds: Rows;
    readonly apart: string;
    readonly others: Rows;
  };
  readonly yearWheel: Told & {
    readonly months: readonly string[];
    readonly centre: readonly string[];
    /** Number of the month, what happens, what it yields. */
    readonly events: readonly { readonly month: number; readonly what: string; readonly yields: string }[];
    readonly monthNames: readonly string[];
  };
};
