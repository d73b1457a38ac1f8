/** The database does not answer just now. Pages tell so in plain words, with 503. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
}

/** By name, because the pages are bundled apart from the house and have their own copy of the class. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof Error && error.name === 'DatabaseAway';

/** What the network says, and PostgreSQL while it stops, starts, or has no connection left. */
const away =
  /^(?:ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND|57P0[1-5]|08...|53300)$/;
const said =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

export function asDatabaseAway(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const isAway = away.test(code) || said.test(error.message);
  return isAway ? new DatabaseAway('The database is away', { cause: error }) : error;
}

/**
 * The same room, whose deeds tell when the database is away. What stands between (the library for signing
 * in) hides the reason, so that a failure of any kind asks the database whether it is there.
 */
export function tellingAway<Room extends object>(room: Room, check: () => Promise<void>): Room {
  const told = async (error: unknown): Promise<never> => {
    const known = asDatabaseAway(error);
    if (known !== error) throw known;
    await check().catch((reason: unknown) => {
      throw new DatabaseAway('The database is away', { cause: reason });
    });
    throw error;
  };
  const wrapped = Object.entries(room).map(([name, deed]: [string, unknown]) => {
    if (typeof deed !== 'function') return [name, deed];
    const call = async (...words: unknown[]): Promise<unknown> => {
      try {
        return (await Reflect.apply(deed, room, words)) as unknown;
      } catch (error) {
        return told(error);
      }
    };
    return [name, call];
  });
  return Object.fromEntries(wrapped) as Room;
}
