import type { LaidOut } from './lay-out.ts';
import { makeRoom } from './make-room.ts';
import type { Stage } from './stage.ts';

/** A whole library: its partnerships at different points of their lives, and what stands above the rooms. */
export async function makeLibrary(stage: Stage): Promise<LaidOut> {
  const laid = await makeRoom(stage);
  return laid;
}
