import { seeGathering } from '#features/gatherings/index.ts';
import { found } from '../../../answer.ts';
import { seatSecret } from '../../../gathering-seat.ts';
import type { RequestHandler } from './$types';

/** A line that carries nothing, so that nobody between here and the phone thinks that it is dead. */
const beat = 20_000;

/** Tells a seat that something has changed, never what: the page then asks for what this seat may see. */
export const GET: RequestHandler = async ({ params, cookies, locals }) => {
  const { within, visit } = locals;
  found(await within((needs) => seeGathering(needs, seatSecret(cookies, params.id))));
  let stop = (): void => undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const bytes = new TextEncoder();
      const say = (text: string): void => controller.enqueue(bytes.encode(text));
      const beating = setInterval(() => say(':\n\n'), beat);
      const silence = visit.signals.listen(params.id, {
        changed: () => say('event: changed\ndata:\n\n'),
        ended: () => {
          stop();
          controller.close();
        },
      });
      stop = () => {
        clearInterval(beating);
        silence();
      };
      say('retry: 2000\n\nevent: changed\ndata:\n\n');
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
};
