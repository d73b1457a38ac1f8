import { PlainError } from '../plain-error.ts';
import { problemSentence } from '#words/problems/index.ts';
import type { Command, Commanded } from './command.ts';
import { openConsole } from './open-console.ts';
import { tokenFor, type TokenWish } from './people.ts';

/** An API token for somebody who is known here; its secret is shown this once. */
export const token: Command = async (commanded) => {
  const { words, settings, language, say, log, print } = commanded;
  const [email] = words;
  if (email === undefined) throw new PlainError(say('needs_email'));
  const wish = wishOf(commanded);
  await using house = await openConsole(settings, log);
  const made = await tokenFor(house, email, wish);
  if (!made.ok) {
    const unknown = made.problem.kind === 'person-unknown';
    throw new PlainError(
      unknown ? say('personUnknown', { email }) : problemSentence(language)(told(made.problem)),
    );
  }
  const scopes = wish.scopes
    .map((scope) => say(scope === 'write' ? 'scope_write' : 'scope_read'))
    .join(say('and'));
  print(say('tokenMade', { scopes, days: wish.days }));
  print(made.value.secret);
  return 0;
};

/** Of several wrong things the first is enough on a console. */
const told = <P extends { readonly fields?: readonly P[] }>(problem: P): P => problem.fields?.[0] ?? problem;

const wishOf = ({ options }: Commanded): TokenWish => ({
  scopes: String(options['scope'] ?? 'read,write').split(','),
  days: Number(options['days'] ?? 90),
  name: String(options['name'] ?? 'npm run byg'),
});
