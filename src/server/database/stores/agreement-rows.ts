import type { Selectable } from 'kysely';
import type {
  Acceptance,
  AgreementContent,
  AgreementDraft,
  AgreementLanguages,
  AgreementVersion,
  Circumstance,
  ClauseComment,
  ClauseId,
  ClauseText,
} from '#domain/agreements/model.ts';
import type { RichText } from '#domain/rich-text/model.ts';
import type { Day } from '#domain/time.ts';
import type * as Tables from '../generated/database.ts';

type Settings = Pick<AgreementDraft, 'level' | 'mode' | 'circumstances' | 'languages' | 'dates'>;

export const settingsOf = ({ level, mode, circumstances, languages, dates }: Settings) => ({
  level,
  mode,
  circumstances: [...circumstances],
  languages: JSON.stringify(languages),
  starts_on: dates.startsOn,
  ends_on: dates.endsOn,
  notice_days: dates.noticeDays,
  onward: dates.onward ?? null,
  notice_months: dates.noticeMonths ?? null,
  evaluations: [...dates.evaluations],
  last_meeting_on: dates.lastMeetingOn,
});

export const toDraft = (
  row: Selectable<Tables.Agreement>,
  clauses: readonly ClauseText[],
): AgreementDraft => ({
  id: row.id,
  partnershipId: row.partnership_id,
  level: row.level,
  mode: row.mode,
  circumstances: row.circumstances as Circumstance[],
  languages: row.languages as AgreementLanguages,
  dates: {
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    ...(row.onward !== null && { onward: row.onward }),
    noticeDays: row.notice_days,
    ...(row.notice_months !== null && { noticeMonths: row.notice_months }),
    evaluations: row.evaluations,
    lastMeetingOn: row.last_meeting_on,
  },
  clauses,
  revision: row.revision,
});

export const clauseColumns = ['clause_id', 'included', 'text_da', 'text_en', 'revision'] as const;

export const toClause = (
  row: Pick<Selectable<Tables.Clause>, (typeof clauseColumns)[number]>,
): ClauseText => ({
  clause: row.clause_id as ClauseId,
  included: row.included,
  text: { da: row.text_da as RichText, en: row.text_en as RichText },
  revision: row.revision,
});

export const toVersion = ({
  ends_on_notice,
  ...row
}: Selectable<Tables.AgreementVersion> & { readonly ends_on_notice: Day | null }): AgreementVersion => ({
  id: row.id,
  agreementId: row.agreement_id,
  number: row.number,
  content: row.content as AgreementContent,
  sha256: row.sha256,
  state: row.state,
  amendment: row.amendment,
  note: row.note,
  putForwardAt: row.put_forward_at,
  putForwardBy: row.put_forward_by,
  ...(row.names_removed_on !== null && { namesRemovedOn: row.names_removed_on }),
  ...(ends_on_notice !== null && { endsOnNotice: ends_on_notice }),
});

export const toAcceptance = (row: Selectable<Tables.Acceptance>): Acceptance => ({
  versionId: row.version_id,
  partyId: row.party_id,
  partyName: row.party_name,
  name: row.name,
  function: row.function,
  email: row.email,
  at: row.at,
  signedInBy: row.signed_in_by,
  sha256: row.sha256,
});

export const toComment = (row: Selectable<Tables.ClauseComment>): ClauseComment => ({
  id: row.id,
  clause: row.clause_id as ClauseId,
  personName: row.person_name,
  partyName: row.party_name,
  text: row.text,
  at: row.at,
  resolvedAt: row.resolved_at,
});
