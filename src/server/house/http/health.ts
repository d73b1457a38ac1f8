import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerPlainly } from './plain-answer.ts';

export type Health = { readonly isOpen: () => Promise<boolean> };

/** `/health/live`: the process answers. `/health/ready`: everything it needs is open too. */
export async function answerHealth(
  path: string,
  req: IncomingMessage,
  { res, health }: { res: ServerResponse; health: Health },
): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') return answerPlainly(res, 405, 'Only GET.');
  if (path === '/health/live') return answerPlainly(res, 200, { status: 'ok' });
  if (path !== '/health/ready') return answerPlainly(res, 404, 'Not found.');
  if (await health.isOpen()) return answerPlainly(res, 200, { status: 'ok' });
  answerPlainly(res, 503, { status: 'database away' });
}
