import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deck } from '#domain/games/model.ts';
import { seeGame, type GameSeat } from '#features/games/index.ts';
import { readDeck } from '#server/content/read-deck.ts';
import { newGuestLink, putIn } from '#server/house/commands/demo.ts';
import { cast, catchLetters, openGuestLink } from '#server/house/commands/demo/people.ts';
import { newId } from '#server/house/new-id.ts';
import { takeGameResults, readGameResults } from '../../src/routes/api/v1/operations/games.ts';
import { apiClient, clientWith } from '../harness/api-client.ts';
import type { ApiAnswer, ApiClient } from '../harness/api-client.ts';
import { playedGame } from '../harness/played-game.ts';
import { startProduct } from '../harness/start-product.ts';
import type { Product } from '../harness/start-product.ts';

const asNobody = { asker: { kind: 'nobody' }, signedInBy: null, language: 'en' } as const;
let product: Product;
let deck: Deck;
let game: GameSeat;
/** A partnership that both have a seat in, with an agreement. */
let shared: string;
let lead: ApiClient;
let partner: ApiClient;
let outside: ApiClient;
let nobody: ApiClient;

beforeAll(async () => {
  product = await startProduct();
  shared = await putIn(product.console, { language: 'da' });
  deck = await readDeck(join(import.meta.dirname, '..', '..', 'content'));
  game = await playedGame((deed) => product.console.within(asNobody, deed), deck);
  [lead, partner, outside] = await Promise.all([
    apiClient(product, cast.lead.email),
    apiClient(product, cast.partner.email),
    apiClient(product, 'outside@byg.test'),
  ]);
  nobody = clientWith(product.url, {});
});
afterAll(() => product.stop());

const id = (answer: ApiAnswer): string => String(answer.body['id']);
const kind = (answer: ApiAnswer): readonly unknown[] => [
  answer.status,
  String(answer.body['type']).replace('urn:byg:problem:', ''),
];

async function organisation(client: ApiClient, kind = 'library'): Promise<string> {
  const named = { name: `Hus ${newId()}`, kind, place: 'Roskilde', join: true };
  return id(await client.send('POST', '/organisations', named));
}

/** A partnership of two parties, with somebody who came by a link. */
async function together() {
  const asked = { organisationId: await organisation(lead), name: 'Lyd', purpose: 'Kunst' };
  const made = await lead.send('POST', '/partnerships', asked);
  const place = `/partnerships/${id(made)}`;
  await lead.send('POST', `${place}/parties`, { organisationId: await organisation(lead, 'museum') });
  const secret = await newGuestLink(product.console, id(made));
  const cookie = await openGuestLink(product.console, secret, catchLetters());
  return { id: id(made), place, guest: clientWith(product.url, { cookie }) };
}

const items = (answer: ApiAnswer) => answer.body['items'] as Record<string, unknown>[];

