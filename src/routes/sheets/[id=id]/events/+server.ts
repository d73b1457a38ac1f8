import { error } from '@sveltejs/kit';
import { openCommented } from '#features/comments/index.ts';
import { found } from '../../../answer.ts';
import type { RequestHandler } from './$types';

/** A line that carries nothing, so that nobody between here and the browser thinks that it is dead. */
const beat = 20_000;

/** Tells who has the sheet open how much is said beside each answer that they see, at every change. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const { within, visit, reader } = locals;
  if (!reader) error(401);
  const commented = { of: 'sheet', id: params.id } as const;
  const { seats } = found(await within((needs) => openCommented(needs, commented)));
  const count = (): Promise<unknown> => within((needs) => needs.comments.counts(commented));
  const heard = [params.id, ...seats.map(({ partyId }) => `${params.id}/${partyId}`)];
  let stop = (): void => undefined;
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const bytes = new TextEncoder();
      let open = true;
      const say = (text: string): void => {
        if (open) controller.enqueue(bytes.encode(text));
      };
      const tell = async (): Promise<void> => say(`event: said\ndata: ${JSON.stringify(await count())}\n\n`);
      const end = (): void => {
        const wasOpen = open;
        stop();
        if (wasOpen) controller.close();
      };
      const changed = (): void => void tell().catch(end);
      const beating = setInterval(() => say(':\n\n'), beat);
      const silences = heard.map((id) => visit.signals.listen(id, { changed, ended: end }));
      stop = () => {
        open = false;
        clearInterval(beating);
        for (const silence of silences) silence();
      };
      say('retry: 2000\n\n');
      await tell();
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
};
