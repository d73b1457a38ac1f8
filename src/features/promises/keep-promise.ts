import { changePromise, type PromiseDeed } from '#domain/promises/change-promise.ts';
import type { ChangeKind } from '#domain/promises/model.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { record, type EventKind, type Seat } from '#features/partnerships/index.ts';
import type { PromiseNeeds } from './needs.ts';
import type { KeptPromise } from './ports.ts';

/** Somebody changed it first: how it stands now, while what was typed is still in the form. */
export type PromiseCrossed = Problem & { readonly kind: 'stale'; readonly current: KeptPromise };
export type Kept = Result<{ changed: boolean }, Problem | PromiseCrossed>;

type Doing = {
  readonly promise: KeptPromise;
  readonly seat: Seat;
  readonly deed: PromiseDeed;
  /** The save that the asker saw; not asked for where the deed is right upon any. */
  readonly fromRevision?: number | undefined;
};

const eventOf: Readonly<Record<ChangeKind, EventKind>> = {
  made: 'promise-made',
  done: 'promise-done',
  moved: 'promise-moved',
  offered: 'promise-offered',
  taken: 'promise-taken',
  declined: 'promise-declined',
  reopened: 'promise-reopened',
  'taken-back': 'promise-taken-back',
  amended: 'promise-amended',
  lapsed: 'promise-lapsed',
};

/**
 * Does the deed on the promise as it stands. Who comes second with the same deed has their will; who comes
 * second with another is told how it stands now.
 */
export async function keep(needs: PromiseNeeds, { promise, seat, deed, fromRevision }: Doing): Promise<Kept> {
  const changed = changePromise(promise, deed);
  if (!changed.ok) return changed;
  const { change } = changed.value;
  if (change === null) return done({ changed: false });
  if (fromRevision !== undefined && fromRevision !== promise.revision) return crossed(promise);
  const saved = await needs.promises.savePromise(changed.value.promise);
  if (!saved.saved) return saved.current ? afterAnother(saved.current, deed) : problem('not-yours');
  const { partnershipId, id: promiseId, text } = promise;
  await needs.promises.tellChange({ id: needs.newId(), promiseId, partyId: seat.partyId, ...change });
  const details = { text, day: change.toDue ?? '' };
  await record(needs, eventOf[change.kind], { partnershipId, partyId: seat.partyId, details });
  return done({ changed: true });
}

/** Another was quicker by a breath: fine when they did the same. */
function afterAnother(current: KeptPromise, deed: PromiseDeed): Kept {
  const again = changePromise(current, deed);
  return again.ok && again.value.change === null ? done({ changed: false }) : crossed(current);
}

const crossed = (current: KeptPromise): Kept => ({ ok: false, problem: { kind: 'stale', current } });
