import { randomUUID } from 'node:crypto';
import type { Deck } from '#domain/games/model.ts';
import type { Problem, Result } from '#domain/result.ts';
import {
  beginGame,
  dealCards,
  keepAgreements,
  moveGame,
  seeGame,
  tellMet,
  type GameSeat,
} from '#features/games/index.ts';
import { joinGathering } from '#features/gatherings/index.ts';
import type { Needs } from '#server/house/needs.ts';

type Anyone = <T>(deed: (needs: Needs) => Promise<T>) => Promise<T>;

const draw = (below: number): number => (below > 0 ? below - 1 : 0);

const must = <T>(result: Result<T, Problem>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

/** A game of three until the cards are on the table, with something unmet, learnt and agreed; its host's seat. */
export async function playedGame(anyone: Anyone, deck: Deck): Promise<GameSeat> {
  const asked = { scenario: 'museum', hostName: 'Ane', hostPlays: true };
  const begun = must(await anyone((needs) => beginGame(needs, deck, asked)));
  const host = { id: begun.gatheringId, secret: begun.secret };
  const gathering = async () => must(await anyone((needs) => seeGame(needs, host))).view.gathering;
  const { code } = await gathering();
  const [first] = await Promise.all(
    ['Bo', 'Cem'].map(async (name) => must(await anyone((needs) => joinGathering(needs, { code, name })))),
  );
  const now = async () => ({ was: (await gathering()).revision, deck, draw });
  const dealt = await now();
  must(await anyone((needs) => dealCards(needs, host, dealt)));
  for (let turn = 0; turn < 18; turn += 1) {
    const move = { deed: 'next', ...(await now()) } as const;
    await anyone((needs) => moveGame(needs, host, move));
  }
  const other = { id: host.id, secret: first?.secret ?? '' };
  must(await anyone((needs) => tellMet(needs, other, { id: randomUUID(), met: 'no' })));
  const told = { learnt: 'Vi spurgte for sent\nTilliden kom igen', first: 'Vi spørger om mandatet' };
  const kept = { id: randomUUID(), was: 0, ...told, second: '', third: '' };
  must(await anyone((needs) => keepAgreements(needs, host, kept)));
  return host;
}
