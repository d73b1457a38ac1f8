import type { IncomingMessage } from 'node:http';
import type { Settings } from '../settings.ts';

/** The page of a reminder's own link, in either language. */
const oneClick = /^\/(?:da\/paamindelser|en\/reminders)\/[\w.-]+$/;

/** Where a request says it goes, and where it comes from, once what strangers may claim is thrown away. */
export type Caller = { readonly protocol: 'http' | 'https'; readonly host: string; readonly address: string };

/** The names under which the page handler is told the same. */
export const callerHeaders = {
  protocol: 'x-byg-protocol',
  host: 'x-byg-host',
  address: 'x-byg-address',
} as const;

const forwarded = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
];
const hostShape = /^(?:[a-z0-9](?:[a-z0-9.-]{0,250})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** Undefined when the request names no host that could be one. */
export function callerOf(
  req: IncomingMessage,
  settings: Pick<Settings, 'publicUrl' | 'trustedProxies'>,
): Caller | undefined {
  const behind = settings.trustedProxies > 0;
  const address = networkOf(
    (behind ? forwardedAddress(req, settings.trustedProxies) : undefined) ?? req.socket.remoteAddress ?? '',
  );
  if (settings.publicUrl !== undefined) return { ...parts(settings.publicUrl), address };
  const host = (behind ? last(req.headers['x-forwarded-host']) : undefined) ?? req.headers.host ?? '';
  if (!hostShape.test(host)) return undefined;
  const protocol = behind && last(req.headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';
  return { protocol, host: host.toLowerCase(), address };
}

/**
 * What one household or office has of the network, for counting: all of an IPv4 address, the first half of
 * an IPv6 address (the other half anybody changes at will), and never a port.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':') || /^[\d.]+:\d+$/.test(plain)) return plain.replace(/:\d+$/, '');
  const [before = '', after] = plain.toLowerCase().split('%', 1)[0]?.split('::', 2) ?? [];
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`;
}

const known = new Map<string, Pick<Caller, 'protocol' | 'host'>>();

function parts(publicUrl: string): Pick<Caller, 'protocol' | 'host'> {
  const found = known.get(publicUrl);
  if (found) return found;
  const url = new URL(publicUrl);
  const made = {
    protocol: url.protocol === 'https:' ? ('https' as const) : ('http' as const),
    host: url.host,
  };
  known.set(publicUrl, made);
  return made;
}

const words = (header: string | string[] | undefined): string[] =>
  (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

const last = (header: string | string[] | undefined): string | undefined => words(header).at(-1);

/** Each trusted proxy adds the address it saw at the end; what stands before them is anybody's claim. */
function forwardedAddress(req: IncomingMessage, proxies: number): string | undefined {
  const addresses = words(req.headers['x-forwarded-for']);
  return addresses[Math.max(0, addresses.length - proxies)];
}

/** Tells the page handler who calls, in headers no stranger can send. */
export function tellCaller(req: IncomingMessage, caller: Caller): void {
  for (const name of forwarded) delete req.headers[name];
  req.headers.host = caller.host;
  req.headers[callerHeaders.protocol] = caller.protocol;
  req.headers[callerHeaders.host] = caller.host;
  req.headers[callerHeaders.address] = caller.address;
  // A browser names its origin with whatever changes something; a program with a token has none to name, and
  // the page handler's same-origin check is not meant for it. Nor has a mail program that turns reminders off
  // by one click (RFC 8058): its link is its right. Nor has a harvester, which only reads.
  const isProgram =
    /^Bearer /i.test(req.headers.authorization ?? '') ||
    oneClick.test(req.url ?? '') ||
    (req.url ?? '').split('?', 1)[0] === '/oai';
  if (req.headers.origin === undefined && isProgram)
    req.headers.origin = `${caller.protocol}://${caller.host}`;
}
