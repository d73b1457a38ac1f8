import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepGuests } from './sweep.ts';
import { cookieHeader } from './testing/open-sign-in.ts';
import { openGuestDoor } from './testing/open-guest-door.ts';
import type { OpenedGuestDoor } from './testing/open-guest-door.ts';

let here: OpenedGuestDoor;
beforeAll(async () => void (here = await openGuestDoor()));
afterAll(() => here[Symbol.asyncDispose]());

let visitor = 0;
const from = () => `192.0.2.${(visitor += 1)}`;
const named = (code: string) => ({ code, name: 'Museumsinspektør', function: 'Inspektør', from: from() });
const kindOf = (result: { ok: boolean; problem?: { kind: string } }) => result.problem?.kind ?? 'none';
const another = (code: string) => (code === '000000' ? '000001' : '000000');

async function confirmed() {
  const link = await here.invite();
  await here.door.sendCode(link.secret, from());
  const entered = await here.door.confirm(link.secret, named(here.codeTo(link.email)));
  if (!entered.ok) throw new Error(entered.problem.kind);
  return { ...link, headers: cookieHeader(entered.value.cookies), entered: entered.value };
}

describe('a guest', () => {
  it('opens the link, confirms the address by the code in the mail, and is in for one party', async () => {
    const link = await here.invite();
    expect(await here.door.openCapability(link.secret)).toMatchObject({
      ok: true,
      value: { partnershipName: 'Mellem_Rummet', organisationName: 'Museet', email: link.email },
    });
    const sent = await here.door.sendCode(link.secret, from());
    expect(sent).toEqual({ ok: true, value: { email: link.email, minutes: 10 } });
    const code = here.codeTo(link.email);
    const entered = await here.door.confirm(link.secret, named(` ${code.slice(0, 3)} ${code.slice(3)} `));
    if (!entered.ok) throw new Error(entered.problem.kind);
    expect(entered.value.cookies.join()).toMatch(
      /^byg\.guest=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    );
    expect(await here.door.guestOf(cookieHeader(entered.value.cookies))).toMatchObject({
      kind: 'guest',
      capabilityId: link.id,
      partyId: here.partyId,
      partnershipId: here.partnershipId,
      scope: ['read', 'answer', 'comment', 'accept'],
    });
  });

  it('is nobody by the link alone, a changed cookie or a made-up one', async () => {
    const { headers, secret } = await confirmed();
    const cookie = headers.get('cookie') ?? '';
    const forged = ['', `byg.guest=${secret}`, `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`];
    for (const each of [...forged, 'byg.guest=', `byg.guest=' or 1=1`, `xbyg.guest=${cookie.slice(10)}`]) {
      expect(await here.door.guestOf(new Headers({ cookie: each })), each).toBeNull();
    }
    expect(await here.door.guestOf(headers)).not.toBeNull();
  });

  it('has no cookie with the link in it, and the database no secret at all', async () => {
    const { secret, headers } = await confirmed();
    expect(headers.get('cookie')).not.toContain(secret);
    const session = headers.get('cookie')?.split('=')[1] ?? 'x';
    const kept = await sql<{ all: string }>`select concat(
      (select json_agg(c) from byg.capability c), (select json_agg(s) from byg.guest_session s)) as all`.execute(
      here.database.owner,
    );
    expect(kept.rows[0]?.all).not.toContain(secret);
    expect(kept.rows[0]?.all).not.toContain(session);
  });

  it('must say name and function', async () => {
    const link = await here.invite();
    await here.door.sendCode(link.secret, from());
    const code = here.codeTo(link.email);
    const nameless = await here.door.confirm(link.secret, { ...named(code), name: ' ' });
    expect(nameless).toMatchObject({ problem: { field: 'name' } });
    expect(await here.door.confirm(link.secret, { ...named(code), function: '' })).toMatchObject({
      problem: { field: 'function' },
    });
    expect(kindOf(await here.door.confirm(link.secret, named(code)))).toBe('none');
  });

  it('leaves, and the cookie opens nothing any more', async () => {
    const { headers } = await confirmed();
    const cleared = await here.door.leave(headers);
    expect(cleared.join()).toMatch(/byg\.guest=;.*Max-Age=0/);
    expect(await here.door.guestOf(headers)).toBeNull();
  });
});

it('what has ended is swept away; what is open stays', async () => {
  const [ended, open] = [await confirmed(), await confirmed()];
  await sql`update byg.guest_session set expires_at = now() where capability_id = ${ended.id}`.execute(
    here.database.owner,
  );
  await sweepGuests(here.database.keeper);
  const left = await sql<{ capability_id: string }>`select capability_id from byg.guest_session`.execute(
    here.database.owner,
  );
  const ids = left.rows.map((row) => row.capability_id);
  expect(ids).not.toContain(ended.id);
  expect(ids).toContain(open.id);
});

