import type { ReplyRefusal } from '#domain/comments/reply-refusal.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { commentClause, pathOfClause } from '#features/agreements/index.ts';
import { address } from '#words/addresses.ts';
import { placeKey } from './answer-places.ts';
import type { ReplyLink } from './ports.ts';
import { longestComment } from './schema.ts';
import { sayBeside, type CommentNeeds } from './write-comment.ts';

type ReplyNeeds = CommentNeeds & Parameters<typeof commentClause>[0];

/** Whose answer the token is for, asked as nobody; all else is asked in that person's own name. */
export const findReply = ({ comments, hashSecret }: CommentNeeds, token: string): Promise<ReplyLink | null> =>
  comments.replyByToken(hashSecret(token));

type Reply = {
  readonly link: Pick<ReplyLink, 'beside' | 'commentId' | 'authorId'>;
  readonly text: string;
  /** The hash of what names the mail. */
  readonly key: Uint8Array;
};

/**
 * Says beside the same answer, or on the same clause, what somebody wrote in a mail, once for each mail, and tells who is answered. What was
 * said within one party is answered within it, or not at all.
 */
export async function replyToComment(needs: ReplyNeeds, { link, text, key }: Reply): Promise<Result<null>> {
  // First of all, so that of two who deal with the same mail one waits for the other.
  if (!(await needs.comments.takeReply(key))) return done(null);
  if (link.beside === 'clause') return replyToClause(needs, link.commentId, text);
  const comment = await needs.comments.comment(link.commentId);
  if (comment?.commented.of !== 'sheet') return problem('not-yours');
  const { commented, withinPartyId } = comment;
  const people = await needs.comments.mentionable(commented.id, withinPartyId);
  const author = people.filter(({ personId }) => personId === link.authorId);
  const input = { at: placeKey(comment), text, mention: author.map(({ personId }) => personId) };
  const said = await sayBeside(needs, commented, { input, within: withinPartyId });
  return said.ok ? done(null) : said;
}

/** As any comment on the clause; who said what is answered has taken part, and hears of it as the others do. */
async function replyToClause(needs: ReplyNeeds, commentId: string, text: string): Promise<Result<null>> {
  const place = await needs.agreements.commentPlace(commentId);
  if (!place) return problem('not-yours');
  return commentClause(needs, place.agreementId, { clause: place.clause, text });
}

/** What can be told before anything is asked: what in a mail cannot become a comment. */
export function refusalOf(text: string): ReplyRefusal | null {
  if (text === '') return 'empty';
  return text.length > longestComment ? 'too-long' : null;
}

/** What is told of a problem by mail. */
export const refusalFor = ({ kind }: Problem): ReplyRefusal =>
  kind === 'partnership-ended' ? 'partnership-ended' : 'ended';

/** Where it can be read, and written where that can still be done. */
export async function pathOfReply(needs: ReplyNeeds, { beside, commentId }: ReplyLink): Promise<string> {
  const place = beside === 'clause' ? await needs.agreements.commentPlace(commentId) : null;
  if (place) return pathOfClause(needs.language, place);
  const comment = await needs.comments.comment(commentId);
  const sheet = comment && (await needs.sheets.sheet(comment.commented.id));
  if (!sheet) return address(needs.language, 'workspace');
  return address(
    needs.language,
    ...['workspace', 'partnerships', sheet.partnershipId, 'sheets', sheet.id, 'comments'],
  );
}
