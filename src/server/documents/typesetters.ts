import { PressRefused } from '#domain/documents/press-refused.ts';
import type { Job } from './typesetting.ts';
import { makeTypesetterProcess, type TypesetterProcess } from './typesetter-process.ts';

export type TypesettersOptions = {
  /** How many set at the same time. */
  readonly count: number;
  /** How many orders may wait. */
  readonly waiting: number;
  /** Milliseconds one order may take. */
  readonly timeLimit: number;
  /** Milliseconds without work after which a typesetter's memory is given back. */
  readonly restAfter: number;
};

export type Typesetters = { set(job: Job): Promise<Uint8Array> } & AsyncDisposable;

/** A few typesetters and one bounded queue in front of them. */
export function makeTypesetters(options: TypesettersOptions): Typesetters {
  const all = Array.from({ length: options.count }, () => makeTypesetterProcess(options.restAfter));
  const free = [...all];
  const queue: { take(typesetter: TypesetterProcess): void; refuse(error: PressRefused): void }[] = [];
  let closed = false;

  function freeTypesetter(): Promise<TypesetterProcess> {
    if (closed) return Promise.reject(new PressRefused('closed'));
    const typesetter = free.pop();
    if (typesetter) return Promise.resolve(typesetter);
    if (queue.length >= options.waiting) return Promise.reject(new PressRefused('busy'));
    return new Promise((take, refuse) => queue.push({ take, refuse }));
  }

  function release(typesetter: TypesetterProcess): void {
    const next = queue.shift();
    if (next) next.take(typesetter);
    else free.push(typesetter);
  }

  return {
    async set(job) {
      const typesetter = await freeTypesetter();
      try {
        if (!closed) return await typesetter.set(job, options.timeLimit);
      } catch (error) {
        if (!closed) throw error;
      } finally {
        release(typesetter);
      }
      throw new PressRefused('closed');
    },
    async [Symbol.asyncDispose]() {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.refuse(new PressRefused('closed'));
      await Promise.all(all.map((typesetter) => typesetter.end()));
    },
  };
}
