import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';

export type ReminderChoice = {
  /** Stands for a person in the link of a reminder; good for nothing but this choice. */
  tokenOf(personId: string): string;
  /** The person of such a link, or null when nobody made it. */
  personOf(token: string): string | null;
  /** False when the link is nobody's. */
  choose(token: string, wanted: boolean): Promise<boolean>;
};

type ChoiceParts = { readonly pool: Pool; readonly secret: string };

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Turning reminders off, or on again, from a mail and without signing in. */
export function makeReminderChoice({ pool, secret }: ChoiceParts): ReminderChoice {
  const seal = (personId: string) =>
    createHmac('sha256', secret).update(`reminders of ${personId}`).digest('base64url').slice(0, 32);
  const choice: ReminderChoice = {
    tokenOf: (personId) => `${personId}.${seal(personId)}`,
    personOf(token) {
      const [personId = '', given = ''] = token.split('.', 2);
      if (!uuid.test(personId)) return null;
      const [a, b] = [Buffer.from(given), Buffer.from(seal(personId))];
      return a.length === b.length && timingSafeEqual(a, b) ? personId : null;
    },
    async choose(token, wanted) {
      const personId = choice.personOf(token);
      if (!personId) return false;
      const found = await pool.query<{ done: boolean }>('select wall.set_reminders($1, $2) as done', [
        personId,
        wanted,
      ]);
      return found.rows[0]?.done ?? false;
    },
  };
  return choice;
}
