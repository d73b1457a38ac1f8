import type { ReplyRefusal } from '#domain/comments/reply-refusal.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { address } from '#words/addresses.ts';
import { placeKey } from './answer-places.ts';
import type { ReplyLink } from './ports.ts';
import { longestComment } from './schema.ts';
import { sayBeside, type CommentNeeds } from './write-comment.ts';

/** Whose answer the token is for, asked as nobody; all else is asked in that person's own name. */
export const findReply = ({ comments, hashSecret }: CommentNeeds, token: string): Promise<ReplyLink | null> =>
  comments.replyByToken(hashSecret(token));

type Reply = {
  readonly link: Pick<ReplyLink, 'commentId' | 'authorId'>;
  readonly text: string;
  /** The hash of what names the mail. */
  readonly key: Uint8Array;
};

/**
 * Says beside the same answer what somebody wrote in a mail, once for each mail, and tells who is answered. What was
 * said within one party is answered within it, or not at all.
 */
export async function replyToComment(needs: CommentNeeds, { link, text, key }: Reply): Promise<Result<null>> {
  // First of all, so that of two who deal with the same mail one waits for the other.
  if (!(await needs.comments.takeReply(key))) return done(null);
  const comment = await needs.comments.comment(link.commentId);
  if (comment?.commented.of !== 'sheet') return problem('not-yours');
  const { commented, withinPartyId } = comment;
  const people = await needs.comments.mentionable(commented.id, withinPartyId);
  const author = people.filter(({ personId }) => personId === link.authorId);
  const input = { at: placeKey(comment), text, mention: author.map(({ personId }) => personId) };
  const said = await sayBeside(needs, commented, { input, within: withinPartyId });
  return said.ok ? done(null) : said;
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
export async function pathOfReply(needs: CommentNeeds, { commentId }: ReplyLink): Promise<string> {
  const comment = await needs.comments.comment(commentId);
  const sheet = comment && (await needs.sheets.sheet(comment.commented.id));
  if (!sheet) return address(needs.language, 'workspace');
  return address(
    needs.language,
    ...['workspace', 'partnerships', sheet.partnershipId, 'sheets', sheet.id, 'comments'],
  );
}
