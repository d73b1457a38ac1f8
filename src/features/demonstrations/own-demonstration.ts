import type { Ambient } from '#domain/ambient.ts';
import { daysLeft, goesOn, mostDemonstrations } from '#domain/demonstrations/lifetime.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time.ts';
import { isSignedIn } from '#features/people/index.ts';
import type { Demonstration, DemonstrationReader, DemonstrationStore } from './ports.ts';

export type DemonstrationPresented = Demonstration & {
  /** The day it goes unless it is used before, and how many days that is from now. */
  readonly goesOn: Day;
  readonly daysLeft: number;
};

type Reading = Ambient & { readonly demonstrations: DemonstrationReader };
type Needs = Ambient & { readonly demonstrations: DemonstrationStore };

/** The asker's own, or that there is none. */
export async function readDemonstration(needs: Reading): Promise<DemonstrationPresented | null> {
  const own = isSignedIn(needs.asker) ? await needs.demonstrations.ownDemonstration() : null;
  return own && { ...own, goesOn: goesOn(own.usedOn), daysLeft: daysLeft(own.usedOn, needs.today) };
}

/** Makes room for one; what is to be in it is made in the same transaction. */
export async function beginDemonstration(needs: Needs): Promise<Result<{ id: string }>> {
  if (!isSignedIn(needs.asker)) return problem('not-signed-in');
  const id = needs.newId();
  const begun = await needs.demonstrations.beginDemonstration(id, needs.today, mostDemonstrations);
  if (begun === 'there') return problem('demonstration-there');
  return begun === 'full' ? problem('demonstrations-full') : done({ id });
}

/** One of its pages is looked at: it stays for another while. Tells whether it is the asker's own. */
export async function useDemonstration(
  needs: Needs,
  { room, organisation }: { readonly room?: string; readonly organisation?: string },
): Promise<DemonstrationPresented | null> {
  const own = await readDemonstration(needs);
  if (!own || !(own.rooms.includes(room ?? '') || own.organisations.includes(organisation ?? '')))
    return null;
  if (own.usedOn === needs.today) return own;
  await needs.demonstrations.useDemonstration(needs.today);
  return {
    ...own,
    usedOn: needs.today,
    goesOn: goesOn(needs.today),
    daysLeft: daysLeft(needs.today, needs.today),
  };
}

/** All of it, at once. */
export async function deleteDemonstration(needs: Needs): Promise<Result<null>> {
  if (!isSignedIn(needs.asker)) return problem('not-signed-in');
  return (await needs.demonstrations.deleteDemonstration()) ? done(null) : problem('demonstration-gone');
}
