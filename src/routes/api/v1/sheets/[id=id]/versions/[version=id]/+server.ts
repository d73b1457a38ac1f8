import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/sheet-talk.ts';
import { presentVersion } from '../../../../present-version.ts';

export const GET = answerApi(operations.readSheetVersion, ({ needs, params }) =>
  presentVersion(needs, params['id'] ?? '', params['version'] ?? ''),
);
