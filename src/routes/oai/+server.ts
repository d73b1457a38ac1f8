import type { RequestEvent } from '@sveltejs/kit';
import { writeXml } from '#domain/xml/write-xml.ts';
import { answerHarvest, openRepository } from '#features/publishing/index.ts';
import { shellWords } from '#words/shell/index.ts';
import { squeezed } from '../machine-answer.ts';
import type { RequestHandler } from './$types';

/** More than any request of the protocol needs. */
const longestForm = 20_000;

/** OAI-PMH 2.0. The protocol's faults are answers too, with status 200. */
async function harvest(event: RequestEvent, pairs: [string, string][]): Promise<Response> {
  const { visit } = event.locals;
  if (!visit.allow('api', visit.remoteAddress))
    return new Response('Too many requests; come back in a moment.\n', {
      status: 503,
      headers: { 'retry-after': '10', 'content-type': 'text/plain; charset=utf-8' },
    });
  const repository = openRepository(await visit.publishing.catalogue(), {
    name: shellWords('en')('product'),
    origin: visit.publicUrl,
    adminEmail: visit.contact.emails.administrator,
  });
  const now = new Date().toISOString();
  const told = answerHarvest({ repository, now, seal: visit.publishing.seal }, pairs);
  const headers = new Headers({
    'content-type': 'text/xml; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'accept-encoding',
  });
  return squeezed(event.request, writeXml(told), headers);
}

export const GET: RequestHandler = (event) => harvest(event, [...event.url.searchParams]);

/** A form and nothing else; what else is sent has no verb. */
export const POST: RequestHandler = async (event) => {
  const type = event.request.headers.get('content-type') ?? '';
  const body = (await event.request.text()).slice(0, longestForm);
  return harvest(
    event,
    type.startsWith('application/x-www-form-urlencoded') ? [...new URLSearchParams(body)] : [],
  );
};
