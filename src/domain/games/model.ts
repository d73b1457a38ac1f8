import type { Bilingual } from '../language.ts';

/** The partnership game (T01): a scenario, people with roles, interests that only their holder knows, and events. */
export type Deck = {
  readonly scenarios: readonly Scenario[];
  readonly roles: readonly Role[];
  readonly interests: readonly Interest[];
  readonly events: readonly GameEvent[];
};

export type Scenario = {
  readonly id: string;
  readonly title: Bilingual;
  /** The two parties at the table. */
  readonly library: Bilingual;
  readonly partner: Bilingual;
  /** What has happened, and what one has come to talk about. */
  readonly story: Bilingual;
  /** What must be settled in the end. */
  readonly question: Bilingual;
};

/** A role sits for the library, for the partner, or for neither. */
export type Role = {
  readonly id: string;
  readonly side: 'library' | 'partner' | 'neither';
  readonly title: Bilingual;
  readonly does: Bilingual;
};

/** What somebody hopes for without saying it; fits the roles of a side. */
export type Interest = { readonly id: string; readonly side: Role['side']; readonly text: Bilingual };

/** Something that happens between two rounds; `from` is the first round that it fits after (1-5). */
export type GameEvent = {
  readonly id: string;
  readonly from: number;
  readonly title: Bilingual;
  readonly text: Bilingual;
};

/** The six rounds, in their order. */
export const rounds = ['meet', 'gain', 'agree', 'crisis', 'evaluate', 'end'] as const;
export type Round = (typeof rounds)[number];

/** What every player gives a figure after each round, 1-5. */
export const measures = ['trust', 'progress', 'fairness'] as const;
export type Measure = (typeof measures)[number];

export const fewestPlayers = 3;
export const mostPlayers = 8;

/** A player's card: who one is, and what one hopes for. */
export type Dealt = { readonly roleId: string; readonly interestId: string };
