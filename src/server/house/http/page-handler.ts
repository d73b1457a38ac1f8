import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainError } from '../plain-error.ts';
import { checkout } from '../settings.ts';
import { largestBody } from './body-limit.ts';
import { callerHeaders } from './caller.ts';

export type PageHandler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

/** The largest body that any page takes, in bytes; the door lets so much in only where files are put. */
const bodyLimit = largestBody.copy;

/** The built pages. They read where a request came from in headers that the house sets on every request. */
export async function openPages(): Promise<PageHandler> {
  const file = join(checkout, 'build', 'handler.js');
  if (!existsSync(file))
    throw new PlainError('The pages are not built yet: run npm start, or npm run build.');
  Object.assign(process.env, {
    PROTOCOL_HEADER: callerHeaders.protocol,
    HOST_HEADER: callerHeaders.host,
    ADDRESS_HEADER: callerHeaders.address,
    BODY_SIZE_LIMIT: String(bodyLimit),
  });
  const built = (await import(pathToFileURL(file).href)) as { handler: PageHandler };
  return built.handler;
}
