import { error, fail, redirect } from '@sveltejs/kit';
import { isClauseId } from '#domain/agreements/clause-bank.ts';
import {
  commentClause,
  readClause,
  readClauseForm,
  resolveComment,
  writeClause,
} from '#features/agreements/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../../answer.ts';
import { needReader } from '../../../../../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { within, language } = event.locals;
  return within(async (needs) => {
    const partnership = await needs.partnerships.partnership(event.params.id);
    const which = { partnershipId: event.params.id, clause: event.params.clause, language };
    const clause = found(await readClause(needs, which));
    if (!partnership) error(404);
    return { partnership, ...clause, savedAt: event.url.searchParams.get('saved') };
  });
};

const here = (event: { locals: App.Locals; params: { id: string; clause: string } }): string =>
  address(
    event.locals.language,
    'workspace',
    'partnerships',
    event.params.id,
    'agreement',
    'clauses',
    event.params.clause,
  );

export const actions: Actions = {
  write: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const answer = await event.locals.within(async (needs) => {
      const draft = await needs.agreements.draft(event.params.id);
      const clause =
        draft && isClauseId(event.params.clause)
          ? await needs.agreements.clause(draft.id, event.params.clause)
          : null;
      if (!draft || !clause) error(404);
      const written = readClauseForm(form, clause);
      const saved = await writeClause(needs, { agreementId: draft.id, clause: clause.clause, ...written });
      return { saved, written };
    });
    if (answer.saved.ok)
      redirect(303, `${here(event)}?saved=${encodeURIComponent(new Date().toISOString())}`);
    const { problem } = answer.saved;
    const current = 'current' in problem ? problem.current : null;
    const { typed, included } = answer.written;
    return fail(statusOf(problem), { problem, typed, included, current, comment: '' });
  },
  comment: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const input = { clause: event.params.clause, text: form.get('comment') };
    const told = await event.locals.within(async (needs) => {
      const draft = await needs.agreements.draft(event.params.id);
      return commentClause(needs, draft?.id ?? '', input);
    });
    if (told.ok) redirect(303, `${here(event)}#comments`);
    const fields = told.problem.fields?.map((one) => ({
      ...one,
      field: one.field === 'text' ? 'comment' : (one.field ?? ''),
    }));
    const problem = { ...told.problem, ...(fields ? { fields } : {}) };
    return fail(statusOf(problem), {
      problem,
      typed: null,
      included: null,
      current: null,
      comment: String(form.get('comment') ?? ''),
    });
  },
  resolve: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const clause = event.params.clause;
    if (!isClauseId(clause)) error(404);
    const comment = { id: String(form.get('id') ?? ''), partnershipId: event.params.id, clause };
    found(await event.locals.within((needs) => resolveComment(needs, comment)));
    redirect(303, `${here(event)}#comments`);
  },
};
