import { expect, it } from 'vitest';
import type { Guest } from './guest-door.ts';
import { hashSecret, newSecret } from './secret.ts';
import { whoAsks } from './who-asks.ts';
import type { WhoAsksParts } from './who-asks.ts';

const session = {
  personId: 'p',
  email: 'p@byg.test',
  method: 'passkey',
  expiresAt: '',
  sessionId: 's',
} as const;
const guest: Guest = {
  kind: 'guest',
  personId: 'g',
  capabilityId: 'c',
  partyId: 'y',
  partnershipId: 'x',
  scope: ['read'],
};
const { secret } = newSecret();
const known = { personId: 't', scopes: ['read'] };
const parts: WhoAsksParts = {
  signIn: {
    sessionOf: (headers) => Promise.resolve(headers.get('cookie')?.includes('session') ? session : null),
  },
  guests: { guestOf: (headers) => Promise.resolve(headers.get('cookie')?.includes('guest') ? guest : null) },
  withTokens: (work) =>
    work({
      myTokens: () => Promise.reject(new Error('not asked for')),
      tokenByHash: (hash) => Promise.resolve(hashSecret(secret).equals(hash) ? known : null),
    }),
};
const ask = (headers: Record<string, string>) => whoAsks(parts, new Headers(headers));

it('takes an account before a guest link, and nobody for nothing', async () => {
  expect(await ask({})).toEqual({ asker: { kind: 'nobody' }, signedInBy: null, session: null, scopes: null });
  expect(await ask({ cookie: 'guest' })).toMatchObject({ asker: guest, signedInBy: 'guest-link' });
  expect(await ask({ cookie: 'guest; session' })).toMatchObject({
    asker: { kind: 'person', personId: 'p' },
    signedInBy: 'passkey',
    session,
  });
});

it('takes a token before all, and does not fall back on the cookie when it is wrong', async () => {
  const cookie = 'session';
  expect(await ask({ cookie, authorization: `Bearer ${secret}` })).toEqual({
    asker: { kind: 'person', personId: 't' },
    signedInBy: 'api-token',
    session: null,
    scopes: ['read'],
  });
  expect(await ask({ cookie, authorization: 'Bearer wrong' })).toMatchObject({ asker: { kind: 'nobody' } });
});
