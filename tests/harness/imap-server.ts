import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { OwnCertificate } from './own-certificate.ts';

type KeptMail = { readonly uid: number; readonly bytes: Buffer; seen: boolean };

/**
 * A small IMAP4rev1 server with one mailbox, for tests: a real conversation over a real socket. It says BAD to what it does
 * not know, so that nothing is taken for done that was not.
 */
export type ImapServer = AsyncDisposable & {
  readonly url: string;
  /** Puts a mail into the mailbox; line ends are made as mails have them. */
  put(mail: string | Buffer): number;
  unseen(): readonly number[];
  /** What was asked, without tags and secrets. */
  readonly asked: string[];
  /** True cuts the line when this is asked, before anything is done. */
  cut: (command: string) => boolean;
};

const account = { user: 'svar@byg.test', password: 'p@ss "word\\' };

type Session = {
  readonly socket: Socket;
  readonly say: (line: string | Buffer) => void;
  open: boolean;
  selected: boolean;
};

export async function openImapServer(tls?: OwnCertificate): Promise<ImapServer> {
  const mails: KeptMail[] = [];
  const manner: Pick<ImapServer, 'cut' | 'asked'> = { asked: [], cut: () => false };
  const sockets = new Set<Socket>();
  const greet = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    converse(socket, { mails, manner });
  };
  const server: Server = tls ? createTlsServer({ ...tls }, greet) : createServer(greet);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  const port = typeof place === 'object' && place ? place.port : 0;
  const who = `${encodeURIComponent(account.user)}:${encodeURIComponent(account.password)}`;
  return Object.assign(manner, {
    url: `${tls ? 'imaps' : 'imap'}://${who}@127.0.0.1:${port}/INBOX`,
    put: (mail: string | Buffer) => {
      const bytes = typeof mail === 'string' ? Buffer.from(mail.replace(/\r?\n/g, '\r\n')) : mail;
      return mails.push({ uid: mails.length + 101, bytes, seen: false }) + 100;
    },
    unseen: () => mails.filter(({ seen }) => !seen).map(({ uid }) => uid),
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  });
}

type House = { readonly mails: KeptMail[]; readonly manner: Pick<ImapServer, 'cut' | 'asked'> };

/** Lines as they come; a literal `{5}` is asked for and belongs to its line. */
function converse(socket: Socket, house: House): void {
  const say = (line: string | Buffer): void => {
    if (!socket.writable) return;
    socket.write(line);
    socket.write('\r\n');
  };
  const session: Session = { socket, say, open: false, selected: false };
  let [come, line, asking] = [Buffer.alloc(0), '', false];
  socket.on('data', (chunk: Buffer) => {
    come = Buffer.concat([come, chunk]);
    for (let end = come.indexOf('\r\n'); end >= 0; end = come.indexOf('\r\n')) {
      const text = come.subarray(0, end).toString();
      const literal = /\{(\d+)\}$/.exec(text);
      const next = end + 2 + Number(literal?.[1] ?? 0);
      if (come.length < next) {
        if (!asking) say('+ go on');
        asking = true;
        return;
      }
      const held = come.subarray(end + 2, next).toString();
      line += literal ? text.slice(0, literal.index) + JSON.stringify(held) : text;
      [come, asking] = [come.subarray(next), false];
      if (literal) continue;
      answer(session, house, line);
      line = '';
    }
  });
  say('* OK [CAPABILITY IMAP4rev1] ready');
}

