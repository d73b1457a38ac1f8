import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import { keptDays } from '#domain/ideas/idea.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { addDays } from '#domain/time.ts';
import type { Post } from '#features/letters/index.ts';
import type { IdeaStore, PublicInbox, ToldIdea } from './ports.ts';
import { toldInput } from './schema.ts';

export type SendingNeeds = Ambient & { readonly ideas: IdeaStore; readonly post: Post };

export async function readInbox(
  { ideas }: Pick<SendingNeeds, 'ideas'>,
  word: string,
): Promise<Result<PublicInbox>> {
  const inbox = await ideas.inboxByWord(word);
  return inbox ? done(inbox) : problem('not-found');
}

/** What is to be sent, whole and right; or what is wrong with it, in the order of the form. */
export const checkTold = (typed: unknown): Result<ToldIdea> => checkInput(toldInput, typed);

/**
 * Takes an idea in and sends a receipt with the day by which there is an answer. The receipt holds no word of the
 * sender's: nobody is to have this house send others' words to strangers.
 */
export async function sendIdea(
  needs: SendingNeeds,
  word: string,
  input: { readonly once: string; readonly typed: unknown },
): Promise<Result<{ readonly to: string }>> {
  const checked = checkTold(input.typed);
  if (!checked.ok) return checked;
  const inbox = await needs.ideas.inboxByWord(word);
  if (!inbox) return problem('not-found');
  const dueOn = addDays(needs.today, inbox.replyDays);
  const outcome = await needs.ideas.sendIdea({
    id: input.once,
    organisationId: inbox.organisationId,
    language: needs.language,
    told: checked.value,
    receivedOn: needs.today,
    dueOn,
    forgetOn: addDays(needs.today, keptDays.unanswered),
  });
  if (outcome === 'closed') return problem('inbox-closed');
  if (outcome === 'full') return problem('too-many-requests');
  const { email: to } = checked.value;
  if (outcome === 'kept')
    await needs.post.send({
      kind: 'idea-received',
      key: `idea-received/${input.once}`,
      to,
      language: needs.language,
      organisation: inbox.name,
      dueOn,
    });
  return done({ to });
}
