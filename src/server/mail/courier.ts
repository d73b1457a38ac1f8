import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { giveUpStale, markFailed, markSent, sweepOutbox, takeWaiting } from './outbox.ts';
import type { Setback } from './outbox.ts';
import { makeTransport, setbackOf } from './transport.ts';
import type { Transport } from './transport.ts';

type CourierParts = {
  /** Its connections act as the keeper's role. */
  readonly pool: Pool;
  /** Undefined: nothing is sent, and the administrator reads the outbox. */
  readonly smtpUrl: string | undefined;
  readonly from: string;
  readonly publicUrl: string;
  readonly log: (message: string) => void;
};

export type Courier = {
  /** Sends what waits; tells how much left the house. Two at once share the work. */
  deliver(): Promise<number>;
  sweep(): Promise<void>;
  close(): void;
};

type Nothing = Record<never, never>;
/** A courier that has worked through this many rests until the next time it is called. */
const most = 500;

/**
 * One mail in each transaction, marked when the mail server has taken it. Killed in between, it is sent
 * again with the same Message-ID: at least once, and known to be one.
 */
async function deliverNext(db: Kysely<Nothing>, transport: Transport): Promise<'none' | 'sent' | Setback> {
  return db.transaction().execute(async (trx) => {
    const mail = await takeWaiting(trx);
    if (!mail) return 'none';
    const setback = await transport.send(mail).then(() => undefined, setbackOf);
    await (setback ? markFailed(trx, mail, setback) : markSent(trx, mail));
    return setback ?? 'sent';
  });
}

export function makeCourier(parts: CourierParts): Courier {
  const db = new Kysely<Nothing>({ dialect: new PostgresDialect({ pool: parts.pool }) });
  const { smtpUrl } = parts;
  const transport = smtpUrl === undefined ? null : makeTransport({ ...parts, smtpUrl });
  return {
    async deliver() {
      if (!transport) return 0;
      await giveUpStale(db);
      let sent = 0;
      for (let turn = 0; turn < most; turn += 1) {
        const outcome = await deliverNext(db, transport);
        if (outcome === 'none') break;
        if (outcome === 'sent') sent += 1;
        else parts.log(`a mail was not taken: ${outcome.reason}`);
      }
      return sent;
    },
    sweep: () => sweepOutbox(db),
    close: () => transport?.close(),
  };
}
