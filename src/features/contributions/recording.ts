import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { record, type HistoryStore } from '#features/partnerships/index.ts';
import type { Contribution, ContributionSave, ContributionStore } from './ports.ts';
import { isWorthTold, type ReadingNeeds } from './reading.ts';
import { answerInput, contributionInput, questionInput } from './schema.ts';

export type RecordingNeeds = ReadingNeeds & {
  readonly contributions: ContributionStore;
  readonly history: HistoryStore;
};

/** A colleague saved it first: what stands there now, while what was typed is still in the form. */
export type LineCrossed = Problem & { readonly kind: 'stale'; readonly current: Contribution };

async function writesFor(
  needs: RecordingNeeds,
  partnershipId: string,
  partyId: unknown,
): Promise<string | null> {
  const seats = (await needs.partnerships.mySeats(partnershipId)).filter(({ scope }) =>
    scope.includes('answer'),
  );
  const wanted = typeof partyId === 'string' && partyId !== '' ? partyId : seats[0]?.partyId;
  return seats.find((seat) => seat.partyId === wanted)?.partyId ?? null;
}

/** Checked as it may be kept; a worth in kroner only where all parties want it. */
async function checkedLine(
  needs: RecordingNeeds,
  partnershipId: string,
  input: unknown,
): Promise<Result<ContributionSave>> {
  const checked = checkInput(contributionInput(needs.language), input);
  if (!checked.ok || checked.value.worth === null) return checked;
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const wanted = await needs.contributions.worthWanted(partnershipId);
  return isWorthTold(parties, wanted) ? checked : fieldProblem('worth-not-wanted', 'worth');
}

/** Records a line for an own party: the one that is named, else the first that the asker writes for. */
export async function recordContribution(
  needs: RecordingNeeds,
  partnershipId: string,
  input: { readonly partyId?: unknown; readonly id?: string } & Readonly<Record<string, unknown>>,
): Promise<Result<Contribution>> {
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const partyId = await writesFor(needs, partnershipId, input.partyId);
  if (partyId === null) return problem('not-yours');
  const checked = await checkedLine(needs, partnershipId, input);
  if (!checked.ok) return checked;
  const id = input.id ?? needs.newId();
  const added = await needs.contributions.addContribution({ ...checked.value, id, partnershipId, partyId });
  // Sent twice, it was kept the first time.
  const line = await needs.contributions.contribution(id);
  if (!line || line.partnershipId !== partnershipId) return problem('not-found');
  if (added) await tell(needs, 'contribution-recorded', line);
  return done(line);
}

type Event =
  'contribution-recorded' | 'contribution-changed' | 'contribution-withdrawn' | 'contribution-restored';

const tell = (
  needs: RecordingNeeds,
  kind: Event,
  { partnershipId, partyId, what }: Contribution,
): Promise<void> => record(needs, kind, { partnershipId, partyId, details: { title: what } });

async function ownLine(
  needs: RecordingNeeds,
  partnershipId: string,
  id: string,
): Promise<Result<Contribution>> {
  const line = await needs.contributions.contribution(id);
  if (!line || line.partnershipId !== partnershipId) return problem('not-found');
  return (await writesFor(needs, partnershipId, line.partyId)) === null ? problem('not-yours') : done(line);
}

export type LinePlace = { readonly partnershipId: string; readonly id: string };

/** Writes a line anew, from the revision that was read. */
export async function changeContribution(
  needs: RecordingNeeds,
  { partnershipId, id }: LinePlace,
  input: Readonly<Record<string, unknown>>,
): Promise<Result<Contribution, Problem | LineCrossed>> {
  const own = await ownLine(needs, partnershipId, id);
  if (!own.ok) return own;
  const checked = await checkedLine(needs, partnershipId, input);
  if (!checked.ok) return checked;
  const fromRevision = Number(input['revision']) || 0;
  const saved = await needs.contributions.saveContribution(id, { ...checked.value, fromRevision });
  if (!saved.saved)
    return saved.current
      ? { ok: false, problem: { kind: 'stale', current: saved.current } }
      : problem('not-yours');
  const line = { ...own.value, ...checked.value, revision: saved.revision };
  await tell(needs, 'contribution-changed', line);
  return done(line);
}

/** Takes a line out of every sum, or in again. Done twice, it is done once. */
export async function withdrawContribution(
  needs: RecordingNeeds,
  { partnershipId, id }: LinePlace,
  withdrawn: boolean,
): Promise<Result<null>> {
  const own = await ownLine(needs, partnershipId, id);
  if (!own.ok) return own;
  if (await needs.contributions.withdrawContribution(id, withdrawn))
    await tell(needs, withdrawn ? 'contribution-withdrawn' : 'contribution-restored', own.value);
  return done(null);
}

/** A question to another party's line, in the name of an own party. */
export async function askAboutContribution(
  needs: RecordingNeeds,
  { partnershipId, id }: LinePlace,
  input: Readonly<Record<string, unknown>> & { readonly id?: string },
): Promise<Result<null>> {
  const line = await needs.contributions.contribution(id);
  if (!line || line.partnershipId !== partnershipId) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  const seat = seats.find(({ partyId, scope }) => scope.includes('comment') && partyId !== line.partyId);
  if (!seat) return problem('not-yours');
  const checked = checkInput(questionInput, input);
  if (!checked.ok) return checked;
  const { partyId } = seat;
  const question = { id: input.id ?? needs.newId(), contributionId: id, partyId, text: checked.value.text };
  if (await needs.contributions.askAbout(question))
    await record(needs, 'contribution-asked', { partnershipId, partyId, details: { title: line.what } });
  return done(null);
}

/** The own party's answer; the first that is sent stands. */
export async function answerContributionQuestion(
  needs: RecordingNeeds,
  { partnershipId, id }: LinePlace,
  input: Readonly<Record<string, unknown>>,
): Promise<Result<null>> {
  const own = await ownLine(needs, partnershipId, id);
  if (!own.ok) return own;
  const checked = checkInput(answerInput, input);
  if (!checked.ok) return checked;
  const question = String(input['questionId'] ?? '');
  const questions = await needs.contributions.contributionQuestions(id);
  if (!questions.some((one) => one.id === question)) return problem('not-found');
  if (!(await needs.contributions.answerQuestion(question, id, checked.value.answer)))
    return problem('answered-already');
  const { partyId, what } = own.value;
  await record(needs, 'contribution-answered', { partnershipId, partyId, details: { title: what } });
  return done(null);
}

/** Whether an own party wants what is brought told in kroner; a wish that has been said may be taken back. */
export async function wantWorth(
  needs: RecordingNeeds,
  partnershipId: string,
  { partyId, wanted }: { readonly partyId: string; readonly wanted: boolean },
): Promise<Result<null>> {
  const own = await writesFor(needs, partnershipId, partyId);
  if (own === null) return problem('not-yours');
  await needs.contributions.wantWorth(own, wanted);
  return done(null);
}
