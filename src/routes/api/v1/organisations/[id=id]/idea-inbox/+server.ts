import { checkInput } from '#domain/check-input.ts';
import { setInbox } from '#features/ideas/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/ideas.ts';
import { inboxSetting } from '../../../shapes/ideas.ts';

export const PUT = answerApi(operations.setInbox, async ({ needs, params, body }) => {
  const checked = checkInput(inboxSetting, body);
  return checked.ok ? setInbox(needs, params['id'] ?? '', checked.value) : checked;
});
