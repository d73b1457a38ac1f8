import { error, fail, redirect } from '@sveltejs/kit';
import { problem, type Result } from '#domain/result.ts';
import { bringCopy, type BroughtIn } from '#features/copies/index.ts';
import { organisationsToBeginFor } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import { textsOf } from '../../../../read-form.ts';
import { receivedForm, type Received } from '../../../../received-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const organisations = await event.locals.within(organisationsToBeginFor);
  return { organisations, largest: event.locals.visit.copies.largest };
};

/** Opened outside the transaction: unpacking and counting checksums takes its time. */
async function bring({ locals }: RequestEvent, { file, texts }: Received): Promise<Result<BroughtIn>> {
  if (!file || file.size === 0) return problem('not-chosen', { field: 'file' });
  const { organisationId } = textsOf(texts, 'organisationId');
  const brought = await locals.visit.copies.bring(file, (bag) =>
    locals.within((needs) => bringCopy(needs, organisationId, bag)),
  );
  return brought.ok || brought.problem.field
    ? brought
    : problem(brought.problem.kind, { ...brought.problem, field: 'file' });
}

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { who, visit, language, within } = event.locals;
    const may = await within(organisationsToBeginFor);
    if (may.length === 0) error(403);
    const person = 'personId' in who.asker ? who.asker.personId : '';
    const calm = visit.allow('copy', person);
    await using form = await receivedForm(event, visit.copies.largest * 1_000_000);
    const typed = textsOf(form.texts, 'organisationId');
    const brought = calm ? await bring(event, form) : problem('too-many-requests');
    if (!brought.ok) return fail(statusOf(brought.problem), { problem: brought.problem, typed });
    redirect(
      303,
      `${address(language, 'workspace', 'partnerships', brought.value.id, 'export')}?done=brought`,
    );
  },
};
