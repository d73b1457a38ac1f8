import { inspect, parseArgs } from 'node:util';
import type { Language } from '#domain/language.ts';
import { consoleWords } from '#words/console/index.ts';
import { backup } from './commands/backup.ts';
import type { Command } from './commands/command.ts';
import { demo } from './commands/demo.ts';
import { doctor } from './commands/doctor.ts';
import { restore } from './commands/restore.ts';
import { signIn } from './commands/sign-in.ts';
import { token } from './commands/token.ts';
import { diskTrouble } from './data-directory.ts';
import { makeLog } from './log.ts';
import { PlainError } from './plain-error.ts';
import { readSettings } from './settings.ts';

/** The product's fourth door, for whoever has the machine. */
const commands: Readonly<Record<string, Command>> = {
  demo,
  'sign-in': signIn,
  token,
  doctor,
  backup,
  restore,
};

const options = {
  scope: { type: 'string' },
  days: { type: 'string' },
  name: { type: 'string' },
  delete: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** English where the machine is set to English; else Danish. */
function spoken({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'da';
}

/** 0 well, 1 something is wrong, 2 the command was not understood. */
async function run(typed: readonly string[]): Promise<0 | 1 | 2> {
  const language = spoken(process.env);
  const say = consoleWords(language);
  const read = readWords(typed);
  const [name, ...words] = read?.positionals ?? [];
  if (!read) {
    complain(say('unknownOption', { words: typed.join(' ') }));
    return 2;
  }
  const command = commands[name ?? ''];
  if (name === undefined || name === 'help' || read.values.help) {
    print(say('help'));
    return name === undefined && !read.values.help ? 2 : 0;
  }
  if (!command) {
    complain(say('unknownCommand', { command: name }));
    return 2;
  }
  const settings = readSettings(process.env);
  return command({ words, options: read.values, settings, language, say, log: makeLog('error'), print });
}

function readWords(typed: readonly string[]) {
  try {
    return parseArgs({ args: [...typed], options, allowPositionals: true });
  } catch {
    return null;
  }
}

/** What a person can mend is said in one sentence; anything else with all that is known about it. */
function tell(error: unknown): void {
  const say = consoleWords(spoken(process.env));
  const plain = error instanceof PlainError || (error as Error).name === 'DatabaseRefusal';
  const trouble = diskTrouble(error);
  if (plain) complain((error as Error).message);
  else if (trouble) complain(say('failed', { reason: trouble }));
  else complain(inspect(error));
}

// Whoever reads us may stop reading, as `head` does; the command goes on to its end.
process.stdout.on('error', () => undefined);

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
// Whatever a library left open has nothing more to say.
process.exit();