function answer(session: Session, house: House, line: string): void {
  const [, tag = '', command = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
  const [, verb = '', rest = ''] = /^(UID \S+|\S+) ?(.*)$/.exec(command) ?? [];
  const name = verb.toUpperCase();
  if (house.manner.cut(command)) return void session.socket.destroy();
  house.manner.asked.push(name === 'LOGIN' ? name : command);
  const deed = verbs[name];
  if (
    !deed ||
    (!session.open && !beforeLogin.includes(name)) ||
    (!session.selected && name.startsWith('UID '))
  )
    return session.say(`${tag} BAD not now`);
  session.say(`${tag} ${deed(session, house, rest)}`);
  if (name === 'LOGOUT') session.socket.end();
}

const beforeLogin = ['CAPABILITY', 'LOGIN', 'LOGOUT', 'NOOP'];

/** Strings as IMAP writes them: in quotes with escapes, or bare. */
const words = (text: string): readonly string[] =>
  [...text.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(
    ([, inQuotes, bare]) => inQuotes?.replace(/\\(.)/g, '$1') ?? bare ?? '',
  );

/** `101,103:105` of what there is. */
const among = (mails: readonly KeptMail[], set: string): readonly KeptMail[] =>
  mails.filter(({ uid }) =>
    set.split(',').some((part) => {
      const [from = '', to = from] = part.split(':');
      return uid >= Number(from) && uid <= (to === '*' ? Infinity : Number(to));
    }),
  );

type Verb = (session: Session, house: House, rest: string) => string;
const verbs: Readonly<Record<string, Verb>> = {
  CAPABILITY: ({ say }) => (say('* CAPABILITY IMAP4rev1'), 'OK done'),
  NOOP: () => 'OK done',
  LOGIN: (session, _, rest) => {
    const [user, password] = words(rest);
    session.open = user === account.user && password === account.password;
    return session.open ? 'OK welcome' : 'NO [AUTHENTICATIONFAILED] who?';
  },
  LIST: ({ say }, _, rest) => {
    say(words(rest)[1] === '' ? '* LIST (\\Noselect) "/" ""' : '* LIST () "/" INBOX');
    return 'OK done';
  },
  LSUB: () => 'OK done',
  SELECT: (session, { mails }, rest) => {
    if (words(rest)[0] !== 'INBOX') return 'NO no such mailbox';
    session.selected = true;
    session.say('* FLAGS (\\Seen)');
    session.say(`* ${mails.length} EXISTS`);
    session.say('* OK [UIDVALIDITY 1] ids');
    session.say(`* OK [UIDNEXT ${mails.length + 101}] next`);
    session.say('* OK [PERMANENTFLAGS (\\Seen)] kept');
    return 'OK [READ-WRITE] open';
  },
  EXAMINE: (session, house, rest) => verbs['SELECT']?.(session, house, rest).replace('WRITE', 'ONLY') ?? 'NO',
  'UID SEARCH': ({ say }, { mails }, rest) => {
    if (rest.toUpperCase() !== 'UNSEEN') return 'BAD only UNSEEN';
    say(`* SEARCH${mails.flatMap(({ uid, seen }) => (seen ? [] : [` ${uid}`])).join('')}`);
    return 'OK done';
  },
  'UID FETCH': ({ say }, { mails }, rest) => {
    const [, set = '', from, most] = /^(\S+) \(.*BODY\.PEEK\[\](?:<(\d+)\.(\d+)>)?.*\)$/i.exec(rest) ?? [];
    if (set === '') return 'BAD only BODY.PEEK[]';
    for (const { uid, bytes } of among(mails, set)) {
      const begins = Number(from ?? 0);
      const part = bytes.subarray(begins, begins + Number(most ?? bytes.length));
      const what = from === undefined ? 'BODY[]' : `BODY[]<${from}>`;
      const head = Buffer.from(`* ${uid - 100} FETCH (UID ${uid} ${what} {${part.length}}\r\n`);
      say(Buffer.concat([head, part, Buffer.from(')')]));
    }
    return 'OK done';
  },
  'UID STORE': ({ say }, { mails }, rest) => {
    const [, set = ''] = /^(\S+) \+FLAGS(?:\.SILENT)? \(\\Seen\)$/i.exec(rest) ?? [];
    if (set === '') return 'BAD only \\Seen';
    for (const mail of among(mails, set)) {
      mail.seen = true;
      say(`* ${mail.uid - 100} FETCH (UID ${mail.uid} FLAGS (\\Seen))`);
    }
    return 'OK done';
  },
  LOGOUT: ({ say }) => (say('* BYE'), 'OK bye'),
};
