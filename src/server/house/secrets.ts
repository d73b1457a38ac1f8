import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PlainError } from './plain-error.ts';

const shape = z.object({
  /** Signs sessions and one-time links. */
  signIn: z.string().min(40),
  /** What the passwords of the database's roles are made from. */
  database: z.string().min(40),
});

export type Secrets = z.output<typeof shape>;

/** Made once, readable by the product's own user alone. Two starts at once agree on one of the two. */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  const kept = readIfThere(file);
  if (kept !== undefined) return parse(kept, file);
  const made = `${file}.${process.pid}`;
  const secrets: Secrets = { signIn: newSecret(), database: newSecret() };
  writeFileSync(made, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true });
  try {
    linkSync(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(made);
  }
  return parse(readFileSync(file, 'utf8'), file);
}

const newSecret = (): string => randomBytes(48).toString('base64url');

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Never made anew when it cannot be read: every session and link would end without anyone knowing why. */
function parse(text: string, file: string): Secrets {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new PlainError(
      `${file} cannot be understood. Bring it back from a backup, or remove it: then everyone signs in anew.`,
    );
  }
}
