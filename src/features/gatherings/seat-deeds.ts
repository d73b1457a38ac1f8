import type { Ambient } from '#domain/ambient.ts';
import { cleanLine } from '#domain/clean-text.ts';
import { makeCode } from '#domain/gatherings/code.ts';
import type { GatheringView } from '#domain/gatherings/model.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import type { GatheringStore, NewGathering, PutEntry } from './ports.ts';
import { longestSeatName } from './seat-name.ts';

type Needs = Ambient & { readonly gatherings: GatheringStore };

/** What a seat's cookie holds, and where it leads. */
export type SeatTaken = { readonly gatheringId: string; readonly secret: string };

function seatName(name: string): Result<string> {
  const clean = cleanLine(name);
  if (clean === '') return problem('missing', { field: 'name' });
  return clean.length <= longestSeatName
    ? done(clean)
    : problem('too-long', { field: 'name', details: { longest: longestSeatName, length: clean.length } });
}

/** How many codes are tried before giving up: with 30⁶ of them a second one is hardly ever needed. */
const tries = 5;

/** Begins a gathering with a code of its own; the asker is its host. `endsAt` is when its doors close by themselves. */
export async function beginGathering(
  needs: Needs,
  begin: Omit<NewGathering, 'id' | 'code'>,
): Promise<Result<SeatTaken & { readonly code: string }>> {
  const name = seatName(begin.hostName);
  if (!name.ok) return name;
  for (let tried = 0; tried < tries; tried += 1) {
    const [id, code, { secret, hash }] = [needs.newId(), makeCode(drawing(needs)), needs.newSecret()];
    const seat = { seatId: needs.newId(), hash };
    if (await needs.gatherings.begin({ ...begin, hostName: name.value, id, code }, seat))
      return done({ gatheringId: id, secret, code });
  }
  return problem('not-yours');
}

/** Chance nobody can guess, a byte of a fresh secret's hash at a time; bytes that would favour some are passed over. */
function drawing({ newSecret }: Pick<Ambient, 'newSecret'>): (below: number) => number {
  let left: number[] = [];
  return (below) => {
    for (;;) {
      if (left.length === 0) left = [...newSecret().hash];
      const byte = left.pop() ?? 0;
      if (byte < 256 - (256 % below)) return byte % below;
    }
  };
}

/** A seat at the gathering of this code, by the name the others will see; a large screen needs none. */
export async function joinGathering(
  needs: Needs,
  { code, name }: { readonly code: string; readonly name: string },
): Promise<Result<SeatTaken>> {
  const { secret, hash } = needs.newSecret();
  const found = await needs.gatherings.byCode(code);
  if (!found) return problem('no-such-gathering', { field: 'code' });
  const called = found.screen ? done('–') : seatName(name);
  if (!called.ok) return called;
  const seat = { code, seatId: needs.newId(), name: called.value, hash, by: null };
  const outcome = await needs.gatherings.join(seat);
  return outcome === 'joined' ? done({ gatheringId: found.id, secret }) : problem(outcome, { field: 'code' });
}

/** A code for the machine at the projector: it reads what all may see, and can do nothing that whoever leads can. */
export async function openScreen(needs: Needs, secret: string): Promise<Result<null>> {
  for (let tried = 0; tried < tries; tried += 1)
    if (await needs.gatherings.openScreen(needs.hashSecret(secret), makeCode(drawing(needs))))
      return done(null);
  return problem('not-the-host');
}

/** Leaves a seat for good, or takes somebody else's away; what was written there stays. */
export async function leaveSeat(needs: Needs, secret: string, seatId: string): Promise<Result<null>> {
  const hash = needs.hashSecret(secret);
  const view = await needs.gatherings.view(hash);
  if (!view) return problem('gathering-over');
  if (await needs.gatherings.leave(hash, seatId)) return done(null);
  const seat = view.seats.find(({ id }) => id === seatId);
  // Pressed twice, it was done the first time.
  if (seat && !seat.here) return done(null);
  return problem(seat?.role === 'host' ? 'last-host' : 'not-yours');
}

/** A seat for somebody without a device, written for by the asker. */
export async function enterNeighbour(
  needs: Needs,
  secret: string,
  { name, seatId }: { readonly name: string; readonly seatId: string },
): Promise<Result<null>> {
  const called = seatName(name);
  if (!called.ok) return called;
  const by = needs.hashSecret(secret);
  const view = await needs.gatherings.view(by);
  if (!view) return problem('gathering-over');
  const seat = { code: view.gathering.code, seatId, name: called.value, hash: null, by };
  const outcome = await needs.gatherings.join(seat);
  return outcome === 'joined' ? done(null) : problem(outcome);
}

/** What the holder of the secret may see. */
export async function seeGathering(needs: Needs, secret: string): Promise<Result<GatheringView>> {
  const view = await needs.gatherings.view(needs.hashSecret(secret));
  return view ? done(view) : problem('gathering-over');
}

/** What stands there now, when somebody else wrote it meanwhile. */
export type EntryCrossed = Problem & {
  readonly kind: 'stale';
  readonly revision: number;
  readonly data: unknown;
};

/** Writes an entry; sent twice, it is written once. The entry's data has been checked by its kind's own rules. */
export async function putEntry(
  needs: Needs,
  secret: string,
  { entry, was }: { readonly entry: PutEntry; readonly was: number },
): Promise<Result<{ readonly revision: number }, Problem | EntryCrossed>> {
  const put = await needs.gatherings.put(needs.hashSecret(secret), entry, was);
  if (put.outcome === 'kept') return done({ revision: put.revision });
  if (put.outcome !== 'stale') return problem(put.outcome);
  return { ok: false, problem: { kind: 'stale', revision: put.revision, data: put.data } };
}
