import { isLanguage } from '#domain/language.ts';
import { done } from '#domain/result.ts';
import { readAccount } from '#features/yearly-account/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/above-rooms.ts';

export const GET = answerApi(operations.readYearlyAccount, async ({ needs, params, query }) => {
  const wanted = String(query['language'] ?? '');
  const year = /^\d{4}$/.test(params['year'] ?? '') ? Number(params['year']) : 0;
  const language = isLanguage(wanted) ? wanted : needs.language;
  const read = await readAccount(needs, { organisationId: params['id'] ?? '', year, language });
  return read.ok ? done(read.value.account) : read;
});
