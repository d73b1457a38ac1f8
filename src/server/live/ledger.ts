/** Told when everything up to a mark is kept, with the moment it was. */
export type Tell = (savedAt: string) => void;

/**
 * What of a document is kept, and who waits to hear it. A writer sends a mark after its changes; it is
 * answered only when a state that holds them is kept.
 */
export type Ledger = {
  /** A change came; how many there have been. */
  changed(): void;
  readonly revision: number;
  isKept(revision: number): boolean;
  /** Answers at once when all is kept already. */
  mark(tell: Tell): void;
  kept(revision: number, at: string): void;
};

export function makeLedger(openedAt: string): Ledger {
  let [revision, keptRevision, keptAt] = [0, 0, openedAt];
  let waiting: { readonly revision: number; readonly tell: Tell }[] = [];
  return {
    changed: () => {
      revision += 1;
    },
    get revision() {
      return revision;
    },
    isKept: (asked) => asked <= keptRevision,
    mark(tell) {
      if (revision <= keptRevision) tell(keptAt);
      else waiting.push({ revision, tell });
    },
    kept(upTo, at) {
      [keptRevision, keptAt] = [Math.max(keptRevision, upTo), at];
      const told = waiting.filter((mark) => mark.revision <= keptRevision);
      waiting = waiting.filter((mark) => mark.revision > keptRevision);
      for (const { tell } of told) tell(at);
    },
  };
}
