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
