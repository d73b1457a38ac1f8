import { done, problem } from '#domain/result.ts';
import { readFile, removeFile } from '#features/files/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/files.ts';

export const GET = answerApi(operations.readFile, async ({ needs, params }) => {
  const read = await readFile(needs, params['file'] ?? '');
  return read.ok && read.value.file.partnershipId !== params['id'] ? problem('not-found') : read;
});

export const DELETE = answerApi(operations.removeFile, async ({ needs, params }) => {
  const removed = await removeFile(needs, params['file'] ?? '');
  return removed.ok ? done(null) : removed;
});
