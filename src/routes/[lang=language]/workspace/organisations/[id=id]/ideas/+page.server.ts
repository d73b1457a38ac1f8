import { fail, redirect } from '@sveltejs/kit';
import { readIdeas, setInbox } from '#features/ideas/index.ts';
import { address } from '#words/addresses.ts';
import { afterIn } from '../../../../../after-page.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { params, url, locals } = event;
  return locals.within(async (needs) => ({
    id: params.id,
    read: found(await readIdeas(needs, params.id, afterIn(url))),
    origin: url.origin,
    done: url.searchParams.get('done'),
  }));
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { id } = event.params;
    const typed = textsOf(await event.request.formData(), 'word', 'open', 'replyDays', 'welcome');
    const saved = await within((needs) => setInbox(needs, id, typed));
    if (!saved.ok) return fail(statusOf(saved.problem), { problem: saved.problem, typed });
    redirect(303, `${address(language, 'workspace', 'organisations', id, 'ideas')}?done=inbox`);
  },
};
