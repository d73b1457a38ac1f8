import { done, problem, type Result } from '#domain/result.ts';
import { record, type PartnershipPresented } from '#features/partnerships/index.ts';
import { readPartnership } from '#features/partnerships/index.ts';
import { emptyCase, sendCase, type SubmissionStore, type TypedCase } from '#features/submissions/index.ts';
import type { Post } from '#features/letters/index.ts';
import type { PeopleReader } from '#features/people/index.ts';
import { askerId, preparing, type EndingNeeds } from './needs.ts';
import { writeEnding } from './prepare-ending.ts';
import type { Ending } from './ports.ts';

type Needs = EndingNeeds & {
  readonly submissions: SubmissionStore;
  readonly post: Post;
  readonly people: PeopleReader;
};

type Drafting = {
  readonly partnershipId: string;
  /** Given out with the form: the same sending twice is one. */
  readonly once: string;
  readonly libraryEmail: string;
  readonly partnerEmail: string;
};

/**
 * A draft of the case from what the room knows, kept where nobody else sees it. Whoever asked gets the link to write on;
 * both parties approve the very text before an editor reads it, as with every case.
 */
export async function draftCase(needs: Needs, drafting: Drafting): Promise<Result<{ to: string }>> {
  const { partnershipId, once, libraryEmail, partnerEmail } = drafting;
  const stands = await preparing(needs, partnershipId);
  if (!stands.ok) return stands;
  const read = await readPartnership(needs, partnershipId);
  const me = await needs.people.person(askerId(needs));
  if (!read.ok || !me) return problem('not-yours');
  const { seat, ending } = stands.value;
  const party = read.value.parties.find(({ id }) => id === seat.partyId);
  const sender = party?.organisation.kind === 'library' ? 'library' : 'partner';
  const sent = await sendCase(needs, {
    once,
    stage: 'draft',
    typed: caseFrom(read.value, ending, needs.language),
    people: { sender, email: me.email, libraryEmail, partnerEmail },
  });
  if (!sent.ok) return sent;
  await record(needs, 'ending-case-drafted', { partnershipId, partyId: seat.partyId });
  const chosen = { partnershipId, fromRevision: ending.revision, caseChoice: 'drafted' };
  const kept = await writeEnding(needs, chosen);
  return kept.ok ? done({ to: sent.value.to }) : kept;
}

/** Only what stands in the room; what people have to tell themselves is left open for them. */
function caseFrom(
  { partnership, parties }: PartnershipPresented,
  ending: Ending,
  language: TypedCase['writtenIn'],
): TypedCase {
  const library =
    parties.find(({ organisation }) => organisation.kind === 'library') ?? parties.find(({ lead }) => lead);
  const partners = parties
    .filter(({ id }) => id !== library?.id)
    .map(({ organisation }) => organisation.name);
  return {
    ...emptyCase(language),
    title: partnership.name.slice(0, 120),
    library: library?.organisation.name.slice(0, 120) ?? '',
    place: library?.organisation.place.slice(0, 100) ?? '',
    partner1: partners[0]?.slice(0, 120) ?? '',
    partner2: partners[1]?.slice(0, 120) ?? '',
    partner3: partners[2]?.slice(0, 120) ?? '',
    partner4: partners[3]?.slice(0, 120) ?? '',
    from: partnership.startsOn?.slice(0, 4) ?? partnership.createdAt.slice(0, 4),
    to: partnership.endsOn?.slice(0, 4) ?? '',
    summary: partnership.purpose.slice(0, 200),
    'answer-purpose': partnership.purpose.slice(0, 900),
    'answer-experience': ending.words.slice(0, 900),
  };
}
