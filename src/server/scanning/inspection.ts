import type { Inspection } from '#features/files/ports.ts';
import { scanWith, type Clamd } from './clamd.ts';
import { wholeOf } from './file-source.ts';
import { inTurn } from './in-turn.ts';

/** What every file goes through before it is kept; without a scanner nobody looks for harm. */
export function makeInspection(clamd: Clamd | undefined): Inspection {
  const turn = inTurn();
  return {
    scan: clamd ? scanWith(clamd) : async () => 'clean',
    whole: (source, look) => turn(async () => look(await wholeOf(source))),
  };
}
