import type { LeftOut } from './left-out.ts';
import type { Moment } from '../time.ts';

/** What is known about where a room came from that was brought in as a copy. */
export type RoomOrigin = {
  /** When it came here, and by whom. */
  readonly at: Moment;
  readonly personName: string;
  /** When and where the copy was made, by its own word. */
  readonly madeAt: Moment;
  readonly madeBy: string;
  /** Who had a seat when the copy was made, as text. */
  readonly people: readonly { readonly name: string; readonly function: string; readonly party: string }[];
  /** What the copy held that had no place here. */
  readonly leftOut: LeftOut;
};
