import { acceptAgreement } from '#features/agreements/index.ts';
import { answerApi } from '../../../../../../answer-api.ts';
import * as operations from '../../../../../../operations/agreements.ts';
import { presentVersion, seenVersion } from '../../../../../../present-agreement.ts';

export const POST = answerApi(operations.acceptVersion, async ({ needs, params, body }) => {
  const seen = await seenVersion(needs, params);
  if (!seen.ok) return seen;
  const versionId = seen.value.version.id;
  const accepted = await acceptAgreement(needs, { ...body, versionId });
  return accepted.ok ? presentVersion(needs, versionId) : accepted;
});
