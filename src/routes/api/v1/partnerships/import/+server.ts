import { json, type RequestEvent, type RequestHandler } from '@sveltejs/kit';
import { done, problem, type Result } from '#domain/result.ts';
import { bringCopy, type BroughtIn } from '#features/copies/index.ts';
import { organisationsToBeginFor } from '#features/people/index.ts';
import { readCall, telling } from '../../answer-api.ts';
import { importPartnership } from '../../operations/copies.ts';

const zip = /^application\/(zip|x-zip-compressed|octet-stream)\b/i;

/** The copy is taken in as it comes, up to what a copy may be, when it is known that its sender may bring one in. */
async function bring({ locals, request }: RequestEvent, organisation: string): Promise<Result<BroughtIn>> {
  const { visit, within, who } = locals;
  if (!visit.allow('copy', 'personId' in who.asker ? who.asker.personId : visit.remoteAddress))
    return problem('too-many-requests');
  const may = await within(organisationsToBeginFor);
  if (!may.some(({ id }) => id === organisation)) return problem('not-yours', { field: 'organisation' });
  await using sent = await visit.receiving.bytes(request, visit.copies.largest * 1_000_000);
  // Waited for here: what was sent is let go when this ends.
  return await visit.copies.bring(sent, (bag) => within((needs) => bringCopy(needs, organisation, bag)));
}

export const POST: RequestHandler = (event) =>
  telling(event, async () => {
    const called = await readCall(event, importPartnership);
    if (!called.ok) return called;
    if (!zip.test(event.request.headers.get('content-type') ?? '')) return problem('not-zip');
    const brought = await bring(event, String(called.value.query['organisation']));
    if (!brought.ok) return brought;
    const headers = { 'cache-control': 'private, no-store' };
    return done(json(importPartnership.answer?.parse(brought.value), { status: 201, headers }));
  });
