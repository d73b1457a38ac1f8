import type { QueryExecutorProvider } from 'kysely';
import type { Letter, Post } from '#features/letters/index.ts';
import { composeLetter } from './compose-letter.ts';
import { enqueue } from './outbox.ts';
import { writeLetter } from './write-letter.ts';

type PostParts = {
  /** The caller's transaction: a letter leaves with what it tells of, or not at all. */
  readonly db: QueryExecutorProvider;
  readonly newId: () => string;
  readonly publicUrl: string;
  /** Told of every letter; the courier may be called when the transaction is kept. */
  readonly onSend?: () => void;
};

/** Writes letters and leaves them in the outbox; the courier takes them from there. */
export const makePost = ({ db, newId, publicUrl, onSend }: PostParts): Post => ({
  send(letter: Letter) {
    const body = composeLetter(letter, publicUrl);
    onSend?.();
    return enqueue(db, {
      id: newId(),
      to: letter.to,
      ...writeLetter(body, publicUrl),
      kind: letter.kind,
      headers: body.headers ?? {},
      calendar: body.calendar ?? null,
      dedupeKey: 'key' in letter ? `${letter.kind}:${letter.key}` : null,
    });
  },
});
