import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { openLiveDocument } from '#interface/live/live-document.ts';
import { isOver } from '#interface/live/live-status.ts';
import type { Visitor } from '../../harness/browser-visitor.ts';

/** What the live door gives this person of a sheet: nothing, or all that stands in it. */
export async function heardLive({ context, url }: Visitor, sheetId: string): Promise<string | null> {
  const cookie = (await context.cookies(url)).map(({ name, value }) => `${name}=${value}`).join('; ');
  return heardBy({ url, cookie }, `sheet:${sheetId}`);
}

/** The same of any room of the live door, to whoever has the cookie. */
export async function heardBy(
  { url, cookie }: { readonly url: string; readonly cookie: string },
  name: string,
): Promise<string | null> {
  const { promise: turnedAway, resolve: turnAway } = Promise.withResolvers<false>();
  const document = openLiveDocument({
    url: `${url.replace('http', 'ws')}/live`,
    name,
    copyName: null,
    Socket: class extends WebSocket {
      constructor(to: string) {
        super(to, { headers: { cookie, origin: url } });
      }
    },
    onStatus: ({ connection }) => void (isOver(connection) && turnAway(false)),
    onColleagues: () => undefined,
  });
  const open = await Promise.race([document.ready.then(() => true), turnedAway, pause(3_000, false)]);
  const kinds = [...document.doc.share.keys()];
  const heard = open ? JSON.stringify(kinds.map((key) => document.doc.getMap(key).toJSON())) : null;
  await document.close();
  return heard;
}
