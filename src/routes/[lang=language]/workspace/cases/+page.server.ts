import { submissionStates } from '#domain/cases/submission.ts';
import { listDesk } from '#features/submissions/index.ts';
import { afterIn } from '../../../after-page.ts';
import { found } from '../../../answer.ts';
import { needPerson } from '../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const state = submissionStates.find((one) => one === event.url.searchParams.get('state'));
  const page = { limit: 50, state, ...afterIn(event.url) };
  const { cases, counts } = found(await event.locals.within((needs) => listDesk(needs, page)));
  return {
    ...{ state: state ?? null, counts, next: cases.next },
    cases: cases.items.map(({ id, typed, state: stands, changedAt }) => ({
      ...{ id, title: typed.title, language: typed.writtenIn, state: stands, changedAt },
    })),
  };
};
