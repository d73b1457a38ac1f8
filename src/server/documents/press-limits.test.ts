import { describe, expect, it } from 'vitest';
import type { FormalDocument } from '#domain/documents/model.ts';
import { makePress } from './press.ts';
import { sampleAgreement } from './samples.ts';

const short: FormalDocument = {
  title: 'Kort',
  language: 'en',
  author: '',
  date: '2026-11-22T14:03:00.000Z',
  blocks: [{ kind: 'paragraph', text: 'Short.' }],
};
const endless: FormalDocument = {
  ...short,
  blocks: Array.from({ length: 400 }, () => ({ kind: 'paragraph', text: 'Word '.repeat(3000) })),
};

describe('the press', () => {
  it('stops what takes too long, and sets the next as if nothing had happened', async () => {
    await using press = makePress({ timeLimit: 1500, count: 1 });
    await press.pdf(short);
    const begun = performance.now();
    await expect(press.pdf(endless)).rejects.toMatchObject({ name: 'PressRefused', reason: 'too-slow' });
    expect(performance.now() - begun).toBeLessThan(4000);
    expect((await press.pdf(short)).length).toBeGreaterThan(1000);
  });

  it('says that it is busy instead of letting a queue grow without end', async () => {
    await using press = makePress({ count: 1, waiting: 2 });
    const orders = await Promise.allSettled([1, 2, 3, 4, 5].map(() => press.pdf(short)));
    expect(orders.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(orders.at(-1)).toMatchObject({ reason: { reason: 'busy' } });
  });

  it('refuses what no reader would open', async () => {
    await using press = makePress();
    const huge = { ...short, blocks: [{ kind: 'paragraph' as const, text: 'x '.repeat(5_000_000) }] };
    await expect(press.pdf(huge)).rejects.toMatchObject({ reason: 'too-large' });
  });

  it('ends what it has under way when it closes', async () => {
    const press = makePress({ count: 1 });
    const [first, second] = [press.pdf(sampleAgreement()), press.pdf(short)].map((order) =>
      order.then(
        () => 'set',
        () => 'refused',
      ),
    );
    await press[Symbol.asyncDispose]();
    expect([await first, await second]).toEqual(['refused', 'refused']);
    await expect(press.pdf(short)).rejects.toMatchObject({ reason: 'closed' });
  });

  it('gives its memory back after a rest, and begins again when asked', async () => {
    await using press = makePress({ restAfter: 50 });
    await press.pdf(short);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await press.pdf(short)).length).toBeGreaterThan(1000);
  });
});
