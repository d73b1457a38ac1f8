import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LiveStatus } from './live-status.ts';
import { makeMarks } from './marks.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says that all is kept only when the answer is to the last mark and nothing was written since', () => {
  const sent: string[] = [];
  let status: Partial<LiveStatus> = {};
  const marks = makeMarks(
    (payload) => sent.push(payload),
    (change) => void (status = { ...status, ...change }),
  );
  const answer = (mark: number): void =>
    marks.receive(JSON.stringify({ kind: 'saved', mark, at: `at ${mark}` }));
  marks.changed(true);
  expect(status.savedAt).toBeNull();
  vi.advanceTimersByTime(400);
  marks.changed(true);
  answer(1);
  expect(status.savedAt).toBeNull();
  vi.advanceTimersByTime(400);
  answer(1);
  expect(status.savedAt).toBeNull();
  answer(2);
  expect(status.savedAt).toBe('at 2');
  expect(sent).toEqual(['mark:1', 'mark:2']);
  marks.receive('rubbish');
  marks.receive('{"kind":"trouble"}');
  expect(status.trouble).toBe(true);
});
