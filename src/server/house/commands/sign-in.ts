import { PlainError } from '../plain-error.ts';
import { problemSentence } from '#words/problems/index.ts';
import type { Command } from './command.ts';
import { openConsole } from './open-console.ts';

/** A link that signs in whoever opens it: for the first minutes of an installation, and when mail fails. */
export const signIn: Command = async ({ words, settings, language, say, log, print }) => {
  const [email] = words;
  if (email === undefined) throw new PlainError(say('needs_email'));
  await using house = await openConsole(settings, log);
  const link = await house.signIn.oneTimeLink(email, { minutes: 60, language });
  if (!link.ok) throw new PlainError(problemSentence(language)(link.problem));
  print(say('signInLink', { email }));
  print(link.value);
  return 0;
};
