import { error, fail, redirect } from '@sveltejs/kit';
import { parseStrategyForm, readStrategy, writeStrategy } from '#features/strategy/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const read = found(await event.locals.within((needs) => readStrategy(needs, event.params.id)));
  if (!read.house.lead) error(403);
  return { house: read.house, strategy: read.strategy };
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const form = await event.request.formData();
    const saved = await within(async (needs) => {
      const typed = parseStrategyForm(form, () => needs.newId());
      const written = await writeStrategy(needs, event.params.id, typed);
      return written.ok ? written : { ...written, typed };
    });
    if (saved.ok)
      redirect(
        303,
        `${address(language, 'workspace', 'organisations', event.params.id, 'strategy')}?done=saved`,
      );
    const { problem, typed } = saved;
    return fail(statusOf(problem), {
      problem,
      typed,
      current: 'current' in problem ? problem.current : null,
    });
  },
};
