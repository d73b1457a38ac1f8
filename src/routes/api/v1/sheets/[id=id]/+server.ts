import { answerApi } from '../../answer-api.ts';
import * as operations from '../../operations/sheets.ts';
import { presentSheet } from '../../present-sheet.ts';

export const GET = answerApi(operations.readSheet, ({ needs, params }) => presentSheet(needs, params['id']));
