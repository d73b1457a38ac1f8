import type { QueryExecutorProvider } from 'kysely';
import { usualPlaces, type Topic } from '#domain/notices/choice.ts';
import type { Letter, Post } from '#features/letters/index.ts';
import { mailWords } from '#words/mail/index.ts';
import { composeLetter } from './compose-letter.ts';
import type { LetterBody } from './letter-body.ts';
import { enqueue, replyTo } from './outbox.ts';
import { makeReplyAddress } from './reply-link.ts';
import { makeStop } from './stop-link.ts';
import { topicOf } from './topic-of.ts';
import { writeLetter } from './write-letter.ts';

type PostParts = {
  /** The caller's transaction: a letter leaves with what it tells of, or not at all. */
  readonly db: QueryExecutorProvider;
  readonly newId: () => string;
  readonly publicUrl: string;
  /** Where answers are fetched from; undefined where nobody fetches them. */
  readonly replyAddress?: string | undefined;
  /** Told of every letter; the courier may be called when the transaction is kept. */
  readonly onSend?: () => void;
};

/** Writes letters and leaves them in the outbox; the courier takes them from there. */
export const makePost = (parts: PostParts): Post => ({
  async send(letter: Letter) {
    const topic = topicOf(letter);
    const body = await answerable(parts, letter, await stoppable(parts, letter, topic));
    parts.onSend?.();
    return enqueue(parts.db, {
      id: parts.newId(),
      to: letter.to,
      ...writeLetter(body, parts.publicUrl),
      kind: letter.kind,
      headers: { ...body.headers, ...(body.stop === undefined ? {} : oneClick(body.stop)) },
      calendar: body.calendar ?? null,
      dedupeKey: 'key' in letter ? `${letter.kind}:${letter.key}` : null,
      topic,
      place: topic === null ? 'now' : usualPlaces[topic],
      actionUrl: body.action?.url ?? null,
    });
  },
});

// RFC 8058: with both, the mail program offers a button that needs no page.
const oneClick = (stop: string) => ({
  'List-Unsubscribe': `<${stop}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** What its reader may choose about says where, and every mail program can stop it. */
async function stoppable(
  { db, publicUrl }: PostParts,
  letter: Letter,
  topic: Topic | null,
): Promise<LetterBody> {
  const body = composeLetter(letter, publicUrl);
  const stop = topic === null ? null : await makeStop(db, { ...letter, topic, publicUrl });
  return stop === null ? body : { ...body, stop };
}

/** A mail about a comment says that it may be answered by mail, where somebody fetches what is answered. */
async function answerable(
  { db, replyAddress }: PostParts,
  letter: Letter,
  body: LetterBody,
): Promise<LetterBody> {
  if (replyAddress === undefined || !('comment' in letter)) return body;
  const to = await makeReplyAddress(db, { base: replyAddress, to: letter.to, comment: letter.comment });
  if (to === null) return body;
  return {
    ...body,
    afterwards: [...(body.afterwards ?? []), mailWords(letter.language)('mention.reply')],
    headers: { ...body.headers, [replyTo]: to },
  };
}
