import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAutomatic } from './automatic-mail.ts';
import { replyAddress, tokenAmong } from './reply-address.ts';

describe('the address of an answer', () => {
  const base = 'svar@byg.example.dk';
  const token = fc.stringMatching(/^[0-9a-f]{32}$/);

  it('is known again among others, whatever a mail program makes of its letters', () => {
    const others = fc.array(
      fc.constantFrom('a@b.dk', 'svar@byg.example.dk', 'svar+kort@byg.example.dk', '@', ''),
    );
    fc.assert(
      fc.property(token, others, fc.boolean(), (secret, before, large) => {
        const address = replyAddress(base, secret);
        expect(address.indexOf('@')).toBeLessThanOrEqual(64);
        expect(tokenAmong(base, [...before, large ? address.toUpperCase() : address])).toBe(secret);
      }),
    );
  });

  it('is not another house’s, another name’s, nor a piece of one', () => {
    const secret = 'ab'.repeat(16);
    for (const other of [
      `svar+${secret}@byg.example.com`,
      `svar+${secret}@evil.dk@byg.example.com`,
      `ansvar+${secret}@byg.example.dk`,
      `svar+${secret}a@byg.example.dk`,
      `svar${secret}@byg.example.dk`,
      `svar+${secret.slice(1)}@byg.example.dk`,
    ])
      expect(tokenAmong(base, [other])).toBeNull();
  });
});

describe('a mail from a machine', () => {
  it('says so in one of its ways', () => {
    for (const headers of [
      { 'auto-submitted': 'auto-replied' },
      { 'auto-submitted': 'Auto-Generated; x=y' },
      { precedence: 'bulk' },
      { precedence: ' Junk ' },
      { precedence: 'auto_reply' },
      { 'x-autoreply': 'yes' },
      { 'x-autorespond': '1' },
      { 'return-path': '<>' },
      { 'list-id': '<l.example.dk>' },
      { 'content-type': 'multipart/report; report-type=delivery-status' },
    ])
      expect(isAutomatic(headers)).toBe(true);
  });

  it('is not what people write', () => {
    for (const headers of [
      {},
      { 'auto-submitted': 'no' },
      { 'return-path': '<ida@example.dk>' },
      { precedence: 'normal' },
      { 'content-type': 'multipart/alternative' },
    ])
      expect(isAutomatic(headers)).toBe(false);
  });
});
