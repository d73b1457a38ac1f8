import type { OpenDatabase } from '#server/database/open-database.ts';
import { composeNeeds } from './compose-needs.ts';
import type { Standing } from './compose-needs.ts';
import { asDatabaseAway } from './database-away.ts';
import { noticing } from './noticing.ts';
import type { Visit } from './visit.ts';

/** Runs deeds in transactions of their asker; tells a database that is away from a fault. */
export function makeWithin(database: OpenDatabase, standing: Standing): Pick<Visit, 'within' | 'keeping'> {
  const within: Visit['within'] = async (who, deed) => {
    let mailed = (): boolean => false;
    try {
      const outcome = await database.within(who.asker, (trx) => {
        const needs = composeNeeds(trx, who, standing);
        const { post, wasUsed } = noticing(needs.post);
        mailed = wasUsed;
        return deed({ ...needs, post });
      });
      if (mailed()) standing.nudge?.();
      return outcome;
    } catch (error) {
      throw asDatabaseAway(error);
    }
  };
  return {
    within,
    // Inside a box the refusal is not seen by the transaction, and what was done stays done.
    keeping: async (who, deed) =>
      (await within(who, async (needs) => ({ answer: await deed(needs) }))).answer,
  };
}
