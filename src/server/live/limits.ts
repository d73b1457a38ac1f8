/** What one machine and one sheet can bear; a person never meets them, a broken or hostile program does. */
export const limits = {
  /** Longest single message; the whole of somebody's offline writing must fit in one. */
  messageBytes: 512 * 1024,
  /** Largest shared document, with all that was ever deleted in it. */
  documentBytes: 8 * 1024 * 1024,
  messagesPerSecond: 60,
  messagesAtOnce: 300,
  peoplePerDocument: 300,
  /** Tabs and machines of one person on one sheet. */
  socketsPerPerson: 12,
  sockets: 2_000,
  /** Milliseconds to say which sheet one comes for. */
  patience: 15_000,
  /** Bytes waiting for a reader who does not read. */
  unsentBytes: 8 * 1024 * 1024,
  /** Milliseconds between looking again whether somebody still may be here. */
  recheck: 5 * 60_000,
  /** Milliseconds from the last change until it is kept, and the longest wait while people keep writing. */
  keepAfter: 1_000,
  keepAtLatest: 4_000,
  /** Milliseconds within which everybody's changes go out together. */
  together: 25,
} as const;

/** Why the server ended a connection. The browser tells the reason in words (`src/words/toolbox`). */
export const endings = {
  rubbish: 4400,
  ended: 4401,
  refused: 4409,
  gone: 4410,
  'too-large': 4413,
  'too-fast': 4429,
  full: 4503,
  restart: 1012,
} as const;
export type Ending = keyof typeof endings;
