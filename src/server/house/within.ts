import type { OpenDatabase } from '#server/database/open-database.ts';
import { lookInto } from '#server/database/with-asker.ts';
import { composeNeeds } from './compose-needs.ts';
import type { Standing } from './compose-needs.ts';
import { asDatabaseAway } from './database-away.ts';
import { asTooLate, knowingWhatEnded } from './ended-room.ts';
import { noticing } from './noticing.ts';
import type { Visit } from './visit.ts';

/** Deeds of several people in one transaction, for what only the house does: all of them, or none. */
export type Together = <T>(work: (act: Visit['within']) => Promise<T>) => Promise<T>;

/** Runs deeds in transactions of their asker; tells a database that is away from a fault. */
export function makeWithin(
  database: OpenDatabase,
  standing: Standing,
): Pick<Visit, 'within' | 'keeping'> & { readonly together: Together } {
  const within: Visit['within'] = async (who, deed) => {
    let mailed = (): boolean => false;
    try {
      const outcome = await database.within(who.asker, async (trx) => {
        if (who.room !== undefined) await lookInto(trx, who.room);
        const needs = composeNeeds(trx, who, standing);
        const { post, wasUsed } = noticing(needs.post);
        mailed = wasUsed;
        const room = knowingWhatEnded(needs.partnerships);
        return room.explain(await deed({ ...needs, post, partnerships: room.partnerships }));
      });
      if (mailed()) standing.nudge?.();
      return outcome;
    } catch (error) {
      const late = asTooLate(error);
      // Only a deed that writes is refused so, and such a deed answers with a result.
      if (late) return late as Awaited<ReturnType<typeof deed>>;
      throw asDatabaseAway(error);
    }
  };
  const together: Together = (work) =>
    database
      .together((as) => work((who, deed) => as(who.asker, (trx) => deed(composeNeeds(trx, who, standing)))))
      .catch((error: unknown) => {
        throw asDatabaseAway(error);
      });
  return {
    within,
    together,
    // Inside a box the refusal is not seen by the transaction, and what was done stays done.
    keeping: async (who, deed) =>
      (await within(who, async (needs) => ({ answer: await deed(needs) }))).answer,
  };
}
