import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { ToolSheet } from '#domain/tools/tool.ts';
import { openSheet, textAt } from '#features/toolbox/live-sheet.ts';
import { makeKeeper, type Peer, place, sheetId, startLive, until, visit } from './live.testing.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

function start(keeper = makeKeeper()) {
  const started = startLive(keeper);
  open.push(started.live);
  return started;
}

async function come(live: Parameters<typeof visit>[0], who: string): Promise<Peer> {
  const peer = visit(live, who);
  open.push(peer);
  await peer.ready;
  return peer;
}

const keptText = ({ kept }: ReturnType<typeof makeKeeper>): unknown =>
  (kept.get(sheetId)?.content as ToolSheet).sides[0]?.answers['brings'];

describe('a live sheet', () => {
  it('is one sheet also for somebody who comes just as the last one leaves', async () => {
    const { live, keeper } = start();
    for (let round = 0; round < 8; round += 1) {
      const leaving = await come(live, 'mette');
      leaving.write(0, '.');
      void leaving.close();
      const coming = await come(live, 'anders');
      coming.write(0, '!');
      await until(() => coming.seen.status?.savedAt != null, 'kept');
      expect(keptText(keeper)).toBe(coming.text().toString());
      await coming.close();
    }
  });

  it('shows everybody what everybody writes, and says when it is kept', async () => {
    const { live, keeper } = start();
    const [mette, anders] = [await come(live, 'mette'), await come(live, 'anders')];
    mette.write(3, ' og lys');
    anders.write(0, 'et ');
    expect(mette.seen.status?.savedAt).toBeNull();
    await until(
      () => [mette, anders].every((peer) => peer.text().toString() === 'et rum og lys'),
      'the same text',
    );
    await until(() => mette.seen.status?.savedAt != null, 'told that it is kept');
    expect(keptText(keeper)).toBe('et rum og lys');
  });

  it('tells who is here, for which party and in which field, under the server’s names', async () => {
    const { live } = start();
    const [mette, anders] = [await come(live, 'mette'), await come(live, 'anders')];
    anders.stand('side.a.brings');
    await until(() => mette.seen.here[0]?.field === 'side.a.brings', 'the field');
    expect(mette.seen.here).toEqual([
      { person: 'p-anders', name: 'Formidler', party: 'Museet', field: 'side.a.brings' },
    ]);
    await anders.close();
    await until(() => mette.seen.here.length === 0, 'gone again');
  });

  it('merges what two wrote while cut off', async () => {
    const { live, keeper } = start();
    const [mette, anders] = [await come(live, 'mette'), await come(live, 'anders')];
    mette.cut();
    anders.cut();
    await until(() => mette.seen.status?.connection === 'offline', 'told to be offline');
    mette.write(3, ' med scene');
    anders.write(0, 'lyst ');
    openSheet(anders.doc).scales.set('b/gain', 4);
    expect(mette.seen.status?.savedAt).toBeNull();
    mette.mend();
    anders.mend();
    await until(
      () => [mette, anders].every((peer) => peer.text().toString() === 'lyst rum med scene'),
      'merged',
    );
    await until(() => mette.seen.status?.savedAt != null && anders.seen.status?.savedAt != null, 'kept');
    expect((keeper.kept.get(sheetId)?.content as ToolSheet).sides[1]?.answers).toEqual({ gain: 4 });
  });

  it('refuses a change that breaks the sheet, while the others go on', async () => {
    const { live, keeper, lines } = start();
    const [bad, anders, mette] = [
      await come(live, 'mette'),
      await come(live, 'anders'),
      await come(live, 'mette'),
    ];
    openSheet(bad.doc).shared.delete('purpose');
    await until(() => bad.seen.status?.connection === 'refused', 'sent away');
    expect(bad.text().toString()).toBe('rum');
    anders.write(3, '!');
    await until(() => mette.text().toString() === 'rum!', 'the others go on');
    expect(openSheet(mette.doc).shared.get('purpose')?.toString()).toBe('');
    await until(() => anders.seen.status?.savedAt != null, 'kept');
    expect(keptText(keeper)).toBe('rum!');
    expect(lines).toContain('live change refused');
  });

  it('loses nothing acknowledged when the server goes and another comes', async () => {
    const first = startLive(makeKeeper(), 5_000);
    const sockets = { enter: first.live.enter };
    const mette = await come({ enter: (socket, headers) => sockets.enter(socket, headers) }, 'mette');
    mette.write(3, ' til alle');
    await until(() => first.live.counts().unkept === 1, 'come to the server');
    expect(keptText(first.keeper)).toBe('rum');
    await first.live.close();
    expect(keptText(first.keeper)).toBe('rum til alle');
    mette.write(0, 'stort ');
    const second = start(first.keeper);
    sockets.enter = second.live.enter;
    await until(() => mette.seen.status?.savedAt != null, 'kept by the next server');
    expect(keptText(first.keeper)).toBe('stort rum til alle');
  });

  it('keeps trying when the database is away, says so, and holds the sheet open meanwhile', async () => {
    const { live, keeper } = start();
    keeper.works = false;
    const mette = await come(live, 'mette');
    mette.write(3, '!');
    await until(() => mette.seen.status?.trouble === true, 'told of the trouble');
    await mette.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(live.counts().sheets).toBe(1);
    keeper.works = true;
    await until(() => keptText(keeper) === 'rum!', 'kept in the end');
    await until(() => live.counts().sheets === 0, 'closed when kept');
  });

  it('lets a reader read and not write', async () => {
    const { live, keeper } = start();
    const [reader, mette] = [await come(live, 'reader'), await come(live, 'mette')];
    reader.write(0, 'ikke ');
    mette.write(3, '!');
    await until(() => mette.seen.status?.savedAt != null, 'kept');
    expect(mette.text().toString()).toBe('rum!');
    expect(keptText(keeper)).toBe('rum!');
  });

  it('ends what a revoked link or an ended session has open, and lets nobody else in', async () => {
    const { live } = start();
    const [mette, anders] = [await come(live, 'mette'), await come(live, 'anders')];
    live.kick('c-anders');
    await until(() => anders.seen.status?.connection === 'ended', 'ended');
    expect(anders.text().toString()).toBe('rum');
    // Longer than it would take the browser's side to come back.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(anders.seen.status?.connection).toBe('ended');
    expect(live.counts().connections).toBe(1);
    expect(mette.seen.status?.connection).toBe('connected');
    const stranger = visit(live, 'stranger');
    open.push(stranger);
    await until(() => stranger.seen.status?.connection === 'ended', 'not let in');
    expect(stranger.doc.store.clients.size).toBe(0);
  });

  it('looks again who may be here, and sends away alone who may not', async () => {
    const { live, known } = start();
    const [mette, late] = [await come(live, 'mette'), await come(live, 'latecomer')];
    await live.recheck('p-mette');
    delete known['latecomer'];
    await live.recheck('partnership');
    await until(() => late.seen.status?.connection === 'ended', 'ended');
    expect(mette.seen.status?.connection).toBe('connected');
  });

  it('takes the pen from who only reads from now on, without sending them away', async () => {
    const { live, known, keeper } = start();
    const anders = await come(live, 'anders');
    known['anders'] = { ...known['anders']!, mayWrite: false };
    await live.recheck('c-anders');
    await until(() => anders.seen.status?.connection === 'connected', 'back');
    anders.write(0, 'ikke ');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(keptText(keeper)).not.toContain('ikke');
  });

  it('gives a party that came after the reveal a side, in which it writes and all see it', async () => {
    const { live, keeper } = start();
    const mette = await come(live, 'mette');
    const late = await come(live, 'latecomer');
    const its = { sideId: 'c', promptId: 'brings' };
    const text = (peer: Peer) => textAt(openSheet(peer.doc), its)?.toString();
    await until(() => text(mette) === '', 'a side for all');
    textAt(openSheet(late.doc), its)?.insert(0, 'lokaler');
    await until(() => text(mette) === 'lokaler', 'seen');
    await until(() => late.seen.status?.savedAt != null, 'kept');
    const kept = keeper.kept.get(sheetId)?.content as ToolSheet;
    expect(kept.sides.map(({ id, name }) => `${id} ${name}`).at(-1)).toBe('c Kommunen');
    const change = { do: 'answer' as const, sideId: 'd', promptId: 'brings', value: 'en plan', was: null };
    const parties = [{ id: 'd', name: 'Skolen' }];
    expect((await live.apply(sheetId, [change], parties)).ok).toBe(true);
  });

  it('knows no other sheet than those that are', async () => {
    const { live } = start();
    const lost = visit(live, 'mette', '0190a0b0-0000-7000-8000-00000000dead');
    open.push(lost);
    await until(() => lost.seen.status?.connection === 'gone', 'told that it is gone');
  });

  it('takes answers from a form without script, open or not', async () => {
    const { live, keeper } = start();
    const write = (value: string, was: string) =>
      live.apply(sheetId, [{ do: 'answer', ...place, value, was }]);
    expect(await write('store rum', 'rum')).toEqual({
      ok: true,
      value: 1,
    });
    expect(keptText(keeper)).toBe('store rum');
    const mette = await come(live, 'mette');
    mette.write(9, '!');
    await write('to store rum', 'store rum');
    await until(() => mette.text().toString() === 'to store rum!', 'seen where it is open');
    expect((await live.apply('0190a0b0-0000-7000-8000-00000000dead', [])).ok).toBe(false);
    const stray = { do: 'answer' as const, sideId: 'x', promptId: 'y', value: 'z', was: null };
    expect((await live.apply(sheetId, [stray])).ok).toBe(false);
  });

  it('goes on when somebody sends rubbish', async () => {
    const { live, lines } = start();
    const mette = await come(live, 'mette');
    let left = 0;
    for (let seed = 0; seed < 50; seed += 1) {
      const bytes = Uint8Array.from(
        { length: 1 + (seed % 40) },
        (_, index) => (seed * 31 + index * 17) % 256,
      );
      live.enter(
        {
          readyState: 1,
          send: () => undefined,
          close: () => (left += 1),
          onMessage: (take) => take(bytes),
          onClose: () => undefined,
        },
        new Headers({ cookie: 'anders' }),
      );
    }
    expect(left).toBe(50);
    mette.write(3, '!');
    await until(() => mette.seen.status?.savedAt != null, 'kept');
    expect(lines).toEqual([]);
  });

  it('opens a stored state, and not one that is another document', async () => {
    const keeper = makeKeeper();
    const other = new Y.Doc();
    other.getText('something').insert(0, 'else');
    keeper.kept.set(sheetId, { state: Y.encodeStateAsUpdate(other), content: null });
    const { live } = start(keeper);
    const mette = visit(live, 'mette');
    open.push(mette);
    await until(() => mette.seen.status?.connection === 'broken', 'told that it is broken');
  });
});
