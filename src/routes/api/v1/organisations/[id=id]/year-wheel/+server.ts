import { readWheel } from '#features/year-wheel/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/above-rooms.ts';

export const GET = answerApi(operations.readYearWheel, ({ needs, params, query }) => {
  const { year, month } = query;
  const asked = {
    year: typeof year === 'number' ? year : Number(needs.today.slice(0, 4)),
    month: typeof month === 'number' ? month : null,
  };
  return readWheel(needs, params['id'] ?? '', asked);
});
