import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packParts } from '#domain/handovers/handover.ts';
import type { Asker } from '#domain/people/asker.ts';
import { beginEnding, sayYesToEnd, writeEnding } from '#features/endings/index.ts';
import { beginHandover, confirmHandover, nameSuccessor, walkThrough } from '#features/handovers/index.ts';
import { makePromise } from '#features/promises/index.ts';
import { beginSheet, fillSide } from '#features/toolbox/index.ts';
import {
  aMembership,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  asPerson,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { makePress } from '#server/documents/press.ts';
import { makeCopiesRoom, type CopiesRoom } from '#server/house/copies-room.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';
import type { Told } from './killed-hand.ts';
import { aLivedRoom } from './lived-room.testing.ts';

/** Processes are killed in the middle of a deed; what they leave is all of it or nothing, and doing it again ends it. */
let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

type Hand = Pick<Told, 'deed' | 'asker' | 'input'> & { readonly at?: DeedsGround };
type End = { readonly said: string; readonly killed: boolean };

/** Lets a process do the deed, and kills it so many milliseconds after it began. */
function lend({ at = ground, ...hand }: Hand, killAfter?: number): Promise<End> {
  const { ownerUrl: url, secret } = at.database;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killed-hand.ts')]);
  let [said, wrong] = ['', ''];
  child.stderr.on('data', (text: Buffer) => (wrong += text.toString()));
  child.stdout.on('data', (text: Buffer) => {
    const before = said;
    said += text.toString();
    if (killAfter !== undefined && !before.includes('ready') && said.includes('ready'))
      setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  child.stdin.end(JSON.stringify({ url, secret, ...hand } satisfies Told));
  return new Promise((resolve, reject) =>
    child.once('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve({ said, killed: signal === 'SIGKILL' });
      else reject(new Error(`${hand.deed} ended with ${code}: ${said}${wrong}`));
    }),
  );
}

/** The same fractions in every run: from the very beginning to past the middle. */
const moments = [0.1, 0.45, 0.8];

type Trial = {
  readonly hand: Hand;
  stands(): Promise<unknown>;
  readonly before: unknown;
  readonly after: unknown;
};

/** However early it ends, the room stands before the deed or after it; and after it when it is done once more. */
async function tryAll(prepare: () => Promise<Trial>): Promise<void> {
  const whole = await prepare();
  const { said } = await lend(whole.hand);
  expect(await whole.stands()).toEqual(whole.after);
  const took = Number(/took ([\d.]+)/.exec(said)?.[1]);
  for (const moment of moments) {
    const trial = await prepare();
    await lend(trial.hand, took * moment);
    expect([trial.before, trial.after]).toContainEqual(await trial.stands());
    await lend(trial.hand);
    expect(await trial.stands()).toEqual(trial.after);
  }
}

const must = async <T>(
  made: Promise<{ ok: true; value: T } | { ok: false; problem: object }>,
): Promise<T> => {
  const result = await made;
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const toldOf = async (asker: Asker, id: string, ...kinds: string[]) => {
  const { items } = await ground.as(asker, ({ history }) => history.events(id, { limit: 100 }));
  return items.filter(({ kind }) => kinds.includes(kind)).map(({ kind }) => kind);
};

async function twoParties() {
  const room = await aPartnership(ground.database.owner, { parties: 2 });
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  return { room, one, two };
}

test('killed while the last party closes, a partnership is open or ended, and told of once', () =>
  tryAll(async () => {
    const { room, one, two } = await twoParties();
    const partnershipId = room.id;
    await must(ground.as(one.asker, (needs) => beginEnding(needs, partnershipId)));
    const why = { partnershipId, fromRevision: 1, reason: 'goal-reached', words: 'Vi nåede det' };
    await must(ground.as(one.asker, (needs) => writeEnding(needs, why)));
    const yes = { partnershipId, revision: 2 };
    await must(ground.as(one.asker, (needs) => sayYesToEnd(needs, { ...yes, partyId: one.id })));
    return {
      hand: { deed: 'end', asker: two.asker, input: { partnershipId, partyId: two.id, revision: '2' } },
      stands: async () => [
        (await ground.as(one.asker, ({ partnerships }) => partnerships.partnership(partnershipId)))?.state,
        await toldOf(one.asker, partnershipId, 'ending-yes', 'partnership-ended'),
      ],
      before: [expect.not.stringMatching('ended'), ['ending-yes']],
      after: ['ended', ['partnership-ended', 'ending-yes', 'ending-yes']],
    };
  }));

test('killed while the last yes to a hand-over is said, promises have moved with it or not at all', () =>
  tryAll(async () => {
    const { room, one, two } = await twoParties();
    const heir = await aPerson(ground.database.owner, { name: 'Jonas' });
    await aSeat(ground.database.owner, { party: one.id, person: heir });
    const promised = {
      partnershipId: room.id,
      text: 'Skrive programmet',
      partyId: one.id,
      ownerId: one.person,
    };
    const source = { kind: 'own' as const, id: null };
    const promise = await must(
      ground.as(one.asker, (needs) => makePromise(needs, { ...promised, dueOn: '2027-03-01', source })),
    );
    const leaver = `${one.id}/${one.person}`;
    const { id } = await must(
      ground.as(one.asker, (needs) =>
        beginHandover(needs, { partnershipId: room.id, leaver, leavesOn: '2027-02-01' }),
      ),
    );
    await must(ground.as(one.asker, (needs) => nameSuccessor(needs, { id, personId: heir })));
    for (const part of packParts)
      await ground.as(asPerson(heir), (needs) => walkThrough(needs, { id, part }));
    await must(ground.as(asPerson(heir), (needs) => confirmHandover(needs, { id, partyId: one.id })));
    return {
      hand: { deed: 'hand-over', asker: two.asker, input: { id, partyId: two.id } },
      stands: async () => [
        (await ground.as(one.asker, ({ promises }) => promises.promise(promise.id)))?.ownerId,
        await toldOf(one.asker, room.id, 'handover-done', 'handover-confirmed'),
      ],
      before: [one.person, ['handover-confirmed']],
      after: [heir, ['handover-done', 'handover-confirmed', 'handover-confirmed']],
    };
  }));

test('killed while sides are shown to each other, all are shown or none', () =>
  tryAll(async () => {
    const { room, one, two } = await twoParties();
    const { id: sheetId } = await must(
      ground.as(one.asker, (needs) =>
        beginSheet(needs, { partnershipId: room.id, tool: 'win-win', title: 'Lyd mellem reolerne' }),
      ),
    );
    const answers = { brings: 'Rum og timer', wants: 'Nye målgrupper', gain: 4, effort: 2 };
    for (const { asker, id: partyId } of [one, two])
      await must(
        ground.as(asker, async (needs) => {
          const revision = (await needs.sheets.side(sheetId, partyId))?.revision ?? 0;
          return fillSide(needs, { sheetId, partyId, answers, ready: true, revision });
        }),
      );
    const sees = async (asker: Asker, partyId: string) =>
      (await ground.as(asker, ({ sheets }) => sheets.side(sheetId, partyId))) !== null;
    return {
      hand: { deed: 'reveal', asker: one.asker, input: { sheetId } },
      stands: async () => [
        await sees(one.asker, two.id),
        await sees(two.asker, one.id),
        await toldOf(one.asker, room.id, 'sheet-revealed'),
      ],
      before: [false, false, []],
      after: [true, true, ['sheet-revealed']],
    };
  }));

/** How many there are of what a room holds, past the walls. */
async function countsOf({ database: { owner } }: DeedsGround, partnershipId: string) {
  const tables = ['party', 'agreement', 'meeting', 'risk', 'contribution'] as const;
  const counted = tables.map(async (table) => {
    const { count } = await owner
      .selectFrom(`byg.${table}`)
      .select((with_) => with_.fn.countAll<number>().as('count'))
      .where('partnership_id', '=', partnershipId)
      .executeTakeFirstOrThrow();
    return [table, Number(count)] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

/** A copy of a room that has been lived in, as a file. */
async function aCopyIn(folder: string, copies: CopiesRoom) {
  const from = await aLivedRoom(ground);
  const who = { asker: from.lead, signedInBy: 'magic-link', language: 'da' } as const;
  const taken = await must(copies.take(who, { partnershipId: from.id, partyId: null }));
  const file = join(folder, `${from.id}.zip`);
  writeFileSync(file, new Uint8Array(await new Response(taken.bytes).arrayBuffer()));
  return { id: from.id, file };
}

test('killed while a copy is brought in, the whole room is there or nothing of it', async () => {
  await using press = makePress({ timeLimit: 60_000 });
  const folder = mkdtempSync(join(tmpdir(), 'byg-copy-'));
  const copies = makeCopiesRoom(ground.database, { publicUrl: 'https://byg.test', press });
  const elsewhere = await openDeedsGround();
  try {
    await tryAll(async () => {
      const { id, file } = await aCopyIn(folder, copies);
      const person = await aPerson(elsewhere.database.owner);
      const organisationId = await anOrganisation(elsewhere.database.owner);
      await aMembership(elsewhere.database.owner, { organisation: organisationId, person });
      const there = await countsOf(ground, id);
      return {
        hand: { deed: 'bring', asker: asPerson(person), input: { file, organisationId }, at: elsewhere },
        stands: () => countsOf(elsewhere, id),
        before: Object.fromEntries(Object.keys(there).map((table) => [table, 0])),
        // The other party's own risk stays with that party.
        after: { ...there, risk: (there['risk'] ?? 0) - 1 },
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
    await close(elsewhere.database);
  }
});
