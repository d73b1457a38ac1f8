import { clauseNumbers } from '#domain/agreements/clause-numbers.ts';
import { clauseTitles, readLiving } from '#features/agreements/index.ts';
import { takers } from '#features/promises/index.ts';
import { found } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { id } = event.params;
  return event.locals.within(async (needs) => {
    const { draft, ...living } = found(await readLiving(needs, id));
    const titles = await clauseTitles(needs.content);
    const numbers = clauseNumbers(draft.clauses);
    const parties = await takers(needs, id);
    const clauses = draft.clauses
      .filter(({ included }) => included)
      .map(({ clause }) => {
        const care = living.cares.find((each) => each.clause === clause);
        const party = parties.find((each) => each.id === care?.partyId);
        const person = party?.people.find((each) => each.id === care?.ownerId);
        return {
          clause,
          title: `${numbers.get(clause) ?? ''}. ${titles.get(clause)?.[event.locals.language] ?? clause}`,
          owner: [person?.name, party?.name].filter(Boolean).join(', '),
          dueOn: care?.dueOn ?? null,
          owed: living.obligations.filter((each) => each.clause === clause).length,
          open: living.deviations.filter((each) => each.clause === clause && each.choice === null).length,
        };
      });
    return { clauses, inForce: living.inForce, locked: living.locked };
  });
};