describe('what a game leaves', () => {
  type Line = {
    readonly key: string;
    readonly kind: string;
    readonly text: string;
    readonly became: unknown;
  };
  const lines = (answer: ApiAnswer) => answer.body['results'] as readonly Line[];
  const seat = (secret = game.secret) => ({ 'byg-seat': secret });
  const read = (client: ApiClient, secret?: string, more = '') =>
    clientWith(product.url, { ...client.headers, ...seat(secret) }).get(`/games/${game.id}/results${more}`);
  const keyOf = async (wanted: string): Promise<string> =>
    lines(await read(nobody)).find((one) => one.kind === wanted)?.key ?? '';

  it('is read by who has a seat, in its shape, and never holds a hidden interest', async () => {
    const answer = await read(nobody);
    expect(answer.status).toBe(200);
    expect(readGameResults.answer?.safeParse(answer.body).success).toBe(true);
    expect(new Set(lines(answer).map((one) => one.kind))).toEqual(
      new Set(['event', 'unmet', 'learnt', 'agreed']),
    );
    for (const { text } of deck.interests) expect(JSON.stringify(answer.body)).not.toContain(text.en);
    expect(kind(await read(lead, ''))).toEqual([410, 'gathering-over']);
    expect(kind(await read(lead, 'made-up'))).toEqual([410, 'gathering-over']);
    const other = await nobody.get(`/games/${newId()}/results`);
    expect(other.status).toBe(410);
  });

  it('comes into a partnership line by line, once, in one list with what it became', async () => {
    const place = `/partnerships/${shared}`;
    const held = { kind: 'ordinary', day: '2099-02-03', time: '10:00' };
    const meetingId = newId();
    const once = { 'idempotency-key': meetingId };
    expect((await lead.send('POST', `${place}/meetings`, held, once)).status).toBe(201);
    const [event, unmet, agreed] = [await keyOf('event'), await keyOf('unmet'), await keyOf('agreed')];
    const takes = { [event]: 'risk', [unmet]: 'question', [agreed]: 'A01' };
    const send = (client: ApiClient) =>
      client.send('POST', `${place}/game-results`, { game: game.id, meetingId, takes }, seat());
    const [first, second] = [await send(lead), await send(partner)];
    expect([first.status, first.body['taken']]).toEqual([200, 3]);
    expect([second.status, second.body['taken']]).toEqual([200, 0]);
    expect(takeGameResults.answer?.safeParse(second.body).success).toBe(true);
    const became = { [event]: 'risk', [unmet]: 'question', [agreed]: 'clause' };
    const told = await read(partner, undefined, `?partnership=${shared}`);
    for (const answer of [first, second, told])
      for (const one of lines(answer)) expect(one.became).toBe(became[one.key] ?? null);
    const text = (wanted: string) => lines(told).find(({ key }) => key === wanted)?.text ?? '';
    const registers = (await partner.get(`${place}/risks`)).body['registers'] as {
      risks: { title: string }[];
    }[];
    expect(
      registers[0]?.risks.filter(({ title }) => title.startsWith(text(event).slice(0, 40))),
    ).toHaveLength(1);
    const said = items(await partner.get(`${place}/agreement/comments?clause=A01`));
    expect(said.filter((one) => String(one['text']).includes(text(agreed)))).toHaveLength(1);
  });

  it('is closed to a guest, to others and to nobody, and to who has no seat; and takes nothing by halves', async () => {
    const [room, own] = [await together(), await organisation(outside)];
    const [event, unmet] = [await keyOf('event'), await keyOf('unmet')];
    const to = `${room.place}/game-results`;
    const one = { game: game.id, takes: { [event]: 'risk' } };
    expect(own).not.toBe('');
    expect((await nobody.send('POST', to, one, seat())).status).toBe(401);
    expect(kind(await outside.send('POST', to, one, seat()))).toEqual([404, 'not-found']);
    expect((await room.guest.send('POST', to, one, seat())).status).toBe(403);
    expect(kind(await lead.send('POST', to, one))).toEqual([410, 'gathering-over']);
    expect(kind(await lead.send('POST', to, { game: newId(), takes: one.takes }, seat()))[0]).toBe(404);
    const halves = { ...one, takes: { ...one.takes, [unmet]: 'question' } };
    expect((await lead.send('POST', to, halves, seat())).status).toBe(422);
    expect((await lead.send('POST', to, { ...one, takes: { made: 'risk' } }, seat())).status).toBe(422);
    expect((await lead.send('POST', to, { takes: 7 }, seat())).status).toBe(422);
    const asked = `?partnership=${room.id}`;
    for (const stranger of [outside, nobody])
      expect((await read(stranger, undefined, asked)).status).toBe(404);
    for (const line of lines(await read(lead, undefined, asked))) expect(line.became).toBeNull();
  });

  it('is opened by a seat that a code gives while the game is played', async () => {
    const open = await product.console.within(asNobody, (needs) => seeGame(needs, game));
    const code = open.ok ? open.value.view.gathering.code : '';
    const taken = await nobody.send('POST', '/games/seats', { code: code.toLowerCase(), name: 'Dan' });
    expect([taken.status, taken.body['game']]).toEqual([201, game.id]);
    expect((await read(nobody, String(taken.body['seat']))).status).toBe(200);
    expect(kind(await nobody.send('POST', '/games/seats', { code: 'AAA-AAA', name: 'Dan' }))).toEqual([
      404,
      'no-such-gathering',
    ]);
    expect((await nobody.send('POST', '/games/seats', { code, name: ' ' })).status).toBe(422);
    expect((await nobody.send('POST', '/games/seats', { code: 7 })).status).toBe(422);
  });
});

describe('an agreement worked out on a sheet', () => {
  const shared = {
    level: 'full',
    languages: 'both',
    binding: 'en',
    mode: 'culture',
    starts: '2027-01-01',
    'A03-da': 'Flere skal lytte.',
  };
  const from = { title: 'Lyd', shared, sides: [{ id: 'own', name: 'Biblioteket', answers: {} }] };
  const sheetOf = async (place: string, tool: string): Promise<string> => {
    const asked = { tool, title: 'Lyd', ...(tool === 'agreement' && { from }) };
    return id(await lead.send('POST', `${place}/sheets`, asked));
  };

  it('begins the agreement once, with its answers as the settings and its words in the clauses', async () => {
    const room = await together();
    const sheetId = await sheetOf(room.place, 'agreement');
    const once = { 'idempotency-key': newId() };
    const begin = () => lead.send('POST', `${room.place}/agreement`, { sheetId }, once);
    const [begun, again] = [await begin(), await begin()];
    expect([begun.status, again.body['id']]).toEqual([201, begun.body['id']]);
    expect(begun.body).toMatchObject({
      level: 'full',
      mode: 'culture',
      languages: { kind: 'both', binding: 'en' },
      dates: { startsOn: '2027-01-01' },
    });
    const clause = await lead.get(`${room.place}/agreement/clauses/A03`);
    expect(JSON.stringify(clause.body['text'])).toContain('Flere skal lytte.');
    const more = await lead.send('POST', `${room.place}/agreement`, { sheetId });
    expect(kind(more)).toEqual([409, 'agreement-there-already']);
  });

  it('is for those of the room, from its own sheet of that tool', async () => {
    const [room, other] = [await together(), await together()];
    const to = `${room.place}/agreement`;
    const sheetId = await sheetOf(room.place, 'agreement');
    expect((await nobody.send('POST', to, { sheetId })).status).toBe(401);
    expect((await outside.send('POST', to, { sheetId })).status).toBe(404);
    expect((await room.guest.send('POST', to, { sheetId })).status).toBe(403);
    const wrong = [await sheetOf(other.place, 'agreement'), await sheetOf(room.place, 'risks'), newId()];
    for (const one of wrong)
      expect(kind(await lead.send('POST', to, { sheetId: one }))).toEqual([404, 'not-found']);
    expect((await lead.send('POST', to, { sheetId: 'made-up' })).status).toBe(422);
    expect((await lead.get(to)).status).toBe(404);
  });
});
