import { sql } from 'kysely';
import type { NewCaseLink, SubmissionDoors, SubmissionStore } from '#features/submissions/index.ts';
import type { Inside } from '../with-asker.ts';
import { knownRevision } from './known-id.ts';
import { makeSubmissionDesk } from './submission-desk.ts';
import { toOpened, type OpenedRow } from './submission-rows.ts';

export const makeSubmissionStore = (trx: Inside): SubmissionStore => ({
  ...makeSubmissionDoors(trx),
  ...makeSubmissionDesk(trx),
});

type People = Parameters<SubmissionDoors['keep']>[0]['people'];

const addresses = ({ email, libraryEmail, partnerEmail }: People): string[] => [
  email,
  libraryEmail,
  partnerEmail,
];
const bytes = (hash: Uint8Array): Buffer => Buffer.from(hash);
const linked = ({ id, hash, endsAt }: NewCaseLink) => sql`${id}, ${bytes(hash)}, ${endsAt}`;

/** Each is a function of the database that looks at the link before anything else. */
const makeSubmissionDoors = (trx: Inside): SubmissionDoors => ({
  keep: async ({ id, language, stage, typed, people }, link) => {
    const answer = await sql<{ outcome: 'kept' | 'same' | 'other' }>`
      select wall.keep_case(${id}, ${language}, ${stage}, ${JSON.stringify(typed)}::jsonb, ${people.sender},
        ${addresses(people)}::text[], ${linked(link)}) as outcome`.execute(trx);
    return answer.rows[0]?.outcome ?? 'other';
  },
  byLink: async (hash) => {
    const answer = await sql<OpenedRow>`select * from wall.case_by_link(${bytes(hash)})`.execute(trx);
    const row = answer.rows[0];
    return row ? toOpened(row) : null;
  },
  change: async (hash, { typed, people, fromRevision, stage }) => {
    const answer = await sql<{ revision: number | null }>`
      select wall.change_case(${bytes(hash)}, ${JSON.stringify(typed)}::jsonb, ${people.sender},
        ${addresses(people)}::text[], ${knownRevision(fromRevision)}, ${stage}) as revision`.execute(trx);
    return answer.rows[0]?.revision ?? null;
  },
  confirm: async (hash, revision) => {
    const answer = await sql<{ done: boolean }>`
      select wall.confirm_case(${bytes(hash)}, ${knownRevision(revision)}) as done`.execute(trx);
    return answer.rows[0]?.done ?? false;
  },
  linkParty: async (hash, party, link) => {
    const answer = await sql<{ address: string | null }>`
      select wall.link_case_party(${bytes(hash)}, ${party}, ${linked(link)}) as address`.execute(trx);
    return answer.rows[0]?.address ?? null;
  },
  approve: async (hash, revision) => {
    const answer = await sql<{ outcome: Awaited<ReturnType<SubmissionDoors['approve']>> }>`
      select wall.approve_case(${bytes(hash)}, ${knownRevision(revision)}) as outcome`.execute(trx);
    return answer.rows[0]?.outcome ?? 'ended';
  },
  end: async (hash, why) => {
    const answer = await sql<{
      outcome: Awaited<ReturnType<SubmissionDoors['end']>>['outcome'];
      address: string | null;
    }>`select * from wall.end_case(${bytes(hash)}, ${why})`.execute(trx);
    const row = answer.rows[0];
    return { outcome: row?.outcome ?? 'ended', sender: row?.address ?? null };
  },
  suggest: async (hash, what, link) => {
    const answer = await sql<{ address: string | null }>`
      select wall.suggest_case_change(${bytes(hash)}, ${what}, ${linked(link)}) as address`.execute(trx);
    return answer.rows[0]?.address ?? null;
  },
});
