import { createContext } from 'svelte';
import type { ToldProblem } from '../../../tell-problem.ts';
import type { WorkshopWord } from '#words/workshops/index.ts';

/** What was refused, and by which form, when no script sent it. */
export type Refused = {
  readonly deed: string;
  readonly errors: readonly ToldProblem[];
  readonly typed: Readonly<Record<string, string>>;
};

/** What every form of the page needs. */
export type RoomDesk = {
  readonly say: (key: WorkshopWord, values?: Readonly<Record<string, string | number>>) => string;
  /** Fetches what is new, after something was kept. */
  readonly refresh: () => Promise<void>;
  /** The seat that is written for. */
  readonly seatId: string;
  readonly once: string;
  readonly refused: Refused | null;
};

export const [deskHere, setDesk] = createContext<RoomDesk>();
