import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { mayAnswer, record, type HistoryStore } from '#features/partnerships/index.ts';
import type { Post } from '#features/letters/index.ts';
import { address } from '#words/addresses.ts';
import type { EvaluationStore, LinkedRound, Round } from './ports.ts';
import type { ReadingNeeds } from './reading.ts';
import { answersInput, roundInput } from './schema.ts';

export type AskingNeeds = ReadingNeeds & {
  readonly evaluations: EvaluationStore;
  readonly history: HistoryStore;
  readonly post: Post;
};

/** Begins a round of evaluation, and writes to those who are asked; a link each. */
export async function beginRound(
  needs: AskingNeeds,
  partnershipId: string,
  input: Readonly<Record<string, unknown>> & { readonly id?: string },
): Promise<Result<Round>> {
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (!partnership) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  if (!mayAnswer(seats)) return problem('not-yours');
  const checked = checkInput(roundInput, input);
  if (!checked.ok) return checked;
  const { people, name: title, ...rest } = checked.value;
  const asking = { ...rest, title };
  if (asking.deadline < needs.today) return fieldProblem('deadline-past', 'deadline');
  const id = input.id || needs.newId();
  const round = { ...asking, id, partnershipId, opensOn: needs.today };
  const added = await needs.evaluations.addRound(round);
  if (added) {
    const asked = await needs.evaluations.askPeople(id, people);
    const heard = await needs.evaluations.heard(id);
    if (heard.length < 2) return fieldProblem('one-party-asked', 'people');
    await writeToAsked(needs, { round, partnershipName: partnership.name, asked });
    const details = { title: asking.title, count: asked.length };
    await record(needs, 'round-begun', { partnershipId, partyId: seats[0]?.partyId ?? null, details });
  }
  // Sent twice, it was begun the first time.
  const begun = await needs.evaluations.round(id);
  return begun && begun.partnershipId === partnershipId ? done(begun) : problem('not-found');
}

type Writing = {
  readonly round: Pick<Round, 'id' | 'title' | 'deadline'>;
  readonly partnershipName: string;
  readonly asked: Awaited<ReturnType<EvaluationStore['askPeople']>>;
};

async function writeToAsked(needs: AskingNeeds, { round, partnershipName, asked }: Writing): Promise<void> {
  for (const { personId, email, language } of asked) {
    const { secret, hash } = needs.newSecret();
    await needs.evaluations.linkTo(round.id, personId, hash);
    await needs.post.send({
      kind: 'round-question',
      to: email,
      language,
      key: `${round.id}:${personId}`,
      partnership: partnershipName,
      about: 'evaluation',
      title: round.title,
      deadline: round.deadline,
      again: false,
      path: address(language, 'pulse', secret),
    });
  }
}

/** Answers alone, signed in. While the round is open the last answer stands; afterwards nothing changes. */
export async function answerRound(
  needs: AskingNeeds,
  place: { readonly partnershipId: string; readonly id: string },
  input: Readonly<Record<string, unknown>>,
): Promise<Result<null>> {
  const round = await needs.evaluations.round(place.id);
  if (!round || round.partnershipId !== place.partnershipId) return problem('not-found');
  const checked = checkInput(answersInput(round), input);
  if (!checked.ok) return checked;
  const kept = await needs.evaluations.answer(round.id, checked.value);
  return kept === 'kept' ? done(null) : problem(kept);
}

/** What a link from a mail leads to; opening it does nothing. */
export async function openRoundLink(
  needs: Pick<AskingNeeds, 'evaluations' | 'hashSecret'>,
  token: string,
): Promise<Result<LinkedRound>> {
  const round = await needs.evaluations.roundByLink(needs.hashSecret(token));
  if (!round) return problem('link-unknown');
  return round.living ? done(round) : problem('link-ended');
}

export async function answerByLink(
  needs: Pick<AskingNeeds, 'evaluations' | 'hashSecret'>,
  token: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Result<null>> {
  const opened = await openRoundLink(needs, token);
  if (!opened.ok) return opened;
  const checked = checkInput(answersInput(opened.value), input);
  if (!checked.ok) return checked;
  const kept = await needs.evaluations.answerByLink(needs.hashSecret(token), checked.value);
  return kept === 'kept' ? done(null) : problem(kept);
}
