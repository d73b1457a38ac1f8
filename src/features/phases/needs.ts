import type { Ambient } from '#domain/ambient.ts';
import type { ContentReader } from '#features/guide/index.ts';
import type { HistoryStore, PartnershipReader } from '#features/partnerships/index.ts';
import type { PhaseReader, PhaseStore } from './ports.ts';

export type PhaseReadingNeeds = Ambient & {
  readonly content: ContentReader;
  readonly partnerships: PartnershipReader;
  readonly phases: PhaseReader;
};

export type PhaseNeeds = Ambient & {
  readonly partnerships: PartnershipReader;
  readonly history: HistoryStore;
  readonly phases: PhaseStore;
};
