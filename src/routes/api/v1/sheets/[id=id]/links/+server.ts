import { done } from '#domain/result.ts';
import { makeSheetLink, readSheetLinks } from '#features/links/index.ts';
import { address } from '#words/addresses.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/sheet-talk.ts';

export const GET = answerApi(operations.listSheetLinks, async ({ needs, params }) => {
  const read = await readSheetLinks(needs, { of: 'sheet', id: params['id'] ?? '' });
  return read.ok ? done({ items: read.value.links }) : read;
});

export const POST = answerApi(operations.createSheetLink, async ({ needs, params, body }) => {
  const made = await makeSheetLink(needs, { of: 'sheet', id: params['id'] ?? '' }, body);
  if (!made.ok) return made;
  const { id, secret } = made.value;
  return done({ id, url: `${needs.publicUrl}${address(needs.language, 'sheets', secret)}` });
});
