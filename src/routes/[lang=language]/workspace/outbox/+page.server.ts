import { listMails } from '#features/people/index.ts';
import { afterIn } from '../../../after-page.ts';
import { found } from '../../../answer.ts';
import { needPerson } from '../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const page = { limit: 50, ...afterIn(event.url) };
  const { items, next } = found(await event.locals.within((needs) => listMails(needs, page)));
  const mails = items.map(({ id, to, subject, createdAt, sentAt, attempts }) => ({
    ...{ id, to, subject, createdAt, sentAt, attempts },
  }));
  return { mails, next };
};
