import type { DemonstrationReader } from '#features/demonstrations/index.ts';
import type { ToDo } from '#features/partnerships/index.ts';
import { gatherToDo, type ToDoNeeds } from '#features/workspace/index.ts';

type Apart = { readonly demonstrations: DemonstrationReader };

/** Without what is in a demonstration: nobody is written to about a play. */
export async function realOnes<Thing extends { readonly partnershipId: string }>(
  { demonstrations }: Apart,
  things: readonly Thing[],
): Promise<readonly Thing[]> {
  if (things.length === 0) return things;
  const rooms = [...new Set(things.map(({ partnershipId }) => partnershipId))];
  const apart = new Set(await demonstrations.demonstrationsAmong(rooms));
  return things.filter(({ partnershipId }) => !apart.has(partnershipId));
}

export const realToDo = async (needs: ToDoNeeds & Apart): Promise<readonly ToDo[]> =>
  realOnes(needs, await gatherToDo(needs));
