/** Rows by the name of the place they are kept in; each as it is kept. */
export type OwnRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Why somebody cannot be erased now. */
export type Hinder = 'not-found' | 'person-elsewhere' | 'last-administrator';

/** A signature that stays for a time, because others rely on it. */
export type KeptSignature = { readonly partnershipName: string; readonly number: number };

export type PrivacyReader = {
  /** Everything that names the asker, as the asker may read it; null for nobody and for guests. */
  ownRows(): Promise<OwnRows | null>;
  /** What only the house sees of the asker: the account, what was mailed, where others wrote the address down. */
  ownAccount(): Promise<OwnRows | null>;
  erasureHinder(personId: string): Promise<Hinder | null>;
  signaturesKept(personId: string): Promise<readonly KeptSignature[]>;
};

export type PrivacyStore = PrivacyReader & {
  /** `phrases`: what the person is called afterwards, with and without the place (`%s`). Null when it is done. */
  erasePerson(erasing: {
    readonly personId: string;
    readonly phrases: readonly [string, string];
    readonly eventIds: readonly string[];
  }): Promise<Hinder | null>;
};
