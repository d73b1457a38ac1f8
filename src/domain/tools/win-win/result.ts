/** What the sheet shows, each number with how many answered it. Texts in content/<lang>/tools/win-win.md. */
export type WinWinResult = {
  readonly sides: readonly SideResult[];
  /**
   * How evenly the parties are placed: 1 all alike, 0 as far apart as can be. Formula: 1 − (largest
   * difference between two known balances) / 8. Null while fewer than two balances are known.
   */
  readonly mutuality: number | null;
  /** How many parties gave both gain and effort as a number; the ground under `mutuality`. */
  readonly answeredBalances: number;
  /** Fields without an answer, shared fields first. "Don't know" is an answer. */
  readonly missing: readonly MissingCell[];
  /** Fields asked and answered over the whole sheet. */
  readonly asked: number;
  readonly answered: number;
  /** Parties that have written a wish while no other party has written any contribution. */
  readonly unserved: readonly { readonly sideId: string }[];
  /** How many parties have written a wish; the ground under `unserved`. */
  readonly wishes: number;
};

export type SideResult = {
  readonly id: string;
  readonly name: string;
  /** Gain − effort, from −4 to 4; null when either is unanswered or "don't know". */
  readonly balance: number | null;
  readonly answered: number;
  readonly asked: number;
  /** The party has not written what it wants: ask it. */
  readonly noWish: boolean;
};

/** `sideId` is null for a field shared by all. */
export type MissingCell = {
  readonly sideId: string | null;
  readonly promptId: string;
  readonly required: boolean;
};
