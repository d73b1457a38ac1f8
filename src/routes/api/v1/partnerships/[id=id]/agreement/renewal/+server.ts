import { renewAgreement } from '#features/agreements/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/agreements.ts';
import { presentRenewal, presentVersion } from '../../../../present-agreement.ts';

export const GET = answerApi(operations.readRenewal, ({ needs, params }) =>
  presentRenewal(needs, params['id']),
);

export const POST = answerApi(operations.renewAgreement, async ({ needs, params, body }) => {
  const put = await renewAgreement(needs, params['id'] ?? '', body);
  return put.ok ? presentVersion(needs, put.value.versionId) : put;
});
