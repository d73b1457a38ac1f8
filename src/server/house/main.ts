import { inspect } from 'node:util';
import { diskTrouble, noRoom } from './data-directory.ts';
import { makeLog } from './log.ts';
import { openHouse } from './open-house.ts';
import { PlainError } from './plain-error.ts';
import { readSettings } from './settings.ts';

/** What a person can mend is said in words; anything else with all that is known about it. */
function sentenceFor(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  const { path } = error as NodeJS.ErrnoException;
  const reason = diskTrouble(error);
  return path === undefined || reason === undefined ? inspect(error) : noRoom(path, reason).message;
}

/** Resolves at the first word to stop; at the second, waits no longer. */
function wordToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = 0;
    const stop = (): void => {
      asked += 1;
      if (asked > 1) process.exit(1);
      resolve();
    };
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  });
}

async function run(): Promise<void> {
  const settings = readSettings(process.env);
  const log = makeLog(settings.logLevel);
  const stop = wordToStop();
  const fatal = new Promise<Error>((resolve) => {
    process.on('uncaughtException', resolve);
    process.on('unhandledRejection', (reason) =>
      resolve(reason instanceof Error ? reason : new Error(String(reason))),
    );
  });
  await using house = await openHouse(settings, log);
  const first =
    house.firstLink === null ? '' : `\nThe first administrator signs in here, once: ${house.firstLink}`;
  process.stdout.write(`Byg partnerskaber is open at ${house.address}${first}\n`);
  const surprise = await Promise.race([stop, fatal]);
  if (surprise === undefined) return;
  log.fatal({ err: surprise }, 'something nobody expected: closing');
  process.exitCode = 1;
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
}
// Whatever a library left open has nothing more to say.
process.exit();
