import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/agreements.ts';
import { presentVersion, seenVersion } from '../../../../../present-agreement.ts';

export const GET = answerApi(operations.readVersion, async ({ needs, params }) => {
  const seen = await seenVersion(needs, params);
  return seen.ok ? presentVersion(needs, seen.value.version.id) : seen;
});
