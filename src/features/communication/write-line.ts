import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { approvalsMissing } from '#domain/communication/plan.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { record, type HistoryStore, type Seat } from '#features/partnerships/index.ts';
import type { CommunicationLine, CommunicationStore, KeptLine } from './ports.ts';
import { writerSeat, type PlanReadingNeeds } from './read-plan.ts';
import { approvalInput, cardInput, lineChangeInput, lineInput, lineStateInput } from './schema.ts';

export type PlanNeeds = PlanReadingNeeds & {
  readonly communication: CommunicationStore;
  readonly history: HistoryStore;
};

/** Somebody changed it first: how it stands now, while what was typed is still in the form. */
export type LineCrossed = Problem & { readonly kind: 'stale'; readonly current: KeptLine };
type Written = Result<{ id: string }, Problem | LineCrossed>;

export type LinePlace = { readonly partnershipId: string; readonly id: string };
type Typed = Readonly<Record<string, unknown>>;

/** Into what all share, or into the plan of an own house, which no other party reads. */
export async function addLine(
  needs: PlanNeeds,
  partnershipId: string,
  input: Typed & { readonly id?: string },
): Promise<Result<{ id: string }>> {
  const checked = checkInput(lineInput, input);
  if (!checked.ok) return checked;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const { house: partyId, ...typed } = checked.value;
  const seat = writerSeat(await needs.partnerships.mySeats(partnershipId), { partyId });
  if (!seat) return problem('not-yours');
  if (!(await senderFits(needs, { partnershipId, partyId, sender: typed.sender })))
    return fieldProblem('promise-nobody-there', 'sender');
  const id = input.id ?? needs.newId();
  const textPartyId = partyId === null ? seat.partyId : null;
  const line = { ...typed, id, partnershipId, partyId, textPartyId, logos: typed.logos ?? 'not-needed' };
  // Sent twice, it was kept the first time.
  if (await needs.communication.addCommunicationLine(line))
    await tell(needs, 'communication-added', { seat, line });
  const kept = await needs.communication.communicationLine(id);
  return kept?.partnershipId === partnershipId ? done({ id }) : problem('not-found');
}

type Sent = Pick<CommunicationLine, 'partnershipId' | 'partyId' | 'sender'>;

/** A party of the room, and a person with a seat there; in an own house the own party. */
async function senderFits(needs: PlanNeeds, { partnershipId, partyId, sender }: Sent): Promise<boolean> {
  if (sender === null) return true;
  if (partyId !== null && sender.partyId !== partyId) return false;
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  if (!parties.some(({ id }) => id === sender.partyId)) return false;
  if (sender.personId === null) return true;
  const people = (await needs.partnerships.partyPeople(partnershipId, { limit: 100 })).items;
  return people.some((one) => one.partyId === sender.partyId && one.person.id === sender.personId);
}

type Event = `communication-${'added' | 'changed' | 'approved' | 'out' | 'dropped' | 'planned'}`;
type Telling = {
  readonly seat: Pick<Seat, 'partyId'>;
  readonly line: Pick<CommunicationLine, 'partnershipId' | 'partyId' | 'message'>;
};

/** The room's history is read by all: what is said in a party's own house leaves no line there. */
async function tell(needs: PlanNeeds, kind: Event, { seat, line }: Telling): Promise<void> {
  if (line.partyId !== null) return;
  const { partnershipId, message: title } = line;
  await record(needs, kind, { partnershipId, partyId: seat.partyId, details: { title } });
}

async function find(
  needs: PlanNeeds,
  { partnershipId, id }: LinePlace,
): Promise<Result<{ line: KeptLine; seat: Seat }>> {
  const line = await needs.communication.communicationLine(id);
  if (!line || line.partnershipId !== partnershipId) return problem('not-found');
  const seat = writerSeat(await needs.partnerships.mySeats(partnershipId), line);
  return seat ? done({ line, seat }) : problem('not-yours');
}

const crossed = (current: KeptLine | null): Written =>
  current ? { ok: false, problem: { kind: 'stale', current } } : problem('not-yours');

