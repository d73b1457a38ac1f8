import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import { mayChange } from '#domain/comments/change-window.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { openCommented, type Reading } from './open-commented.ts';
import type { Commented, CommentStore, SheetComment } from './ports.ts';
import { commentChange } from './schema.ts';

type Needs = Ambient & Reading & { readonly comments: CommentStore };
type Which = { readonly commented: Commented; readonly id: string };

async function find({ comments }: Needs, { commented, id }: Which): Promise<SheetComment | null> {
  const found = await comments.comment(id);
  return found?.commented.of === commented.of && found.commented.id === commented.id ? found : null;
}

/** Other words for what one said oneself, for a while. */
export async function changeComment(needs: Needs, which: Which, input: unknown): Promise<Result<null>> {
  const checked = checkInput(commentChange, input);
  if (!checked.ok) return checked;
  const comment = await find(needs, which);
  if (!comment) return problem('not-found');
  if (!comment.mine) return problem('not-yours');
  if (!mayChange(comment, needs.now)) return problem('comment-settled');
  const { text, revision } = checked.value;
  if (text === comment.text) return done(null);
  const changed = await needs.comments.changeComment({ id: which.id, text, fromRevision: revision });
  return changed ? done(null) : problem('stale');
}

/** Takes back what one said oneself, for a while; that something was said is still seen. */
export async function takeBackComment(needs: Needs, which: Which): Promise<Result<null>> {
  const comment = await find(needs, which);
  if (!comment) return problem('not-found');
  if (!comment.mine) return problem('not-yours');
  if (comment.takenBackAt !== null) return done(null);
  if (!mayChange(comment, needs.now)) return problem('comment-settled');
  return (await needs.comments.takeBackComment(which.id)) ? done(null) : problem('comment-settled');
}

/** Says that a comment has been dealt with, or that it has not after all. Twice is as once. */
export async function resolveSheetComment(
  needs: Needs,
  which: Which,
  resolved: boolean,
): Promise<Result<null>> {
  const comment = await find(needs, which);
  if (!comment) return problem('not-found');
  const opened = await openCommented(needs, which.commented);
  if (!opened.ok) return opened;
  const { mayComment, seats } = opened.value;
  const within = comment.withinPartyId;
  const own = seats.some(({ partyId, scope }) => partyId === within && scope.includes('comment'));
  if (!mayComment || (within !== null && !own)) return problem('not-yours');
  await needs.comments.resolveComment(which.id, resolved);
  return done(null);
}
