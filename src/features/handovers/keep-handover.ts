import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { isPackPart, walkOn } from '#domain/handovers/handover.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import type { Post } from '#features/letters/index.ts';
import {
  inviteGuest,
  record,
  type GuestStore,
  type PartnershipStore,
  type PartyPerson,
} from '#features/partnerships/index.ts';
import type { PeopleReader } from '#features/people/index.ts';
import { askerId, ownHandover, writingSeat, type HandoverNeeds, type HandoverReadingNeeds } from './needs.ts';
import type { Handover } from './ports.ts';
import { beginInput, rulesInput, successorInput, walkInput } from './schema.ts';

/** Everyone with a seat for the party today. */
export async function peopleOf(
  { partnerships }: HandoverReadingNeeds,
  partnershipId: string,
  partyId: string,
): Promise<readonly PartyPerson[]> {
  const found: PartyPerson[] = [];
  let after: string | undefined;
  do {
    const page = await partnerships.partyPeople(partnershipId, { after, limit: 100 });
    found.push(...page.items.filter((one) => one.partyId === partyId));
    after = page.next ?? undefined;
  } while (after);
  return found;
}

/** By who leaves, or by somebody of the same party in their place. Begun twice it is one. */
export async function beginHandover(needs: HandoverNeeds, input: unknown): Promise<Result<{ id: string }>> {
  const checked = checkInput(beginInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, leavesOn } = checked.value;
  const [partyId, leaverId] = checked.value.leaver;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seat = writingSeat(await needs.partnerships.mySeats(partnershipId), partyId);
  if (!seat) return problem('not-yours');
  const leaver = (await peopleOf(needs, partnershipId, partyId)).find(({ person }) => person.id === leaverId);
  if (!leaver) return fieldProblem('not-chosen', 'leaver');
  const id = needs.newId();
  if (!(await needs.handovers.addHandover({ id, partnershipId, partyId, leaverId, leavesOn }))) {
    const all = await needs.handovers.handovers(partnershipId);
    const there = all.find((one) => one.state === 'open' && one.leaver.id === leaverId);
    return there ? done({ id: there.id }) : problem('not-yours');
  }
  const details = { name: leaver.person.name };
  await record(needs, 'handover-begun', { partnershipId, partyId, details });
  return done({ id });
}

type Change = Partial<{
  readonly successorId: string | null;
  readonly linkId: string | null;
  readonly walked: Handover['walked'];
  readonly state: 'called-off';
}>;

async function save(needs: HandoverNeeds, handover: Handover, change: Change): Promise<Result<null>> {
  const { id, leavesOn, walked, revision: fromRevision } = handover;
  const saved = await needs.handovers.saveHandover({
    ...{ id, leavesOn, walked, fromRevision, state: 'open' as const },
    successorId: handover.invitedBy ? null : (handover.successor?.id ?? null),
    linkId: handover.invitedBy?.linkId ?? null,
    ...change,
  });
  if (saved.saved) return done(null);
  return problem(saved.current?.state === 'open' ? 'crossed-just-now' : 'handover-closed');
}

/** A colleague with a seat for the same party. Until the new person has said yes, another may be named. */
export async function nameSuccessor(needs: HandoverNeeds, input: unknown): Promise<Result<null>> {
  const checked = checkInput(successorInput, input);
  if (!checked.ok) return checked;
  const own = await ownHandover(needs, checked.value.id);
  if (!own.ok) return own;
  const handover = own.value;
  const { personId } = checked.value;
  if (personId === handover.leaver.id) return fieldProblem('handover-same', 'personId');
  if (handover.yes.some((one) => one.partyId === handover.partyId)) return problem('handover-taken');
  const people = await peopleOf(needs, handover.partnershipId, handover.partyId);
  const named = people.find(({ person }) => person.id === personId);
  if (!named) return fieldProblem('not-chosen', 'personId');
  if (handover.successor?.id === personId && !handover.invitedBy) return done(null);
  const saved = await save(needs, handover, { successorId: personId, linkId: null, walked: [] });
  if (saved.ok) await tellNamed(needs, handover, named.person.name);
  return saved;
}

const tellNamed = (needs: HandoverNeeds, { partnershipId, partyId }: Handover, name: string) =>
  record(needs, 'handover-named', { partnershipId, partyId, details: { name } });

type Inviting = HandoverNeeds & {
  readonly partnerships: PartnershipStore;
  readonly people: PeopleReader;
  readonly guests: GuestStore;
  readonly post: Post;
};

/** Somebody who has no seat yet gets a link by mail, and takes over by coming. */
export async function inviteSuccessor(
  needs: Inviting,
  id: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Result<null>> {
  const own = await ownHandover(needs, id);
  if (!own.ok) return own;
  const handover = own.value;
  if (handover.yes.some((one) => one.partyId === handover.partyId)) return problem('handover-taken');
  const invited = await inviteGuest(needs, { ...input, partyId: handover.partyId });
  if (!invited.ok) return invited;
  const saved = await save(needs, handover, { successorId: null, linkId: invited.value.linkId, walked: [] });
  if (saved.ok) await tellNamed(needs, handover, String(input['name'] ?? ''));
  return saved;
}

type Rules = Result<{ revision: number }, Problem & { readonly current?: unknown }>;

/** What is written nowhere; read by the own party alone. */
export async function writeRules(needs: HandoverNeeds, input: unknown): Promise<Rules> {
  const checked = checkInput(rulesInput, input);
  if (!checked.ok) return checked;
  const { id: handoverId, fromRevision, ...answers } = checked.value;
  const own = await ownHandover(needs, handoverId);
  if (!own.ok) return own;
  const { partyId } = own.value;
  const saved = await needs.handovers.saveRules({ handoverId, partyId, answers, fromRevision });
  if (saved.saved) return done({ revision: saved.revision });
  if (!saved.current) return problem('not-yours');
  return { ok: false, problem: { kind: 'stale', current: saved.current } };
}

/** The new person has read this part; read once more changes nothing. */
export async function walkThrough(needs: HandoverNeeds, input: unknown): Promise<Result<null>> {
  const checked = checkInput(walkInput, input);
  if (!checked.ok) return checked;
  const own = await ownHandover(needs, checked.value.id);
  if (!own.ok) return own;
  const handover = own.value;
  if (handover.successor?.id !== askerId(needs)) return problem('handover-not-you');
  const { part } = checked.value;
  if (!isPackPart(part) || handover.walked.includes(part)) return done(null);
  return save(needs, handover, { walked: walkOn(handover.walked, part) });
}

/** Stays after all, or leaves without anybody taking over. */
export async function callOffHandover(needs: HandoverNeeds, id: string): Promise<Result<null>> {
  const own = await ownHandover(needs, id);
  if (!own.ok) return own.problem.kind === 'handover-closed' ? whenClosed(needs, id) : own;
  const { partnershipId, partyId, leaver } = own.value;
  const saved = await save(needs, own.value, { state: 'called-off' });
  if (saved.ok)
    await record(needs, 'handover-called-off', { partnershipId, partyId, details: { name: leaver.name } });
  return saved;
}

async function whenClosed(needs: HandoverNeeds, id: string): Promise<Result<null>> {
  const handover = await needs.handovers.handover(id);
  return handover?.state === 'called-off' ? done(null) : problem('handover-closed');
}
