import { readRoomCalendars } from '#features/year-wheel/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/above-rooms.ts';

export const GET = answerApi(operations.readBusyTimes, ({ needs, params }) =>
  readRoomCalendars(needs, params['id'] ?? ''),
);
