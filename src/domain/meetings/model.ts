import type { Meeting as MeetingKind } from '../tools/meeting/questions.ts';
import type { Moment } from '../time.ts';

export type { MeetingKind };

/** A meeting of a partnership. While `startsAt` is null its people are finding a time. */
export type Meeting = {
  readonly id: string;
  readonly partnershipId: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly startsAt: Moment | null;
  readonly minutes: number;
  readonly place: string;
  /** Where it is held online; empty when it is not. */
  readonly link: string;
  readonly state: 'planned' | 'cancelled';
  /** When people were first called to it; null before. */
  readonly calledAt: Moment | null;
  /** iTIP's SEQUENCE: how often what is in people's calendars has been changed. */
  readonly sequence: number;
};

/** Somebody who is asked to come: a person with a seat, or from outside by e-mail alone. */
export type Attendee = {
  readonly id: string;
  /** Null for somebody from outside. */
  readonly personId: string | null;
  readonly name: string;
  readonly email: string;
  /** The party's name, or where somebody from outside comes from. */
  readonly organisation: string;
  readonly language: 'da' | 'en';
  /** The sequence that this person was last told; null when never called. */
  readonly toldSequence: number | null;
  /** False when this person is no longer asked to come: taken off, or without a seat since. */
  readonly asked: boolean;
};

export type AgendaItem = {
  readonly id: string;
  readonly position: number;
  /** Of the question bank (`q17`); empty for people's own items. */
  readonly question: string;
  readonly text: string;
  readonly minutes: number | null;
  readonly notes: string;
  /** Counts what is written in the notes; `revision` counts what is changed of the item itself. */
  readonly notesRevision: number;
  /** Who wrote it last. */
  readonly personName: string;
  readonly revision: number;
};
