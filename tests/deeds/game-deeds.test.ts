import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deck } from '#domain/games/model.ts';
import {
  beginGame,
  dealCards,
  gameSheet,
  logDecision,
  moveGame,
  presentGame,
  presentTable,
  seeGame,
  tellMet,
  vote,
  type GameSeat,
} from '#features/games/index.ts';
import { joinGathering } from '#features/gatherings/index.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import { tool } from '#domain/tools/game/tool.ts';
import { part } from '#domain/record.ts';
import { readDeck } from '#server/content/read-deck.ts';
import { nobody } from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import type { Needs } from '#server/house/needs.ts';
import { good, openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
let deck: Deck;
beforeAll(async () => {
  ground = await openDeedsGround();
  deck = await readDeck(join(import.meta.dirname, '..', '..', 'content'));
});
afterAll(() => close(ground.database));

const anyone = <T>(deed: (needs: Needs) => Promise<T>): Promise<T> => ground.as(nobody, deed);
const draw = (below: number): number => (below > 0 ? below - 1 : 0);
const kindOf = (result: { readonly ok: boolean; readonly problem?: { readonly kind: string } }) =>
  result.problem?.kind ?? 'done';

const see = async (seat: GameSeat) => good(await anyone((needs) => seeGame(needs, seat)));
const revision = async (seat: GameSeat): Promise<number> => (await see(seat)).view.gathering.revision;
const next = async (host: GameSeat, deed: 'next' | 'end' = 'next') => {
  const was = await revision(host);
  return anyone((needs) => moveGame(needs, host, { deed, was, deck, draw }));
};
const dealNow = async (host: GameSeat) => {
  const was = await revision(host);
  return anyone((needs) => dealCards(needs, host, { was, deck, draw }));
};

async function aGame(players: number) {
  const begun = good(
    await anyone((needs) => beginGame(needs, deck, { scenario: 'museum', hostName: 'Ane', hostPlays: true })),
  );
  const host = { id: begun.gatheringId, secret: begun.secret };
  const { code } = (await see(host)).view.gathering;
  const join = async (name: string): Promise<GameSeat> => {
    const seat = good(await anyone((needs) => joinGathering(needs, { code, name })));
    return { id: seat.gatheringId, secret: seat.secret };
  };
  const others: GameSeat[] = [];
  for (let at = 1; at < players; at += 1) others.push(await join(`Spiller ${at}`));
  return { host, others, join, all: [host, ...others] };
}

const ballot = (step: string) => ({ id: newId(), step, trust: '4', progress: 'dont-know', fairness: '1' });
const interestOf = async (seat: GameSeat): Promise<string> => {
  const { view } = await see(seat);
  const id = part(view.seats.find((one) => one.id === view.me?.id)?.secret, 'interestId');
  return deck.interests.find((one) => one.id === id)?.text.da ?? 'none';
};

it('deals each seat a secret that no other seat, no host and no screen can read', async () => {
  const { host, all, join } = await aGame(4);
  expect(kindOf(await dealNow(host))).toBe('done');
  const late = await join('Sen');
  expect(presentGame(await see(late), deck, 'da').card).toBeNull();
  const interests = await Promise.all(all.map(interestOf));
  expect(new Set(interests).size).toBe(4);
  for (const [at, seat] of all.entries()) {
    const game = await see(seat);
    expect(game.view.seats.filter(({ secret }) => secret !== null)).toHaveLength(1);
    const mine = JSON.stringify(presentGame(game, deck, 'da'));
    for (const [other, text] of interests.entries()) expect(mine.includes(text)).toBe(other === at);
    const all = JSON.stringify([presentTable(game, deck, 'da'), gameSheet(game, deck, 'da')]);
    for (const text of interests) expect(all).not.toContain(text);
  }
  expect(kindOf(await dealNow(host))).toBe('done');
  expect(presentGame(await see(late), deck, 'da').card).not.toBeNull();
  expect(await Promise.all(all.map(interestOf))).toEqual(interests);
});

it('asks for three before it begins, and lets only the host lead', async () => {
  const { host, others } = await aGame(2);
  expect(kindOf(await dealNow(host))).toBe('too-few-players');
  const [other] = others as [GameSeat];
  expect(kindOf(await dealNow(other))).toBe('not-the-game-host');
  expect(kindOf(await next(other))).toBe('not-the-game-host');
  const deed = { id: newId(), text: 'Noget' };
  expect(kindOf(await anyone((needs) => logDecision(needs, other, deed)))).toBe('not-the-game-host');
});

it('keeps votes their own until they are shown, once each, and does a double tap once', async () => {
  const { host, others } = await aGame(3);
  await dealNow(host);
  await next(host);
  const [first, second] = others as [GameSeat, GameSeat];
  expect(kindOf(await anyone((needs) => vote(needs, first, ballot('meet'))))).toBe('step-closed');
  await next(host);
  const given = ballot('meet');
  for (let tap = 0; tap < 2; tap += 1)
    expect(kindOf(await anyone((needs) => vote(needs, first, given)))).toBe('done');
  expect(kindOf(await anyone((needs) => vote(needs, first, { ...ballot('meet'), trust: '9' })))).toBe(
    'votes-missing',
  );
  const seen = await see(second);
  expect(seen.view.entries).toEqual([]);
  expect(presentGame(seen, deck, 'da')).toMatchObject({
    voted: 1,
    courses: [{ points: [{ mean: null }, {}, {}, {}, {}, {}] }, {}, {}],
  });
  const was = await revision(host);
  const twice = () => anyone((needs) => moveGame(needs, host, { deed: 'next', was, deck, draw }));
  expect([kindOf(await twice()), kindOf(await twice())]).toEqual(['done', 'moved-on']);
  expect(presentGame(await see(second), deck, 'da').courses[0]?.points[0]).toMatchObject({
    mean: 4,
    answered: 1,
  });
});

it('opens to nobody from another game, and to nobody without a seat', async () => {
  const [mine, theirs] = [await aGame(3), await aGame(3)];
  for (const secret of [theirs.host.secret, newId(), '']) {
    const stranger = { id: mine.host.id, secret };
    expect((await anyone((needs) => seeGame(needs, stranger))).ok).toBe(false);
    expect((await anyone((needs) => vote(needs, stranger, ballot('meet')))).ok).toBe(false);
    expect(
      (await anyone((needs) => moveGame(needs, stranger, { deed: 'next', was: 1, deck, draw }))).ok,
    ).toBe(false);
  }
});

it('ends with the cards on the table and a sheet that the tool takes', async () => {
  const { host, others } = await aGame(3);
  await dealNow(host);
  for (let turn = 0; turn < 18; turn += 1) await next(host);
  const [first] = others as [GameSeat];
  const met = { id: newId(), met: 'partly' };
  expect(kindOf(await anyone((needs) => tellMet(needs, first, met)))).toBe('done');
  const game = await see(first);
  expect(game.place.phase).toBe('debrief');
  const sheet = gameSheet(game, deck, 'da');
  expect(parseToolSheet(tool, sheet).ok).toBe(true);
  expect(JSON.stringify(sheet)).toContain(await interestOf(host));
  expect(kindOf(await next(host, 'end'))).toBe('done');
  expect(kindOf(await anyone((needs) => tellMet(needs, first, met)))).toBe('gathering-over');
});
