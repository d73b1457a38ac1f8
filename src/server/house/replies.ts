import { tokenAmong } from '#domain/comments/reply-address.ts';
import type { ReplyRefusal } from '#domain/comments/reply-refusal.ts';
import { replyText } from '#domain/comments/reply-text.ts';
import { cleanText } from '#domain/clean-text.ts';
import type { Language } from '#domain/language.ts';
import { findReply, pathOfReply, refusalFor, refusalOf, replyToComment } from '#features/comments/index.ts';
import type { ReplyLink } from '#features/comments/index.ts';
import type { ReceivedMail } from '#server/mail/read-reply.ts';
import { address } from '#words/addresses.ts';
import type { Needs } from './needs.ts';
import type { Visit, Who } from './visit.ts';

type RepliesParts = {
  readonly within: Visit['within'];
  /** Where answers are sent to, without a token. */
  readonly replyAddress: string;
};

const nobody = (language: Language): Who => ({ asker: { kind: 'nobody' }, signedInBy: null, language });

/**
 * Deals with one mail: it becomes a comment in the name of whose token it bears, or its sender is told why not. What is
 * written and that the mail has been dealt with are kept together, so that dealing with it again does nothing. Mails
 * without a token are not answers, and machines are not answered.
 */
export function makeReplies({ within, replyAddress }: RepliesParts) {
  return async (mail: ReceivedMail): Promise<void> => {
    const token = tokenAmong(replyAddress, mail.to);
    if (mail.automatic || token === null) return;
    const link = await within(nobody('da'), (needs) => findReply(needs, token));
    const why = link ? await take(within, link, mail) : 'unknown';
    if (why !== null) await refuse(within, mail, { link, why });
  };
}

const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/** Null when it was taken, now or before. */
async function take(
  within: Visit['within'],
  link: ReplyLink,
  { from, text: whole, key }: ReceivedMail,
): Promise<ReplyRefusal | null> {
  if (from.length !== 1 || !same(from[0], link.email)) return 'other-sender';
  const text = replyText(cleanText(whole));
  const wrong = refusalOf(text);
  if (wrong !== null) return wrong;
  const said = await within(whoIs(link), (needs) => replyToComment(needs, { link, text, key }));
  return said.ok ? null : refusalFor(said.problem);
}

/** An answer by mail, as an action from one: in the name of who holds the secret that the mail brought. */
const whoIs = ({ personId, language }: ReplyLink): Who => ({
  asker: { kind: 'person', personId },
  signedInBy: 'one-time-link',
  language,
});

type Refusing = { readonly link: ReplyLink | null; readonly why: ReplyRefusal };
/** Mails are sent to one address that looks like one, and to no list of them. */
const plain = /^[^\s@<>",;:]{1,64}@[^\s@<>",;:]{1,190}$/;

/** Once for each mail; to somebody we do not know, once a day. */
async function refuse(
  within: Visit['within'],
  { from, key }: ReceivedMail,
  { link, why }: Refusing,
): Promise<void> {
  const [to = ''] = from;
  if (from.length !== 1 || !plain.test(to)) return;
  const known = link !== null && same(to, link.email) ? link : null;
  const language = known?.language ?? 'da';
  const path = known
    ? await within(whoIs(known), (needs) => pathOfReply(needs, known))
    : address(language, 'workspace');
  await within(nobody(language), async (needs) => {
    if (!(await needs.comments.takeReply(key))) return;
    const once = known ? Buffer.from(key).toString('hex') : strangerKey(needs, to);
    await needs.post.send({ kind: 'reply-refused', key: once, to, language, why, path });
  });
}

const strangerKey = ({ sha256, today }: Needs, to: string): string => `${sha256(to.toLowerCase())}:${today}`;
