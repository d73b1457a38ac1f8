import type { Ambient } from '#domain/ambient.ts';
import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { mentionedIn } from '#domain/comments/mentioned.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Post } from '#features/letters/index.ts';
import { record, type HistoryStore } from '#features/partnerships/index.ts';
import type { PeopleReader } from '#features/people/index.ts';
import type { Sheet } from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { findPlace, placeKey } from './answer-places.ts';
import { openCommented, type Reading } from './open-commented.ts';
import type { Commented, CommentStore, Mentionable } from './ports.ts';
import { commentInput } from './schema.ts';

export type CommentNeeds = Ambient &
  Reading & {
    readonly comments: CommentStore;
    readonly people: PeopleReader;
    readonly history: HistoryStore;
    readonly post: Post;
  };

/** Comments on one sheet; more than anybody reads. */
const mostComments = 2000;

/**
 * Says something beside an answer, and tells whom it mentions. Beside what only the own party sees it is
 * said to that party alone, and history says nothing of it.
 */
export const commentSheet = (
  needs: CommentNeeds,
  commented: Commented,
  input: unknown,
): Promise<Result<{ id: string }>> => sayBeside(needs, commented, { input });

type Saying = {
  readonly input: unknown;
  /** Whose own people it is for, where that is settled: no answer to what was said within becomes everybody's. */
  readonly within?: string | null;
};

export async function sayBeside(
  needs: CommentNeeds,
  commented: Commented,
  { input, within }: Saying,
): Promise<Result<{ id: string }>> {
  const checked = checkInput(commentInput, input);
  if (!checked.ok) return checked;
  const opened = await openCommented(needs, commented);
  if (!opened.ok) return opened;
  const { places, seats, sheet } = opened.value;
  const place = findPlace(places, checked.value.at);
  if (!place || (within !== undefined && within !== place.withinPartyId))
    return fieldProblem('no-such-answer', 'at');
  const { withinPartyId, sideId, promptId, rowId } = place;
  const speaking = seats.filter(({ scope }) => scope.includes('comment'));
  const seat = speaking.find(({ partyId }) => withinPartyId === null || partyId === withinPartyId);
  if (sheet && !seat) return problem('not-yours');
  const people = sheet ? await needs.comments.mentionable(sheet.id, withinPartyId) : [];
  const told = whom(people, checked.value);
  if (!told.ok) return told;
  const counts = await needs.comments.counts(commented);
  if (counts.reduce((sum, { all }) => sum + all, 0) >= mostComments) return problem('too-many-comments');
  const id = needs.newId();
  const partyId = seat?.partyId ?? null;
  const { text } = checked.value;
  const where = { sideId, promptId, rowId };
  const isNew = await needs.comments.addComment({ id, commented, ...where, withinPartyId, partyId, text });
  if (!isNew || !sheet) return done({ id });
  await tell(needs, told.value, { id, sheet, at: placeKey({ ...where, rowId: null }) });
  if (withinPartyId === null)
    await record(needs, 'sheet-commented', {
      partnershipId: sheet.partnershipId,
      partyId,
      details: { title: sheet.title },
    });
  return done({ id });
}

type Wanted = { readonly text: string; readonly mention: readonly string[] };

/** Those who were chosen and those who are named. Whoever may not see the answer, or has left, cannot be. */
function whom(people: readonly Mentionable[], { text, mention }: Wanted): Result<readonly Mentionable[]> {
  if (mention.some((id) => !people.some(({ personId }) => personId === id)))
    return fieldProblem('not-mentionable', 'mention');
  const named = mentionedIn(text, people);
  return done(people.filter((one) => mention.includes(one.personId) || named.includes(one)));
}

type Telling = { readonly id: string; readonly sheet: Sheet; readonly at: string };

/** One letter to each, once; never with the words themselves, for a letter is read on many screens. */
async function tell(
  needs: CommentNeeds,
  people: readonly Mentionable[],
  { id, sheet, at }: Telling,
): Promise<void> {
  const asker = 'personId' in needs.asker ? needs.asker.personId : '';
  const others = people.filter(({ personId }) => personId !== asker);
  if (others.length === 0) return;
  await needs.comments.mention(
    id,
    others.map(({ personId }) => personId),
  );
  const partnership = await needs.partnerships.partnership(sheet.partnershipId);
  const by = (await needs.people.person(asker))?.name ?? '';
  for (const { personId, email, language } of others) {
    const page = address(
      language,
      'workspace',
      'partnerships',
      sheet.partnershipId,
      'sheets',
      sheet.id,
      'comments',
    );
    await needs.post.send({
      kind: 'comment-mention',
      key: `comment-mention:${id}:${personId}`,
      to: email,
      language,
      path: `${page}?at=${encodeURIComponent(at)}`,
      partnership: partnership?.name ?? '',
      sheet: sheet.title,
      by,
      comment: id,
    });
  }
}
