import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';

/** What can be looked for in a room, by the part of it. */
export const roomKinds = [
  'meeting',
  'minutes',
  'promise',
  'risk',
  'clause',
  'note',
  'file',
  'sheet',
  'comment',
  'contribution',
  'answer',
  'communication',
  'contact',
  'evaluation',
  'handover',
  'ending',
  'workshop',
] as const;
export type RoomKind = (typeof roomKinds)[number];

/** One thing of the room that holds what was asked for. */
export type RoomHit = {
  readonly kind: RoomKind;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The way to it below the room's start: `meetings`, and its id; of a workshop, which lies outside, below the language. */
  readonly place: readonly string[];
  readonly at: Moment;
};

export type RoomQuestion = {
  readonly partnershipId: string;
  readonly language: Language;
  /** Folded; each must stand somewhere in the thing. */
  readonly words: readonly string[];
  readonly kind: RoomKind | undefined;
  readonly offset: number;
  readonly limit: number;
};

export type RoomFound = {
  readonly hits: readonly RoomHit[];
  /** Of every kind, whichever is asked for. */
  readonly kinds: readonly { readonly kind: RoomKind; readonly count: number }[];
};

export type RoomSearchReader = {
  /** Through the walls: what the asker may not read is not there to be found. */
  findInRoom(question: RoomQuestion): Promise<RoomFound>;
};
