import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PressRefused } from '#domain/documents/press-refused.ts';
import type { Job, TypesettingReply } from './typesetting.ts';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** One typesetter: a process that is started when there is work, and ended when it takes too long or rests. */
export type TypesetterProcess = {
  /** One order at a time. */
  set(job: Job, timeLimit: number): Promise<Uint8Array>;
  end(): Promise<void>;
};

export function makeTypesetterProcess(restAfter: number): TypesetterProcess {
  let child: ChildProcess | undefined;
  let resting: NodeJS.Timeout | undefined;

  async function end(): Promise<void> {
    clearTimeout(resting);
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      ending.ref();
      ending.once('exit', () => resolve());
      ending.kill('SIGKILL');
    });
  }

  async function set(job: Job, timeLimit: number): Promise<Uint8Array> {
    clearTimeout(resting);
    if (!child?.connected) child = start();
    try {
      return await answer(child, job, timeLimit);
    } catch (error) {
      if (error instanceof PressRefused && error.reason === 'too-slow') await end();
      throw error;
    } finally {
      resting = setTimeout(() => void end(), restAfter).unref();
    }
  }

  return { set, end };
}

function start(): ChildProcess {
  const child = fork(file('./typesetter.ts'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    env: { FONTCONFIG_FILE: file('./typst/empty-fonts.conf') },
  });
  // Told to whoever waits for an answer; nobody waits while it rests.
  child.on('error', () => undefined);
  // A house that closes does not wait for a typesetter that has nothing to do.
  child.unref();
  child.channel?.unref();
  return child;
}

let orders = 0;

function answer(child: ChildProcess, job: Job, timeLimit: number): Promise<Uint8Array> {
  orders += 1;
  const order = orders;
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new PressRefused('too-slow'))), timeLimit);
    const settle = (done: () => void): void => {
      clearTimeout(timer);
      child.off('message', heard);
      child.off('exit', gone);
      child.off('error', gone);
      child.channel?.unref();
      done();
    };
    const heard = (reply: TypesettingReply): void => {
      if (reply.order !== order) return;
      if (reply.kind === 'set') settle(() => resolve(new Uint8Array(reply.bytes)));
      else settle(() => reject(new PressRefused('not-accessible', reply.detail)));
    };
    const gone = (): void =>
      settle(() => reject(new PressRefused('not-accessible', 'The typesetter ended before it was done.')));
    child.on('message', heard);
    child.on('exit', gone);
    child.on('error', gone);
    child.channel?.ref();
    child.send({ order, job });
  });
}
