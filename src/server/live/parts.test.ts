import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBucket } from './bucket.ts';
import { readFrame } from './frame.ts';
import { makeLedger } from './ledger.ts';

describe('the ledger', () => {
  it('answers a mark only when a state that holds what came before it is kept', () => {
    const ledger = makeLedger('opened');
    const told: string[] = [];
    ledger.mark((at) => told.push(`a ${at}`));
    ledger.changed();
    ledger.mark((at) => told.push(`b ${at}`));
    ledger.changed();
    ledger.mark((at) => told.push(`c ${at}`));
    ledger.kept(1, 'one');
    expect(told).toEqual(['a opened', 'b one']);
    ledger.kept(2, 'two');
    expect(told).toEqual(['a opened', 'b one', 'c two']);
    expect(ledger.isKept(2)).toBe(true);
  });
});

describe('the bucket', () => {
  it('lets a burst through, then only so many a second', () => {
    let time = 0;
    const mayPass = makeBucket(10, 3, () => time);
    expect([mayPass(), mayPass(), mayPass(), mayPass()]).toEqual([true, true, true, false]);
    time = 100;
    expect([mayPass(), mayPass()]).toEqual([true, false]);
  });
});

describe('a message', () => {
  it('of any bytes is either read or rubbish, never a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readFrame(bytes)),
      { numRuns: 2_000 },
    );
    expect(readFrame(new Uint8Array())).toBeNull();
  });
});
