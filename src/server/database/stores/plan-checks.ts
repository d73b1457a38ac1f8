import { sql } from 'kysely';
import type { CommunicationStore, PlanCheck } from '#features/communication/index.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { notSaved } from './saved.ts';

export async function readChecks(trx: Inside, partnershipId: string): Promise<readonly PlanCheck[]> {
  const rows = await trx
    .selectFrom('byg.communication_check')
    .select(['question', 'state', 'note', 'person_name', 'at', 'revision'])
    .where('partnership_id', '=', knownId(partnershipId))
    .limit(50)
    .execute();
  return rows.map(({ person_name: personName, ...row }) => ({ ...row, personName }));
}

type Saving = Parameters<CommunicationStore['savePlanCheck']>[0];

export async function saveCheck(
  trx: Inside,
  { partnershipId, question, state, note, fromRevision }: Saving,
): ReturnType<CommunicationStore['savePlanCheck']> {
  const key = { partnership_id: knownId(partnershipId), question };
  if (fromRevision === 0) {
    const added = await inserted(trx.insertInto('byg.communication_check').values({ ...key, state, note }));
    if (added) return { saved: true, revision: 1 };
  }
  const row = await trx
    .updateTable('byg.communication_check')
    .set({
      ...{ state, note, revision: sql<number>`revision + 1` },
      ...{ at: sql<string>`now()`, person_id: sql<string>`wall.asker()` },
    })
    .where('partnership_id', '=', key.partnership_id)
    .where('question', '=', question)
    .where('revision', '=', knownRevision(fromRevision))
    .returning('revision')
    .executeTakeFirst();
  if (row) return { saved: true, revision: row.revision };
  const stands = (await readChecks(trx, partnershipId)).find((one) => one.question === question);
  return notSaved(stands ?? null, fromRevision);
}
