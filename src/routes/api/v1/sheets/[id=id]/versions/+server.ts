import type { RequestHandler } from '@sveltejs/kit';
import { done, problem } from '#domain/result.ts';
import { nameVersion, readPast } from '#features/toolbox/index.ts';
import { answerApi } from '../../../answer-api.ts';
import { makeOnce, withFirstId } from '../../../client-id.ts';
import * as operations from '../../../operations/sheet-talk.ts';
import { presentVersion } from '../../../present-version.ts';

export const GET = answerApi(operations.listSheetVersions, async ({ needs, params, query }) => {
  const sheet = await needs.sheets.sheet(params['id'] ?? '');
  return sheet ? done(await needs.sheets.versions(sheet.id, query)) : problem('not-found');
});

const name = answerApi(operations.nameSheetVersion, async ({ needs, params, body, chosenId }) => {
  const sheetId = params['id'] ?? '';
  const id = chosenId ?? needs.newId();
  const find = async (wanted: string) => {
    const found = await presentVersion(needs, sheetId, wanted);
    return found.ok ? found.value : null;
  };
  const called = typeof body['name'] === 'string' ? body['name'] : '';
  const make = () => nameVersion(withFirstId(needs, id), { sheetId, name: called });
  return makeOnce({ chosenId, find, make });
});

/** What people are writing this moment belongs to it. */
export const POST: RequestHandler = async (event) => {
  const sheetId = event.params['id'] ?? '';
  const past = await event.locals.within((needs) => readPast(needs, { sheetId, compare: null }));
  if (past.ok && past.value.mayName) await event.locals.visit.live.apply(sheetId, []);
  return name(event);
};
