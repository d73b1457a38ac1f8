import type { Selectable } from 'kysely';
import type { CaseParty } from '#domain/cases/submission.ts';
import { isRecord } from '#domain/record.ts';
import { readDesk, readTyped } from '#features/submissions/index.ts';
import type { DeskCase, OpenedCase, Submission } from '#features/submissions/index.ts';

import type * as Tables from '../generated/database.ts';

/** What every way to a submission reads. */
type Common = Omit<Selectable<Tables.CaseSubmission>, 'desk' | 'created_at' | 'settled_at'> & {
  readonly approved: readonly CaseParty[];
};

export const toSubmission = (row: Common): Submission => ({
  id: row.id,
  language: row.language,
  state: row.state,
  revision: row.revision,
  sender: row.sender,
  // Approvals of older texts are no approvals: only those of the text that stands are read.
  approvals: Object.fromEntries(row.approved.map((party) => [party, row.revision])),
  typed: readTyped(row.content, row.language),
  people: {
    sender: row.sender,
    email: row.sender_email ?? '',
    libraryEmail: row.library_email ?? '',
    partnerEmail: row.partner_email ?? '',
  },
  reason: row.reason,
  pageId: row.page_id,
  changedAt: row.changed_at,
});

export type OpenedRow = Common & {
  readonly role: OpenedCase['role'];
  readonly expires_at: string;
  readonly revoked_at: string | null;
};

/** What a function of the database answers has no parsers of its own: moments come as the pool reads them. */
export const toOpened = (row: OpenedRow): OpenedCase => ({
  ...toSubmission(row),
  role: row.role,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
});

export type DeskRow = Common & Pick<Selectable<Tables.CaseSubmission>, 'desk' | 'created_at' | 'settled_at'>;

export const toDeskCase = (row: DeskRow): DeskCase => ({
  ...toSubmission(row),
  desk: isRecord(row.desk) && Object.keys(row.desk).length > 0 ? readDesk(row.desk) : null,
  createdAt: row.created_at,
  settledAt: row.settled_at,
});