describe('a code', () => {
  it('may be mistyped four times; after five it opens nothing, and a new one does not help', async () => {
    const link = await here.invite();
    await here.door.sendCode(link.secret, from());
    const code = here.codeTo(link.email);
    for (let time = 0; time < 5; time += 1) {
      expect(kindOf(await here.door.confirm(link.secret, named(another(code))))).toBe('code-wrong');
    }
    expect(kindOf(await here.door.confirm(link.secret, named(code)))).toBe('too-many-attempts');
    await here.door.sendCode(link.secret, from());
    const fresh = here.codeTo(link.email);
    expect(kindOf(await here.door.confirm(link.secret, named(fresh)))).toBe('too-many-attempts');
  });

  it('is right at the fifth try', async () => {
    const link = await here.invite();
    await here.door.sendCode(link.secret, from());
    const code = here.codeTo(link.email);
    for (let time = 0; time < 4; time += 1) await here.door.confirm(link.secret, named(another(code)));
    expect(kindOf(await here.door.confirm(link.secret, named(code)))).toBe('none');
  });

  it('works once, lasts ten minutes, and belongs to its own link', async () => {
    const { secret, email } = await confirmed();
    expect(kindOf(await here.door.confirm(secret, named(here.codeTo(email))))).toBe('code-ended');

    const late = await here.invite();
    await here.door.sendCode(late.secret, from());
    await sql`update byg.confirmation_code set expires_at = now() where capability_id = ${late.id}`.execute(
      here.database.owner,
    );
    expect(kindOf(await here.door.confirm(late.secret, named(here.codeTo(late.email))))).toBe('code-ended');

    const [one, two] = [await here.invite(), await here.invite()];
    await here.door.sendCode(one.secret, from());
    await here.door.sendCode(two.secret, from());
    expect(kindOf(await here.door.confirm(two.secret, named(here.codeTo(one.email))))).toBe('code-wrong');
  });

  it.each(['', 'abcdef', '12345', '1234567', "' or 1=1", '１２３４５６'])('is not %j', async (typed) => {
    const link = await here.invite();
    await here.door.sendCode(link.secret, from());
    expect(kindOf(await here.door.confirm(link.secret, named(typed)))).toBe('code-wrong');
  });

  it('is not mailed without end', async () => {
    const link = await here.invite();
    const answers = [];
    for (let time = 0; time < 5; time += 1)
      answers.push(kindOf(await here.door.sendCode(link.secret, from())));
    expect(answers).toEqual(['none', 'none', 'none', 'none', 'too-many-attempts']);
  });
});

describe('a guest link', () => {
  it('that is taken back ends its session at once, and says so', async () => {
    const { id, secret, headers } = await confirmed();
    await sql`update byg.capability set revoked_at = now() where id = ${id}`.execute(here.database.owner);
    expect(await here.door.guestOf(headers)).toBeNull();
    expect(kindOf(await here.door.openCapability(secret))).toBe('link-revoked');
    expect(kindOf(await here.door.sendCode(secret, from()))).toBe('link-revoked');
    expect(kindOf(await here.door.confirm(secret, named('000000')))).toBe('link-revoked');
  });

  it('that has run out ends its session, and says so', async () => {
    const { id, secret, headers } = await confirmed();
    await sql`update byg.capability set expires_at = now() - interval '1 second' where id = ${id}`.execute(
      here.database.owner,
    );
    expect(await here.door.guestOf(headers)).toBeNull();
    expect(kindOf(await here.door.openCapability(secret))).toBe('link-expired');
    expect(kindOf(await here.door.sendCode(secret, from()))).toBe('link-expired');
  });

  it.each(['', 'x', 'A'.repeat(43), '../..', "'; drop table byg.capability; --"])(
    'is not %j',
    async (secret) => {
      expect(kindOf(await here.door.openCapability(secret))).toBe('link-unknown');
      expect(kindOf(await here.door.sendCode(secret, from()))).toBe('link-unknown');
      expect(kindOf(await here.door.confirm(secret, named('000000')))).toBe('link-unknown');
    },
  );

  it('spares the code for who is signed in with its address, and for nobody else', async () => {
    const link = await here.invite();
    const me = { name: 'Inspektør', function: 'Inspektør' };
    const other = await here.door.confirmSignedIn(link.secret, { ...me, email: 'other@byg.test' });
    expect(kindOf(other)).toBe('other-address');
    const own = await here.door.confirmSignedIn(link.secret, { ...me, email: link.email.toUpperCase() });
    expect(own).toMatchObject({ ok: true, value: { partnershipId: here.partnershipId } });
  });
});