/** Writes a line anew. Another text is the writer's party's, and waits for the others' approval again. */
export async function changeLine(needs: PlanNeeds, place: LinePlace, input: Typed): Promise<Written> {
  const checked = checkInput(lineChangeInput, input);
  if (!checked.ok) return checked;
  const found = await find(needs, place);
  if (!found.ok) return found;
  const { line, seat } = found.value;
  const { fromRevision, ...typed } = checked.value;
  const after = { ...line, ...typed, logos: typed.logos ?? line.logos };
  if (line.state === 'out' && isOtherText(line, after)) return problem('communication-is-out');
  if (!(await senderFits(needs, after))) return fieldProblem('promise-nobody-there', 'sender');
  const textPartyId = line.partyId === null ? seat.partyId : null;
  const saved = await needs.communication.saveCommunicationLine({
    ...after,
    textPartyId,
    revision: fromRevision,
  });
  if (!saved.saved) return crossed(saved.current);
  await tell(needs, 'communication-changed', { seat, line: after });
  return done({ id: line.id });
}

type Text = Pick<CommunicationLine, 'message' | 'text' | 'logos'>;
const isOtherText = (a: Text, b: Text): boolean =>
  a.message !== b.message || a.text !== b.text || a.logos !== b.logos;

/** It is out, it is dropped, or it is planned again. Who comes second with the same has their will. */
export async function setLineState(needs: PlanNeeds, place: LinePlace, input: Typed): Promise<Written> {
  const checked = checkInput(lineStateInput, input);
  if (!checked.ok) return checked;
  const found = await find(needs, place);
  if (!found.ok) return found;
  const { line, seat } = found.value;
  const { state, fromRevision } = checked.value;
  if (line.state === state) return done({ id: line.id });
  if (state === 'out' && (await waits(needs, line))) return problem('communication-not-approved');
  const outOn = state === 'out' ? (checked.value.outOn ?? needs.today) : null;
  if (outOn !== null && outOn > needs.today) return fieldProblem('day-ahead', 'outOn');
  const saved = await needs.communication.saveCommunicationLine({
    ...line,
    state,
    outOn,
    revision: fromRevision,
  });
  if (!saved.saved) return saved.current?.state === state ? done({ id: line.id }) : crossed(saved.current);
  await tell(needs, `communication-${state}`, { seat, line });
  return done({ id: line.id });
}

async function waits(needs: PlanNeeds, line: KeptLine): Promise<boolean> {
  const parties = (await needs.partnerships.parties(line.partnershipId, { limit: 100 })).items;
  const approvals = await needs.communication.textApprovals(line.partnershipId);
  const ids = parties.map(({ id }) => id);
  return approvalsMissing(line, approvals, ids).length > 0;
}

/** A party says yes to the text that was read; done twice, it is done once. */
export async function approveLine(
  needs: PlanNeeds,
  { partnershipId, id }: LinePlace,
  input: Typed,
): Promise<Result<null>> {
  const checked = checkInput(approvalInput, input);
  if (!checked.ok) return checked;
  const line = await needs.communication.communicationLine(id);
  if (!line || line.partnershipId !== partnershipId || line.partyId !== null) return problem('not-found');
  const { textRevision, partyId: wanted } = checked.value;
  const seats = (await needs.partnerships.mySeats(partnershipId)).filter(
    ({ partyId }) => partyId !== line.textPartyId && (wanted === null || partyId === wanted),
  );
  if (seats.length === 0) return problem('not-yours');
  const seat = seats.find(({ mandate, scope }) => mandate && scope.includes('accept'));
  if (!seat) return problem('no-mandate');
  if (line.state !== 'planned') return problem('communication-is-out');
  if (line.textRevision !== textRevision) return problem('not-what-was-read');
  if (await needs.communication.approveText({ lineId: id, partyId: seat.partyId, textRevision }))
    await tell(needs, 'communication-approved', { seat, line });
  return done(null);
}

/** How the own party's logo may be used, and whom the press may ask. */
export async function savePressCard(
  needs: PlanNeeds,
  partnershipId: string,
  input: Typed,
): Promise<Result<null>> {
  const checked = checkInput(cardInput, input);
  if (!checked.ok) return checked;
  const { partyId } = checked.value;
  const seats = await needs.partnerships.mySeats(partnershipId);
  if (!writerSeat(seats, { partyId })) return problem('not-yours');
  await needs.communication.savePressCard(checked.value);
  return done(null);
}
