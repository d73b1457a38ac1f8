import { done, problem, type Result } from '#domain/result.ts';
import type { Needs } from '#server/house/needs.ts';

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The id that the sender wants for what is made, by header or in the body; null when none is asked for. */
export function clientId(request: Request, body: Readonly<Record<string, unknown>>): Result<string | null> {
  const wanted = request.headers.get('idempotency-key') ?? body['id'];
  if (wanted === undefined) return done(null);
  const id = typeof wanted === 'string' ? wanted.replaceAll('"', '').toLowerCase() : '';
  return version7.test(id) ? done(id) : problem('bad-id');
}

/** The same needs, but the first id that is made is the sender's: every deed that makes a thing names it first. */
export function withFirstId(needs: Needs, chosen: string | null): Needs {
  let waiting = chosen;
  const newId = (): string => {
    const id = waiting ?? needs.newId();
    waiting = null;
    return id;
  };
  return { ...needs, newId };
}

type Making<T> = {
  readonly chosenId: string | null;
  /** What has that id already, if the asker may see it. */
  readonly find: (id: string) => Promise<T | null>;
  readonly make: () => Promise<Result<{ readonly id: string }>>;
};

/** Makes a thing once: the same id sent again answers with what was made the first time. */
export async function makeOnce<T>({ chosenId, find, make }: Making<T>): Promise<Result<T>> {
  const there = chosenId === null ? null : await find(chosenId);
  if (there !== null) return done(there);
  const made = await make();
  if (!made.ok) return made;
  const found = await find(made.value.id);
  return found === null ? problem('id-taken') : done(found);
}
