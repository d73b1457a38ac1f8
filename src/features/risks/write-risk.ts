import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { cleanLine } from '#domain/clean-text.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { record, type Seat } from '#features/partnerships/index.ts';
import { makePromise, type PromiseNeeds } from '#features/promises/index.ts';
import { riskLibrary } from './library.ts';
import { registerSeat, type RiskNeeds } from './needs.ts';
import type { KeptRisk, RoomRisk } from './ports.ts';
import { riskChangeInput, riskInput, riskPromiseInput, riskStateInput } from './schema.ts';

/** Somebody changed it first: how it stands now, while what was typed is still in the form. */
export type RiskCrossed = Problem & { readonly kind: 'stale'; readonly current: KeptRisk };
type Written = Result<{ id: string }, Problem | RiskCrossed>;

/** Into the shared register, or into that of an own party, which no other reads. */
export async function addRisk(needs: RiskNeeds, input: unknown): Promise<Result<{ id: string }>> {
  const checked = checkInput(riskInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, register: partyId, ...typed } = checked.value;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seat = registerSeat(await needs.partnerships.mySeats(partnershipId), { partyId });
  if (!seat) return problem('not-yours');
  const title = await titleOf(needs, typed);
  if (title === '') return fieldProblem('missing', 'title');
  const id = needs.newId();
  const owned = await ownerFits(needs, { partnershipId, partyId, owner: typed.owner });
  if (!owned) return fieldProblem('promise-nobody-there', 'owner');
  if (!(await needs.risks.addRisk({ id, partnershipId, partyId, ...typed, title })))
    return problem('not-yours');
  await tell(needs, 'risk-added', { seat, risk: { partnershipId, partyId, title } });
  return done({ id });
}

type Typed = Pick<RoomRisk, 'known' | 'title'>;

/** One's own words, or those of the library. */
async function titleOf(needs: RiskNeeds, { known, title }: Typed): Promise<string> {
  if (cleanLine(title) !== '' || known === null) return cleanLine(title);
  const found = (await riskLibrary(needs, needs.language)).find(({ code }) => code === known);
  return found?.title.slice(0, 160) ?? known;
}

type Owned = Pick<RoomRisk, 'partnershipId' | 'partyId' | 'owner'>;

/** A party of the room, and a person with a seat there; in an own register the own party. */
async function ownerFits(needs: RiskNeeds, { partnershipId, partyId, owner }: Owned): Promise<boolean> {
  if (owner === null) return true;
  if (partyId !== null && owner.partyId !== partyId) return false;
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  if (!parties.some(({ id }) => id === owner.partyId)) return false;
  if (owner.personId === null) return true;
  const people = (await needs.partnerships.partyPeople(partnershipId, { limit: 100 })).items;
  return people.some((one) => one.partyId === owner.partyId && one.person.id === owner.personId);
}

type Telling = { readonly seat: Seat; readonly risk: Pick<RoomRisk, 'partnershipId' | 'partyId' | 'title'> };

/** The room's history is read by all: a party's own register leaves no line there. */
async function tell(
  needs: RiskNeeds,
  kind: 'risk-added' | 'risk-changed' | 'risk-closed' | 'risk-reopened',
  { seat, risk }: Telling,
): Promise<void> {
  if (risk.partyId !== null) return;
  const { partnershipId, title } = risk;
  await record(needs, kind, { partnershipId, partyId: seat.partyId, details: { title } });
}

async function find(needs: RiskNeeds, id: string): Promise<Result<{ risk: KeptRisk; seat: Seat }>> {
  const risk = await needs.risks.risk(id);
  if (!risk) return problem('not-found');
  const seat = registerSeat(await needs.partnerships.mySeats(risk.partnershipId), risk);
  return seat ? done({ risk, seat }) : problem('not-yours');
}

/** Writes a line anew; every judgement it ever had is kept by the database. */
export async function changeRisk(needs: RiskNeeds, input: unknown): Promise<Written> {
  const checked = checkInput(riskChangeInput, input);
  if (!checked.ok) return checked;
  const { id, fromRevision, ...typed } = checked.value;
  const found = await find(needs, id);
  if (!found.ok) return found;
  const { risk, seat } = found.value;
  const title = await titleOf(needs, typed);
  if (title === '') return fieldProblem('missing', 'title');
  if (!(await ownerFits(needs, { ...risk, owner: typed.owner })))
    return fieldProblem('promise-nobody-there', 'owner');
  const saved = await needs.risks.saveRisk({ ...risk, ...typed, title, revision: fromRevision });
  if (!saved.saved) return crossed(saved.current);
  await tell(needs, 'risk-changed', { seat, risk: { ...risk, title } });
  return done({ id });
}

const crossed = (current: KeptRisk | null): Written =>
  current ? { ok: false, problem: { kind: 'stale', current } } : problem('not-yours');

/** Closes a risk that is over, or opens it again. Who comes second with the same has their will. */
export async function setRiskState(needs: RiskNeeds, input: unknown): Promise<Written> {
  const checked = checkInput(riskStateInput, input);
  if (!checked.ok) return checked;
  const { id, fromRevision, state } = checked.value;
  const found = await find(needs, id);
  if (!found.ok) return found;
  const { risk, seat } = found.value;
  if (risk.state === state) return done({ id });
  const saved = await needs.risks.saveRisk({ ...risk, state, revision: fromRevision });
  if (!saved.saved) return saved.current?.state === state ? done({ id }) : crossed(saved.current);
  await tell(needs, state === 'closed' ? 'risk-closed' : 'risk-reopened', { seat, risk });
  return done({ id });
}

/** What is done about a risk becomes a promise. Promises are read by all, so an own register's risk becomes none. */
export async function promiseAgainstRisk(
  needs: RiskNeeds & PromiseNeeds,
  input: unknown,
): Promise<Result<{ id: string; made: boolean }>> {
  const checked = checkInput(riskPromiseInput, input);
  if (!checked.ok) return checked;
  const { id, ...typed } = checked.value;
  const found = await find(needs, id);
  if (!found.ok) return found;
  const { risk } = found.value;
  if (risk.partyId !== null) return problem('risk-own-register');
  const ownerId = risk.owner?.partyId === typed.partyId ? risk.owner.personId : null;
  const source = { kind: 'risk', id, key: needs.sha256(typed.text).slice(0, 32) } as const;
  return makePromise(needs, { ...typed, partnershipId: risk.partnershipId, ownerId, source });
}
