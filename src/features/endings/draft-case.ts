import { cutAtWord, proposeAnswers, type ProposedAnswer } from '#domain/endings/case-draft.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { DemonstrationReader } from '#features/demonstrations/index.ts';
import { record, type PartnershipPresented } from '#features/partnerships/index.ts';
import {
  emptyCase,
  readTyped,
  sendCase,
  type SubmissionStore,
  type TypedCase,
} from '#features/submissions/index.ts';
import type { Post } from '#features/letters/index.ts';
import type { PeopleReader } from '#features/people/index.ts';
import { readCaseFacts } from './case-facts.ts';
import type { CaseFactNeeds } from './case-room.ts';
import { askerId, preparing, type EndingNeeds } from './needs.ts';
import { writeEnding } from './prepare-ending.ts';
import { readEnding, type EndingPresented } from './read-ending.ts';

type Needs = EndingNeeds &
  CaseFactNeeds & {
    readonly submissions: SubmissionStore;
    readonly demonstrations: DemonstrationReader;
    readonly post: Post;
    readonly people: PeopleReader;
  };

/** What people have written over the proposal; what is left out stays as it was proposed. */
export type CaseEdited = Partial<
  Pick<TypedCase, 'title' | 'summary' | 'partnerSays' | `answer-${CaseAnswer}`>
>;
type CaseAnswer = 'purpose' | 'experience' | 'challenges' | 'barriers' | 'gain';

type Drafting = {
  readonly partnershipId: string;
  /** Given out with the form: the same sending twice is one. */
  readonly once: string;
  readonly libraryEmail: string;
  readonly partnerEmail: string;
  readonly edited?: CaseEdited;
};

export type CaseProposed = {
  readonly typed: TypedCase;
  /** The five questions and the partner's, each with where its proposal comes from. */
  readonly answers: readonly ProposedAnswer[];
};

/** Letters that an answer of a case has room for, and its heading and summary. */
const longest = { answer: 900, line: 120, place: 100, summary: 200 } as const;

/** A case as the room could tell it, for its people to write anew. */
export async function proposeCase(
  needs: CaseFactNeeds,
  partnershipId: string,
): Promise<Result<CaseProposed>> {
  const read = await readEnding(needs, partnershipId);
  return read.ok ? done(await propose(needs, read.value)) : read;
}

async function propose(needs: CaseFactNeeds, room: EndingPresented): Promise<CaseProposed> {
  const library = libraryOf(room);
  const facts = await readCaseFacts(needs, room);
  const partnerIds = room.parties.filter(({ id }) => id !== library?.id).map(({ id }) => id);
  const answers = proposeAnswers({ facts, partnerIds, longest: longest.answer });
  const answer = (wanted: ProposedAnswer['question']): string =>
    answers.find(({ question }) => question === wanted)?.text ?? '';
  return {
    typed: {
      ...frameOf(room, needs.language),
      ...{ 'answer-purpose': answer('purpose'), 'answer-experience': answer('experience') },
      ...{ 'answer-challenges': answer('challenges'), 'answer-barriers': answer('barriers') },
      ...{ 'answer-gain': answer('gain'), partnerSays: answer('partner') },
    },
    answers,
  };
}

/**
 * The draft, kept where nobody else sees it. Whoever asked gets the link to write on; both parties approve the very
 * text before an editor reads it, as with every case.
 */
export async function draftCase(needs: Needs, drafting: Drafting): Promise<Result<{ to: string }>> {
  const { partnershipId, once, libraryEmail, partnerEmail, edited } = drafting;
  const stands = await preparing(needs, partnershipId);
  if (!stands.ok) return stands;
  // No editor reads what is made up.
  if ((await needs.demonstrations.demonstrationsAmong([partnershipId])).length > 0)
    return problem('demonstration-not-told');
  const read = await readEnding(needs, partnershipId);
  const me = await needs.people.person(askerId(needs));
  if (!read.ok || !me) return problem('not-yours');
  const { seat, ending } = stands.value;
  // Sent twice, it was drafted the first time.
  if (ending.caseChoice === 'drafted') return done({ to: me.email });
  const sender = libraryOf(read.value)?.id === seat.partyId ? 'library' : 'partner';
  const { typed } = await propose(needs, read.value);
  const sent = await sendCase(needs, {
    once,
    stage: 'draft',
    typed: readTyped({ ...typed, ...edited }, needs.language),
    people: { sender, email: me.email, libraryEmail, partnerEmail },
  });
  if (!sent.ok) return sent;
  await record(needs, 'ending-case-drafted', { partnershipId, partyId: seat.partyId });
  const chosen = { partnershipId, fromRevision: ending.revision, caseChoice: 'drafted' };
  const kept = await writeEnding(needs, chosen);
  return kept.ok ? done({ to: sent.value.to }) : kept;
}

const libraryOf = ({ parties }: PartnershipPresented) =>
  parties.find(({ organisation }) => organisation.kind === 'library') ?? parties.find(({ lead }) => lead);

/** Who, where, when and what about. */
function frameOf(room: EndingPresented, language: TypedCase['writtenIn']): TypedCase {
  const { partnership, parties } = room;
  const library = libraryOf(room);
  const partners = parties
    .filter(({ id }) => id !== library?.id)
    .map(({ organisation }) => organisation.name.slice(0, longest.line));
  return {
    ...emptyCase(language),
    title: partnership.name.slice(0, longest.line),
    library: library?.organisation.name.slice(0, longest.line) ?? '',
    place: library?.organisation.place.slice(0, longest.place) ?? '',
    partner1: partners[0] ?? '',
    partner2: partners[1] ?? '',
    partner3: partners[2] ?? '',
    partner4: partners[3] ?? '',
    from: partnership.startsOn?.slice(0, 4) ?? partnership.createdAt.slice(0, 4),
    to: partnership.endsOn?.slice(0, 4) ?? '',
    summary: cutAtWord(partnership.purpose, longest.summary),
  };
}
