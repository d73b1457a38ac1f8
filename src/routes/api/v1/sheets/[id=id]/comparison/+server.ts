import { done, problem } from '#domain/result.ts';
import { compareResults, readPast } from '#features/toolbox/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/sheet-talk.ts';

export const GET = answerApi(operations.compareSheet, async ({ needs, params, query }) => {
  const compare = String(query['with']);
  const past = await readPast(needs, { sheetId: params['id'] ?? '', compare });
  if (!past.ok) return past;
  const { earlier, now, changes, unlike } = past.value;
  if (!earlier) return problem('not-found');
  const figures = compareResults(earlier.result, now.result);
  return done({ label: earlier.label, at: earlier.at, figures, changes, unlike });
});
