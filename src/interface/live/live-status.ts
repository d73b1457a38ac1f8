/** Whether what is written here reaches the others. The last five do not mend themselves. */
export type LiveConnection =
  'connecting' | 'connected' | 'offline' | 'ended' | 'gone' | 'refused' | 'too-large' | 'broken';

/** What the reader may know of the document: told anew at every change. */
export type LiveStatus = {
  readonly connection: LiveConnection;
  /** When everything written here was last known to be kept by the server; null when something is not. */
  readonly savedAt: string | null;
  /** The server has the changes but cannot keep them just now. */
  readonly trouble: boolean;
  /** Whether changes are also kept on this machine, for when the connection is away. */
  readonly keptHere: boolean;
};

const finals: readonly string[] = ['ended', 'gone', 'refused', 'too-large', 'broken'];

/** The reason a server gave, when it means that coming back will not help. */
export function finalReason(reason: string): LiveConnection | null {
  if (reason === 'rubbish') return 'refused';
  return finals.includes(reason) ? (reason as LiveConnection) : null;
}

export const isOver = (connection: LiveConnection): boolean => finals.includes(connection);
