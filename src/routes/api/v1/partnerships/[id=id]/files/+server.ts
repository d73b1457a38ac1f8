import { checkInput } from '#domain/check-input.ts';
import { done } from '#domain/result.ts';
import { putFile, readFile, readFiles } from '#features/files/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/files.ts';
import { linkWriting } from '../../../shapes/files.ts';

export const GET = answerApi(operations.listFiles, async ({ needs, params, query }) => {
  const read = await readFiles(needs, params['id'] ?? '', query);
  return read.ok ? done(read.value.files) : read;
});

export const POST = answerApi(operations.addLink, async ({ needs, params, body }) => {
  const checked = checkInput(linkWriting, body);
  if (!checked.ok) return checked;
  const { url, ...typed } = checked.value;
  const put = await putFile(needs, { ...typed, partnershipId: params['id'] }, { kind: 'link', url });
  return put.ok ? readFile(needs, put.value.id) : put;
});
