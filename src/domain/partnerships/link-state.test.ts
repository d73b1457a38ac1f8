import { describe, expect, it } from 'vitest';
import { isUsable, linkState } from './link-state.ts';

const link = { expiresAt: '2026-12-01T12:00:00.000Z', confirmedAt: null, revokedAt: null };
const before = '2026-12-01T11:59:59.999Z';
const sharp = '2026-12-01T12:00:00.000Z';
const confirmed = { ...link, confirmedAt: '2026-11-25T08:00:00.000Z' };

describe('a guest link', () => {
  it('is open until it is confirmed', () => {
    expect(linkState(link, before)).toBe('open');
    expect(linkState(confirmed, before)).toBe('confirmed');
  });

  it('has ended on the stroke, confirmed or not', () => {
    expect(linkState(link, sharp)).toBe('expired');
    expect(linkState(confirmed, sharp)).toBe('expired');
  });

  it('is revoked whatever else it is', () => {
    expect(linkState({ ...confirmed, revokedAt: before }, sharp)).toBe('revoked');
  });

  it('opens the room only while open or confirmed', () => {
    expect((['open', 'confirmed', 'expired', 'revoked'] as const).map(isUsable)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
