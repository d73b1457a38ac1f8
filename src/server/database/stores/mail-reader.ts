import type { Selectable } from 'kysely';
import type { MailReader, OutboxMail } from '#features/people/ports.ts';
import type * as Tables from '../generated/database.ts';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';
import { newestFirst } from './paging.ts';

export const makeMailReader = (trx: Inside): MailReader => ({
  mails: async (page) => {
    const query = trx.selectFrom('byg.mail').selectAll();
    return newestFirst(query, page, { key: (row) => row.id, thing: toMail });
  },
  mail: async (id) => {
    const row = await trx.selectFrom('byg.mail').selectAll().where('id', '=', knownId(id)).executeTakeFirst();
    return row ? toMail(row) : null;
  },
});

const toMail = (row: Selectable<Tables.Mail>): OutboxMail => ({
  id: row.id,
  to: row.to_address,
  subject: row.subject,
  text: row.text,
  html: row.html,
  kind: row.kind,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  attempts: row.attempts,
  lastError: row.last_error,
});
