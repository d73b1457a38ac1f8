import type { Page, PageRequest } from '#domain/keeping.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Account, MailReader, OutboxMail, PeopleReader, PeopleStore } from './ports.ts';

type Needs = { readonly people: PeopleReader; readonly outbox: MailReader };

/** For others than the site's administrator these pages do not exist. */
const isAdministrator = async ({ people }: Needs): Promise<boolean> =>
  (await people.me())?.siteAdmin === true;

export const listMails = async (needs: Needs, page: PageRequest): Promise<Result<Page<OutboxMail>>> =>
  (await isAdministrator(needs)) ? done(await needs.outbox.mails(page)) : problem('not-found');

export async function readMail(needs: Needs, id: string): Promise<Result<OutboxMail>> {
  const mail = (await isAdministrator(needs)) ? await needs.outbox.mail(id) : null;
  return mail ? done(mail) : problem('not-found');
}

/** Who reads, corrects and publishes what people send in. */
export async function appointEditor(
  needs: Needs & { readonly people: PeopleStore },
  { personId, editor }: { readonly personId: string; readonly editor: boolean },
): Promise<Result<null>> {
  if (!(await isAdministrator(needs))) return problem('not-found');
  return (await needs.people.setEditor(personId, editor)) ? done(null) : problem('not-found');
}

export const listPeople = async (needs: Needs, page: PageRequest): Promise<Result<Page<Account>>> =>
  (await isAdministrator(needs)) ? done(await needs.people.people(page)) : problem('not-found');
