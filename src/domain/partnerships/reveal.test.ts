import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayReveal } from './reveal.ts';

const sides = (...ready: readonly boolean[]) => ready.map((each) => ({ ready: each }));
const party = { isLead: false, leadWord: false };
const lead = { isLead: true, leadWord: true };

describe('the reveal', () => {
  it('is for any party when two or more are there and all are ready', () => {
    expect(mayReveal(sides(true, true), party)).toEqual({ ok: true, value: 'all-ready' });
  });

  it('waits for those who are not ready', () => {
    expect(mayReveal(sides(true, false, false), party)).toMatchObject({
      problem: { kind: 'not-all-ready', details: { waiting: 2 } },
    });
  });

  it("happens earlier by the lead's word alone, once somebody is ready", () => {
    expect(mayReveal(sides(true, false), lead)).toEqual({ ok: true, value: 'lead-word' });
    expect(mayReveal(sides(false, false), lead)).toMatchObject({ problem: { kind: 'nobody-ready' } });
    expect(mayReveal(sides(true, false), { isLead: false, leadWord: true })).toMatchObject({
      problem: { kind: 'only-the-lead' },
    });
  });

  it('takes two parties without that word', () => {
    expect(mayReveal(sides(true), party)).toMatchObject({ problem: { kind: 'too-few-parties' } });
    expect(mayReveal(sides(true), lead)).toEqual({ ok: true, value: 'lead-word' });
  });

  it('never shows a side that is not ready unless the lead has said so', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        (ready, isLead, leadWord) => {
          const may = mayReveal(sides(...ready), { isLead, leadWord });
          if (may.ok && ready.includes(false)) expect([isLead, leadWord]).toEqual([true, true]);
          if (may.ok) expect(ready).toContain(true);
        },
      ),
    );
  });
});
