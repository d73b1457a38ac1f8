import { checkInput } from '#domain/check-input.ts';
import { done } from '#domain/result.ts';
import { draftCase, proposeCase } from '#features/endings/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/endings.ts';
import { caseDrafting } from '../../../../shapes/endings.ts';

export const GET = answerApi(operations.proposeCase, async ({ needs, params }) => {
  const read = await proposeCase(needs, params['id'] ?? '');
  if (!read.ok) return read;
  const { typed, answers } = read.value;
  return done({ title: typed.title, summary: typed.summary, answers });
});

export const POST = answerApi(operations.draftCase, async ({ needs, params, body, chosenId }) => {
  const checked = checkInput(caseDrafting, body);
  if (!checked.ok) return checked;
  const { libraryEmail, partnerEmail, title, summary, partner, ...answers } = checked.value;
  const written = {
    ...{ title, summary, partnerSays: partner },
    ...Object.fromEntries(Object.entries(answers).map(([question, text]) => [`answer-${question}`, text])),
  };
  return draftCase(needs, {
    ...{ partnershipId: params['id'] ?? '', once: chosenId ?? needs.newId(), libraryEmail, partnerEmail },
    edited: Object.fromEntries(Object.entries(written).filter(([, text]) => text !== undefined)),
  });
});
