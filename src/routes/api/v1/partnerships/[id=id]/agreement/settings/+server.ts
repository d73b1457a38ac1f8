import { checkInput } from '#domain/check-input.ts';
import { changeSettings } from '#features/agreements/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/agreements.ts';
import { savedFrom } from '../../../../operations/inputs.ts';
import { presentAgreement, seenDraft } from '../../../../present-agreement.ts';

export const PUT = answerApi(operations.changeSettings, async ({ needs, params, body }) => {
  const draft = await seenDraft(needs, params['id']);
  if (!draft.ok) return draft;
  const from = checkInput(savedFrom, body);
  if (!from.ok) return from;
  const changed = await changeSettings(needs, draft.value.id, {
    settings: body,
    revision: from.value.revision,
  });
  return changed.ok ? presentAgreement(needs, params['id']) : changed;
});
