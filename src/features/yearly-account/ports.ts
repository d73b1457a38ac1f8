import type { Revised, Saved } from '#domain/keeping.ts';
import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';
import type { CountedPartnership, Figure, Given, Texts } from '#domain/yearly-account/figures.ts';

/** The account of a year: the figures as they were counted, and the texts as somebody has written them. */
export type YearlyAccount = {
  readonly id: string;
  readonly organisationId: string;
  readonly year: number;
  readonly language: Language;
  readonly figures: readonly Figure[];
  readonly texts: Texts;
  readonly countedAt: Moment;
};

export type AccountReader = {
  account(place: AccountPlace): Promise<Revised<YearlyAccount> | null>;
  /** Newest year first; at most fifty. */
  accounts(
    organisationId: string,
  ): Promise<readonly Pick<YearlyAccount, 'year' | 'language' | 'countedAt'>[]>;
  /** Each partnership alive in the year; at most five thousand, by name. */
  countedYear(organisationId: string, year: number): Promise<readonly CountedPartnership[]>;
  /** What all parties have written down as given in the year, in the organisation's partnerships. */
  givenIn(organisationId: string, year: number): Promise<Given>;
};
export type AccountPlace = Pick<YearlyAccount, 'organisationId' | 'year' | 'language'>;

export type AccountStore = AccountReader & {
  /** False when there is one for that year and language already. */
  addAccount(account: Omit<YearlyAccount, 'countedAt'>): Promise<boolean>;
  saveTexts(saving: {
    readonly id: string;
    readonly texts: Texts;
    readonly fromRevision: number;
  }): Promise<Saved<Revised<YearlyAccount>>>;
  saveFigures(saving: {
    readonly id: string;
    readonly figures: readonly Figure[];
    readonly fromRevision: number;
  }): Promise<boolean>;
};
