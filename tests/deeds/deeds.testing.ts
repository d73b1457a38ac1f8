import { readContent } from '#server/content/read-content.ts';
import type { Asker, SignInMethod } from '#domain/people/asker.ts';
import { openTestDatabase, type TestDatabase } from '#server/database/testing/open-test-database.ts';
import type { Problem, Result } from '#domain/result.ts';
import { composeNeeds } from '#server/house/compose-needs.ts';
import { asTooLate, knowingWhatEnded } from '#server/house/ended-room.ts';
import type { Needs } from '#server/house/needs.ts';
import { join } from 'node:path';

/** A house without a door: deeds on real stores, each in a transaction of its asker. */
export type DeedsGround = {
  readonly database: TestDatabase;
  as<T>(asker: Asker, deed: (needs: Needs) => Promise<T>): Promise<T>;
};

const press = {
  pdf: () => Promise.reject(new Error('no document is pressed in these tests')),
  docx: () => Promise.reject(new Error('no document is pressed in these tests')),
  paper: () => Promise.reject(new Error('no document is pressed in these tests')),
};

export async function openDeedsGround(): Promise<DeedsGround> {
  const database = await openTestDatabase();
  const files = await readContent(join(import.meta.dirname, '..', '..', 'content'));
  for (const { language, kind, id, slug, front, body, hash } of files)
    await database.owner
      .insertInto('byg.content_page')
      .values({ language, kind, id, slug, front: JSON.stringify(front), body, hash })
      .execute();
  const signedInBy = (asker: Asker): SignInMethod | null =>
    asker.kind === 'guest' ? 'guest-link' : asker.kind === 'person' ? 'magic-link' : null;
  return {
    database,
    as: (asker, deed) =>
      database
        .within(asker, async (trx) => {
          const needs = composeNeeds(
            trx,
            { asker, signedInBy: signedInBy(asker), language: 'da' },
            { publicUrl: 'http://localhost:3000', press },
          );
          const room = knowingWhatEnded(needs.partnerships);
          return room.explain(await deed({ ...needs, partnerships: room.partnerships }));
        })
        .catch((error: unknown) => {
          const late = asTooLate(error);
          if (late) return late as Awaited<ReturnType<typeof deed>>;
          throw error;
        }),
  };
}

/** What a deed hands over when it is done; a problem is a fault of the test. */
export const good = <T>(result: Result<T, Problem>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
