import { removeOwnDay } from '#features/year-wheel/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/above-rooms.ts';

export const DELETE = answerApi(operations.removeWheelDay, ({ needs, params }) =>
  removeOwnDay(needs, params['id'] ?? '', params['day'] ?? ''),
);
