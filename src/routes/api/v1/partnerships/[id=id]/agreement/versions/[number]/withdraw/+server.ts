import { withdraw } from '#features/agreements/index.ts';
import { answerApi } from '../../../../../../answer-api.ts';
import * as operations from '../../../../../../operations/agreements.ts';
import { presentVersion, seenVersion } from '../../../../../../present-agreement.ts';

export const POST = answerApi(operations.withdrawVersion, async ({ needs, params }) => {
  const seen = await seenVersion(needs, params);
  if (!seen.ok) return seen;
  const taken = await withdraw(needs, seen.value.version.id);
  return taken.ok ? presentVersion(needs, seen.value.version.id) : taken;
});
