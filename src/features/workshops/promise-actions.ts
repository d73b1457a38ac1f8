import type { Entry, GatheringView } from '#domain/gatherings/model.ts';
import { part } from '#domain/record.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { isDay } from '#domain/time.ts';
import { textIn } from '#domain/workshops/cards.ts';
import { mayAnswer, type PartnershipReader } from '#features/partnerships/index.ts';
import { makePromise, promisesFrom, type KeptPromise, type PromiseNeeds } from '#features/promises/index.ts';

export type PartyNamed = { readonly id: string; readonly name: string };

/** The parties that may take an action on; none for who has no say in the workshop's partnership. */
export async function partiesToAct(
  { partnerships }: { readonly partnerships: PartnershipReader },
  partnershipId: string | null,
): Promise<{ readonly parties: readonly PartyNamed[]; readonly own: string }> {
  if (partnershipId === null) return { parties: [], own: '' };
  const seats = await partnerships.mySeats(partnershipId);
  if (!mayAnswer(seats)) return { parties: [], own: '' };
  const { items } = await partnerships.parties(partnershipId, { limit: 100 });
  return {
    parties: items.map(({ id, organisation: { name } }) => ({ id, name })),
    own: seats.find(({ scope }) => scope.includes('answer'))?.partyId ?? '',
  };
}

const actionsIn = ({ entries }: GatheringView): readonly Entry[] =>
  entries.filter(({ kind }) => kind === 'action').toSorted((a, b) => a.at.localeCompare(b.at));

const saidIn = (action: Entry, name: string): string => String(part(action.data, name) ?? '');

/** Longest text of a promise; who does it is left out where there is no room for it. */
const longest = 500;

function wordsOf(action: Entry): string {
  const [text, owner] = [textIn(action.data), saidIn(action, 'owner')];
  const whole = owner === '' ? text : `${text} (${owner})`;
  return whole.length <= longest ? whole : text;
}

/**
 * The actions of an ended workshop become promises of its partnership: each of the party that was named with it, or
 * that is named now. One without a party waits until somebody says whose it is. However often it is asked for, an
 * action is one promise.
 */
export async function promiseActions(
  needs: PromiseNeeds,
  view: GatheringView,
  named: Readonly<Record<string, string>> = {},
): Promise<Result<{ made: number }>> {
  const { id, partnershipId, endedAt } = view.gathering;
  if (!partnershipId || !endedAt) return problem('not-found');
  const { parties } = await partiesToAct(needs, partnershipId);
  if (parties.length === 0) return problem('not-yours');
  let made = 0;
  for (const action of actionsIn(view)) {
    const partyId = named[action.id] || saidIn(action, 'party');
    if (!parties.some((party) => party.id === partyId)) continue;
    const due = saidIn(action, 'due');
    const promise = await makePromise(needs, {
      ...{ partnershipId, text: wordsOf(action), partyId, ownerId: null },
      dueOn: isDay(due) ? due : null,
      source: { kind: 'workshop', id, key: action.id },
    });
    if (!promise.ok) return promise;
    if (promise.value.made) made += 1;
  }
  return done({ made });
}

export type ActionsKept = {
  readonly promises: readonly KeptPromise[];
  /** Actions that nobody has promised yet. */
  readonly open: readonly { readonly id: string; readonly text: string }[];
  /** Empty for who may not write in the partnership. */
  readonly parties: readonly PartyNamed[];
};

/** What has become of a workshop's actions, for the people of its partnership; null for everybody else. */
export async function readPromised(needs: PromiseNeeds, view: GatheringView): Promise<ActionsKept | null> {
  const { id, partnershipId, endedAt } = view.gathering;
  if (!partnershipId || !endedAt || !(await needs.partnerships.partnership(partnershipId))) return null;
  const promises = await promisesFrom(needs, { kind: 'workshop', id });
  const kept = new Set(promises.map(({ source }) => source.key));
  return {
    promises,
    open: actionsIn(view)
      .filter((action) => !kept.has(action.id))
      .map((action) => ({ id: action.id, text: wordsOf(action) })),
    parties: (await partiesToAct(needs, partnershipId)).parties,
  };
}
