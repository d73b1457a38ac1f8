import { giveNotice } from '#features/agreements/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/agreements.ts';
import { presentRenewal } from '../../../../../present-agreement.ts';

export const POST = answerApi(operations.giveNotice, async ({ needs, params, body }) => {
  const said = await giveNotice(needs, params['id'] ?? '', body);
  return said.ok ? presentRenewal(needs, params['id']) : said;
});
