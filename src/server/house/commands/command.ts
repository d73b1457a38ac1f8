import type { Language } from '#domain/language.ts';
import type { consoleWords } from '#words/console/index.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';

/** What a command is given: its words, the settings, and how to speak. */
export type Commanded = {
  /** What was typed after the command, options apart. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly settings: Settings;
  readonly language: Language;
  readonly say: ReturnType<typeof consoleWords>;
  readonly log: Log;
  print(line: string): void;
};

/** Does it, and tells how it ended: 0 well, 1 something is wrong. */
export type Command = (commanded: Commanded) => Promise<0 | 1>;
