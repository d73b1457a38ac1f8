import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deck } from '#domain/games/model.ts';
import type { GameResult } from '#domain/games/results.ts';
import type { Asker } from '#domain/people/asker.ts';
import { beginAgreement, readClause } from '#features/agreements/index.ts';
import { gameResults, readTaking, seeGame, takeResults, type GameSeat } from '#features/games/index.ts';
import { beginMeeting } from '#features/meetings/index.ts';
import { readRegisters } from '#features/risks/index.ts';
import { readDeck } from '#server/content/read-deck.ts';
import { aGuestLink, aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import type { Needs } from '#server/house/needs.ts';
import { playedGame } from '../harness/played-game.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
let deck: Deck;
let seat: GameSeat;
beforeAll(async () => {
  ground = await openDeedsGround();
  deck = await readDeck(join(import.meta.dirname, '..', '..', 'content'));
  seat = await playedGame(anyone, deck);
});
afterAll(() => close(ground.database));

const anyone = <T>(deed: (needs: Needs) => Promise<T>): Promise<T> => ground.as(nobody, deed);
const resultsOf = (one: GameSeat) =>
  anyone(async (needs) => {
    const game = good(await seeGame(needs, one));
    const results = gameResults({ game, deck, language: 'da' }, needs.sha256);
    return { game, played: { id: one.id, title: game.view.gathering.title, results } };
  });

async function aRoom() {
  const room = await aPartnership(ground.database.owner);
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const meeting = good(
    await ground.as(one.asker, (needs) =>
      beginMeeting(needs, room.id, { kind: 'ordinary', day: '2099-02-03', time: '10:00' }),
    ),
  );
  good(
    await ground.as(one.asker, (needs) =>
      beginAgreement(needs, room.id, { level: 'full', mode: 'general', languages: 'da' }),
    ),
  );
  return { id: room.id, one, two, meetingId: meeting.id };
}

const kindOf = (results: readonly GameResult[], kind: GameResult['kind']): GameResult => {
  const found = results.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

it('becomes a risk, a question and a comment in a partnership, once, however often and by whoever it is sent', async () => {
  const { played } = await resultsOf(seat);
  const room = await aRoom();
  const [event, unmet, learnt, agreed] = (['event', 'unmet', 'learnt', 'agreed'] as const).map((kind) =>
    kindOf(played.results, kind),
  ) as [GameResult, GameResult, GameResult, GameResult];
  const before = await ground.as(room.one.asker, (needs) =>
    readTaking(needs, { gatheringId: seat.id, partnershipId: '' }),
  );
  expect(before.chosen).toMatchObject({
    id: room.id,
    meetings: [{ id: room.meetingId }],
    hasDraft: true,
    taken: {},
  });
  const clause = before.chosen?.clauses[0]?.id ?? 'A01';
  const takes = {
    [event.key]: 'risk',
    [unmet.key]: 'question',
    [learnt.key]: 'question',
    [agreed.key]: clause,
  };
  const taking = { partnershipId: room.id, meetingId: room.meetingId, takes };
  const take = (asker: Asker) => ground.as(asker, (needs) => takeResults(needs, played, taking));
  const taken = await Promise.all([room.one, room.one, room.two].map(({ asker }) => take(asker)));
  expect(taken.map((one) => (one.ok ? one.value.taken : -1)).toSorted()).toEqual([0, 0, 4]);

  const register = good(await ground.as(room.two.asker, (needs) => readRegisters(needs, room.id)));
  expect(register[0]?.risks.map(({ title }) => title)).toEqual([event.text]);
  const items = await ground.as(room.two.asker, (needs) => needs.meetings.items(room.meetingId));
  const texts = items.map(({ text }) => text);
  for (const { text } of [unmet, learnt]) expect(texts.filter((one) => one === text)).toHaveLength(1);
  const read = good(
    await ground.as(room.two.asker, (needs) =>
      readClause(needs, { partnershipId: room.id, clause, language: 'da' }),
    ),
  );
  expect(read.comments.map(({ text }) => text)).toEqual([`Fra partnerskabsspillet: ${agreed.text}`]);
  const events = (await ground.as(room.two.asker, (needs) => needs.history.events(room.id, { limit: 100 })))
    .items;
  expect(events.filter(({ kind }) => kind === 'results-taken')).toMatchObject([{ details: { count: 4 } }]);
  const after = await ground.as(room.two.asker, (needs) =>
    readTaking(needs, { gatheringId: seat.id, partnershipId: room.id }),
  );
  expect(after.chosen?.taken).toEqual({
    [event.key]: 'risk',
    [unmet.key]: 'question',
    [learnt.key]: 'question',
    [agreed.key]: 'clause',
  });
});

it('never carries a hidden interest, although all at the table have seen it', async () => {
  const { game, played } = await resultsOf(seat);
  expect(JSON.stringify(game.view.seats)).toContain('interestId');
  const said = JSON.stringify(played.results);
  for (const { text } of deck.interests) expect(said).not.toContain(text.da);
});

it('is closed to a guest, to nobody and to who belongs to another room, and takes nothing by halves', async () => {
  const { played } = await resultsOf(seat);
  const [room, other] = [await aRoom(), await aRoom()];
  const event = kindOf(played.results, 'event');
  const taking = { partnershipId: room.id, meetingId: '', takes: { [event.key]: 'risk' } };
  const link = { party: room.two.id, partnership: room.id, by: room.two.person };
  const { asker: guest } = await aGuestLink(ground.database.owner, link);
  const stranger = asPerson(await aPerson(ground.database.owner));
  for (const asker of [guest, nobody, stranger, other.one.asker]) {
    expect((await ground.as(asker, (needs) => takeResults(needs, played, taking))).ok).toBe(false);
    expect(await ground.as(asker, (needs) => needs.gatherings.takenResults(room.id, seat.id))).toEqual([]);
  }
  const refused = async (more: Partial<typeof taking> & { takes: Record<string, string> }) => {
    const result = await ground
      .as(room.one.asker, (needs) =>
        takeResults(needs, played, { ...taking, ...more }).then((one) => {
          // A problem undoes the transaction, as in the house.
          if (!one.ok) throw Object.assign(new Error('undone'), { problem: one.problem });
          return one;
        }),
      )
      .catch((error: { problem?: { kind: string } }) => error.problem?.kind);
    return result;
  };
  const question = kindOf(played.results, 'unmet');
  const both = { [event.key]: 'risk', [question.key]: 'question' };
  expect(await refused({ takes: both })).toBe('not-chosen');
  expect(await refused({ takes: both, meetingId: other.meetingId })).toBe('not-chosen');
  expect(await refused({ takes: { [event.key]: 'A01', [question.key]: 'risk', made: 'risk' } })).toBe(
    'results-not-chosen',
  );
  const register = good(await ground.as(room.one.asker, (needs) => readRegisters(needs, room.id)));
  expect(register[0]?.risks).toEqual([]);
});
