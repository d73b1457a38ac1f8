import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import { preparing, type EndingNeeds } from './needs.ts';
import type { Ending, EndingWords } from './ports.ts';
import { agreeInput, lineInput, writingInput } from './schema.ts';

/** Somebody changed it first: how it stands now, while what was typed is still in the form. */
export type EndingCrossed = Problem & { readonly kind: 'stale'; readonly current: Ending };
type Written<T = null> = Result<T, Problem | EndingCrossed>;

/** Any party may begin to bring it to an end; it takes all to do so. Begun twice it is one. */
export async function beginEnding(needs: EndingNeeds, partnershipId: string): Promise<Result<null>> {
  const stands = await preparing(needs, partnershipId);
  if (stands.ok) return done(null);
  if (stands.problem.kind !== 'ending-not-begun') return stands;
  const seats = await needs.partnerships.mySeats(partnershipId);
  const seat = seats.find(({ scope }) => scope.includes('answer'));
  if (!seat) return problem('not-yours');
  if (!(await needs.endings.addEnding({ id: needs.newId(), partnershipId }))) return problem('not-yours');
  await record(needs, 'ending-begun', { partnershipId, partyId: seat.partyId });
  return done(null);
}

const crossed = (current: Ending | null): Written<never> =>
  current ? { ok: false, problem: { kind: 'stale', current } } : problem('not-yours');

/** Writes one step. A yes that a party has said is to what stood then: after another text it is asked for anew. */
export async function writeEnding(needs: EndingNeeds, input: unknown): Promise<Written> {
  const checked = checkInput(writingInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, fromRevision, ...typed } = checked.value;
  const stands = await preparing(needs, partnershipId);
  if (!stands.ok) return stands;
  const { ending } = stands.value;
  if (typed.forgetOn && typed.forgetOn < needs.today) return fieldProblem('next-past', 'forgetOn');
  const words: EndingWords = {
    reason: typed.reason ?? ending.reason,
    words: typed.words ?? ending.words,
    thanks: { da: typed.thanksDa ?? ending.thanks.da, en: typed.thanksEn ?? ending.thanks.en },
    forgetOn: typed.forgetOn === undefined ? ending.forgetOn : typed.forgetOn,
    carried: typed.carried ?? ending.carried,
    caseChoice: typed.caseChoice ?? ending.caseChoice,
  };
  if (isSame(words, ending)) return done(null);
  const saved = await needs.endings.saveEnding({ ...words, id: ending.id, state: 'preparing', fromRevision });
  return saved.saved ? done(null) : crossed(saved.current);
}

const isSame = (words: EndingWords, { reason, words: said, thanks, forgetOn, carried, caseChoice }: Ending) =>
  JSON.stringify({ ...words, carried: [...words.carried] }) ===
  JSON.stringify({ reason, words: said, thanks, forgetOn, carried: [...carried], caseChoice });

/** What all must want, one can stop; what was written stays in the history of the room. */
export async function giveUpEnding(needs: EndingNeeds, partnershipId: string): Promise<Result<null>> {
  const stands = await preparing(needs, partnershipId);
  if (!stands.ok) return stands.problem.kind === 'ending-not-begun' ? done(null) : stands;
  const { ending, seat } = stands.value;
  const { reason, words, thanks, forgetOn, carried, caseChoice, id, revision: fromRevision } = ending;
  const as = { reason, words, thanks, forgetOn, carried, caseChoice, id, fromRevision };
  const saved = await needs.endings.saveEnding({ ...as, state: 'given-up' });
  if (!saved.saved) return problem('crossed-just-now');
  await record(needs, 'ending-given-up', { partnershipId, partyId: seat.partyId });
  return done(null);
}

/** Says who keeps one thing, or says it anew: then everybody agrees anew. */
export async function writeLine(needs: EndingNeeds, input: unknown): Promise<Written> {
  const checked = checkInput(lineInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, id, fromRevision, keeper: keeperId, ...line } = checked.value;
  const stands = await preparing(needs, partnershipId);
  if (!stands.ok) return stands;
  const { ending } = stands.value;
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  if (keeperId !== null && !parties.some((party) => party.id === keeperId))
    return fieldProblem('not-chosen', 'keeper');
  if (id === null) {
    if (ending.lines.length >= 100) return problem('too-many');
    const added = { ...line, keeperId, id: needs.newId(), endingId: ending.id };
    if (!(await needs.endings.addLine(added))) return problem('not-yours');
    return touch(needs, ending);
  }
  if (!ending.lines.some((one) => one.id === id)) return problem('not-found');
  const saved = await needs.endings.saveLine({ ...line, keeperId, id, removed: false, fromRevision });
  if (saved.saved) return touch(needs, ending);
  return saved.current ? { ok: false, problem: { kind: 'stale', current: ending } } : problem('not-yours');
}

/** A line is part of what the parties say yes to: another line is another ending. */
async function touch(needs: EndingNeeds, ending: Ending): Promise<Written> {
  const { id, reason, words, thanks, forgetOn, carried, caseChoice, revision: fromRevision } = ending;
  const as = { id, reason, words, thanks, forgetOn, carried, caseChoice, fromRevision };
  const saved = await needs.endings.saveEnding({ ...as, state: 'preparing' });
  return saved.saved ? done(null) : crossed(saved.current);
}

export async function removeLine(needs: EndingNeeds, partnershipId: string, id: string): Promise<Written> {
  const stands = await preparing(needs, partnershipId);
  if (!stands.ok) return stands;
  const line = stands.value.ending.lines.find((one) => one.id === id);
  if (!line) return done(null);
  const saved = await needs.endings.saveLine({ ...line, removed: true, fromRevision: line.revision });
  return saved.saved ? touch(needs, stands.value.ending) : problem('crossed-just-now');
}

/** A party agrees with a line as it was read. */
export async function agreeLine(needs: EndingNeeds, input: unknown): Promise<Result<null>> {
  const checked = checkInput(agreeInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, id, partyId, revision } = checked.value;
  const stands = await preparing(needs, partnershipId);
  if (!stands.ok) return stands;
  const line = stands.value.ending.lines.find((one) => one.id === id);
  if (!line) return problem('not-found');
  const seat = stands.value.seats.find((one) => one.partyId === partyId && one.scope.includes('answer'));
  if (!seat) return problem('not-yours');
  if (line.revision !== revision) return problem('ending-moved');
  if (line.agreed.some((one) => one.partyId === partyId)) return done(null);
  const details = { what: line.what };
  await record(needs, 'ending-line-agreed', { partnershipId, partyId, details });
  return (await needs.endings.agreeLine({ id, partyId, revision })) ? done(null) : problem('ending-moved');
}
