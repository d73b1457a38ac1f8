import { describe, expect, it } from 'vitest';
import { asDatabaseAway, isDatabaseAway, tellingAway } from './database-away.ts';

const coded = (code: string) => Object.assign(new Error('x'), { code });

describe('a database that is away', () => {
  it.each(['ECONNREFUSED', 'ENOENT', '57P01', '57P03', '08006', '53300'])('is known by %s', (code) => {
    expect(isDatabaseAway(asDatabaseAway(coded(code)))).toBe(true);
  });

  it.each(['23505', '42501', '22P02', 'ERR_ASSERTION'])('is not %s', (code) => {
    const error = coded(code);
    expect(asDatabaseAway(error)).toBe(error);
  });

  it('is found out also when a library hides why it failed', async () => {
    const room = { session: () => Promise.reject(new Error('FAILED_TO_GET_SESSION')), name: 'room' };
    const away = tellingAway(room, () => Promise.reject(coded('ECONNREFUSED')));
    const here = tellingAway(room, () => Promise.resolve());
    await expect(away.session()).rejects.toMatchObject({ name: 'DatabaseAway' });
    await expect(here.session()).rejects.toThrow('FAILED_TO_GET_SESSION');
    expect(here.name).toBe('room');
  });
});
