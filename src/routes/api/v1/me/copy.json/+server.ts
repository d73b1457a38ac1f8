import { done } from '#domain/result.ts';
import { noteRead, ownCopy } from '#features/privacy/index.ts';
import { privacyWords } from '#words/privacy/index.ts';
import { answerFile } from '../../answer-file.ts';
import * as operations from '../../operations/people.ts';

export const GET = answerFile(operations.copyMe, async ({ needs }) => {
  await noteRead(needs, 'own-copy', {});
  const copy = await ownCopy(needs);
  if (!copy.ok) return copy;
  return done({
    name: privacyWords(needs.language)('fileName'),
    content: JSON.stringify(copy.value, null, 2),
  });
});
