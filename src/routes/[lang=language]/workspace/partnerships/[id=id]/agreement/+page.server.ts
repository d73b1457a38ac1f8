import { error, fail, redirect } from '@sveltejs/kit';
import { clauseBank } from '#domain/agreements/clause-bank.ts';
import { isMandatory, isRelevant } from '#domain/agreements/relevance.ts';
import {
  beginAgreement,
  beginFromSheet,
  clauseTitles,
  draftContent,
  emptySettings,
  isAmended,
  putForward,
  readAgreement,
  typedSettings,
  withdraw,
  type AgreementVersion,
} from '#features/agreements/index.ts';
import type { PeopleReader } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { within } = event.locals;
  return within(async (needs) => {
    const partnership = await needs.partnerships.partnership(event.params.id);
    const agreement = await readAgreement(needs, event.params.id);
    const sheets = (await needs.sheets.sheets(event.params.id, { limit: 100 })).items;
    if (!partnership) error(404);
    const titles = Object.fromEntries(await clauseTitles(needs.content));
    const seats = await needs.partnerships.mySeats(partnership.id);
    const revealed = sheets.some(({ tool, state }) => tool === 'win-win' && state === 'revealed');
    const workedOut = sheets.flatMap(({ id, tool, title }) => (tool === 'agreement' ? [{ id, title }] : []));
    const mayBegin = seats.some((seat) => seat.scope.includes('answer'));
    if (!agreement.ok)
      return {
        done: null,
        partnership,
        agreement: null,
        amended: false,
        titles,
        rules: [],
        revealed,
        workedOut,
        mayBegin,
        fields: emptySettings,
        names: {},
      };
    const content = await draftContent(needs, agreement.value);
    const rules = clauseBank.map((rule) => ({
      id: rule.id,
      aspect: rule.aspect,
      mandatory: isMandatory(rule, agreement.value.draft),
      relevant: isRelevant(rule, agreement.value.draft),
    }));
    const { searchParams } = event.url;
    return {
      done: searchParams.has('withdrawn')
        ? ('withdrawn' as const)
        : searchParams.has('saved')
          ? ('settingsSaved' as const)
          : null,
      partnership,
      agreement: agreement.value,
      amended: content !== null && isAmended(content, agreement.value.versions),
      titles,
      rules,
      revealed,
      workedOut,
      mayBegin,
      fields: emptySettings,
      names: await namesOf(needs, agreement.value.versions),
    };
  });
};

/** Who put the versions forward, by id; nobody for a person who is not to be seen any more. */
async function namesOf(
  needs: { readonly people: PeopleReader },
  versions: readonly AgreementVersion[],
): Promise<Readonly<Record<string, string>>> {
  const ids = [...new Set(versions.map(({ putForwardBy }) => putForwardBy))];
  const people = [];
  for (const id of ids) people.push(await needs.people.person(id));
  return Object.fromEntries(people.flatMap((person) => (person ? [[person.id, person.name]] : [])));
}

const agreementPath = (event: { locals: App.Locals; params: { id: string } }): string =>
  address(event.locals.language, 'workspace', 'partnerships', event.params.id, 'agreement');

const listed = (form: FormData) => ({
  ...Object.fromEntries(form),
  circumstances: form.getAll('circumstances'),
  evaluations: form.getAll('evaluations'),
});

export const actions: Actions = {
  begin: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const begun = await event.locals.within((needs) => beginAgreement(needs, event.params.id, listed(form)));
    if (!begun.ok && begun.problem.kind !== 'agreement-there-already')
      return fail(statusOf(begun.problem), { problem: begun.problem, typed: typedSettings(form), note: '' });
    redirect(303, agreementPath(event));
  },
  fromSheet: async (event) => {
    needReader(event);
    const sheet = String((await event.request.formData()).get('sheet') ?? '');
    const begun = await event.locals.within((needs) => beginFromSheet(needs, event.params.id, sheet));
    if (!begun.ok && begun.problem.kind !== 'agreement-there-already')
      return fail(statusOf(begun.problem), { problem: begun.problem, typed: null, note: '' });
    redirect(303, agreementPath(event));
  },
  forward: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const draft = await event.locals.within((needs) => needs.agreements.draft(event.params.id));
    const put = await event.locals.within((needs) =>
      putForward(needs, draft?.id ?? '', Object.fromEntries(form)),
    );
    if (!put.ok)
      return fail(statusOf(put.problem), {
        problem: put.problem,
        typed: null,
        note: String(form.get('note') ?? ''),
      });
    redirect(
      303,
      address(
        event.locals.language,
        'workspace',
        'partnerships',
        event.params.id,
        'agreement',
        'versions',
        put.value.versionId,
      ),
    );
  },
  withdraw: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const taken = await event.locals.within((needs) => withdraw(needs, String(form.get('versionId') ?? '')));
    if (!taken.ok) return fail(statusOf(taken.problem), { problem: taken.problem, typed: null, note: '' });
    redirect(303, `${agreementPath(event)}?withdrawn=1`);
  },
};
