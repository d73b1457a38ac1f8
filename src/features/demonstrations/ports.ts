import type { Day, Moment } from '#domain/time.ts';

/** The asker's own demonstration library. */
export type Demonstration = {
  readonly id: string;
  readonly madeAt: Moment;
  readonly usedOn: Day;
  /** The made-up library that the asker works in; null when they have left it. */
  readonly organisationId: string | null;
  readonly organisations: readonly string[];
  /** Its partnerships, the first made first. */
  readonly rooms: readonly string[];
};

/** Somebody who does not exist: `word` is what stands before the @ of an address that leads nowhere. */
export type MadeUpPerson = {
  readonly id: string;
  readonly word: string;
  readonly name: string;
  readonly function: string;
};

export type DemonstrationReader = {
  ownDemonstration(): Promise<Demonstration | null>;
  /** Those of the partnerships that are somebody's demonstration. */
  demonstrationsAmong(partnershipIds: readonly string[]): Promise<readonly string[]>;
};

export type DemonstrationStore = DemonstrationReader & {
  /** `there` when the asker has one; `full` when the house holds as many as it may. */
  beginDemonstration(id: string, today: Day, most: number): Promise<'begun' | 'there' | 'full'>;
  /** Only while the asker's own is being made; tells the address. */
  makeUpPerson(person: MadeUpPerson): Promise<string>;
  useDemonstration(today: Day): Promise<void>;
  /** False when there was none. */
  deleteDemonstration(): Promise<boolean>;
};
