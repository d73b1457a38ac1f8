import { changePromise, type PromiseDeed } from '#domain/promises/change-promise.ts';
import type { PromiseChange } from '#domain/promises/model.ts';
import type { Settlement } from '#domain/obligations/derive.ts';
import { record } from '#features/partnerships/index.ts';
import type { PromiseNeeds } from './needs.ts';
import type { KeptPromise } from './ports.ts';

export type Settling = {
  readonly partnershipId: string;
  readonly agreementId: string;
  /** In whose name it is done: the party that said yes last. */
  readonly partyId: string;
  readonly number: number;
  /** Told beside every change: which version asks for it. */
  readonly because: string;
  readonly settlement: Settlement<KeptPromise & { readonly key: string }>;
};

/** Carries out what an agreement asks of the room's promises when it comes into force. */
export async function settlePromises(needs: PromiseNeeds, settling: Settling): Promise<void> {
  const { partnershipId, agreementId, partyId, because, settlement } = settling;
  for (const { key, partyId: by, text, dueOn } of settlement.make) {
    const id = needs.newId();
    const source = { kind: 'clause', id: agreementId, key } as const;
    const promise = { id, partnershipId, text, partyId: by, ownerId: null, dueOn, source };
    if (!(await needs.promises.addPromise(promise))) continue;
    const change = { kind: 'made', because, fromDue: null, toDue: dueOn, toPartyId: by } as const;
    await needs.promises.tellChange({ id: needs.newId(), promiseId: id, partyId, ...change });
  }
  for (const { promise, owed } of [...settlement.revive, ...settlement.amend]) {
    const { text, partyId: by, dueOn } = owed;
    const open = { ...promise, state: 'open' as const };
    await apply(
      needs,
      { promise: open, partyId, was: promise },
      { kind: 'amend', text, partyId: by, dueOn, because },
    );
  }
  for (const promise of settlement.lapse)
    await apply(needs, { promise, partyId, was: promise }, { kind: 'lapse', because });
  const { make, amend, lapse, revive } = settlement;
  const details = {
    number: settling.number,
    made: make.length + revive.length,
    amended: amend.length,
    lapsed: lapse.length,
  };
  if (make.length + amend.length + lapse.length + revive.length > 0)
    await record(needs, 'promises-settled', { partnershipId, partyId, details });
}

type Applying = { readonly promise: KeptPromise; readonly was: KeptPromise; readonly partyId: string };

async function apply(
  needs: PromiseNeeds,
  { promise, was, partyId }: Applying,
  deed: PromiseDeed,
): Promise<void> {
  const changed = changePromise(promise, deed);
  if (!changed.ok) return;
  const reopened: PromiseChange | null =
    was.state === promise.state
      ? null
      : { kind: 'reopened', because: '', fromDue: was.dueOn, toDue: promise.dueOn, toPartyId: null };
  const told = changed.value.change ?? reopened;
  if (told === null) return;
  const saved = await needs.promises.savePromise(changed.value.promise);
  if (!saved.saved) return;
  await needs.promises.tellChange({ id: needs.newId(), promiseId: promise.id, partyId, ...told });
}
