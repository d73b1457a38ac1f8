import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { winWinPrompts } from '#domain/tools/win-win/model.ts';
import { toolTexts } from '#features/guide/index.ts';
import { fillSide, parseLiveForm, readSheet, revealSheet, sheetTexts } from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async (event) => {
  const reader = needReader(event);
  const { within, language, who } = event.locals;
  return within(async (needs) => {
    const partnership = await needs.partnerships.partnership(event.params.id);
    const presented = found(await readSheet(needs, event.params.sheet));
    const tool = await toolTexts(needs, language, presented.sheet.tool);
    if (!partnership || !tool || presented.sheet.partnershipId !== partnership.id) error(404);
    const first = presented.ownSides[0];
    const party = presented.parties.find((one) => one.id === first?.partyId);
    const personId = 'personId' in who.asker ? who.asker.personId : '';
    return {
      partnership,
      presented,
      tool,
      texts: sheetTexts(language, tool),
      me: {
        personId,
        name: reader.name,
        partyName: party?.organisation.name ?? '',
        mayWrite: presented.abilities.answer,
      },
      agreement: (await needs.agreements.draft(partnership.id)) !== null,
      said: { saved: event.url.searchParams.get('saved'), revealed: event.url.searchParams.has('revealed') },
    };
  });
};

type Event = Pick<RequestEvent<RouteParams>, 'locals' | 'params'>;
const here = ({ locals, params }: Event): string =>
  address(locals.language, 'workspace', 'partnerships', params.id, 'sheets', params.sheet);

const sidePrompts = winWinPrompts.filter((prompt) => prompt.per === 'party').map((prompt) => prompt.id);

export const actions: Actions = {
  side: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const typed = Object.fromEntries(sidePrompts.map((id) => [id, String(form.get(id) ?? '')]));
    const filling = {
      sheetId: event.params.sheet,
      partyId: String(form.get('partyId') ?? ''),
      answers: typed,
      ready: form.has('ready'),
      revision: Number(form.get('revision')) || 0,
    };
    const filled = await event.locals.within((needs) => fillSide(needs, filling));
    if (filled.ok) redirect(303, `${here(event)}?saved=${encodeURIComponent(new Date().toISOString())}`);
    const { problem } = filled;
    const crossed = 'current' in problem ? { current: problem.current, revision: problem.revision } : null;
    return fail(statusOf(problem), {
      problem,
      typed,
      ready: filling.ready,
      partyId: filling.partyId,
      crossed,
    });
  },
  reveal: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const revealed = await event.locals.within((needs) =>
      revealSheet(needs, event.params.sheet, form.get('word') === 'lead'),
    );
    if (revealed.ok) redirect(303, `${here(event)}?revealed=1`);
    return fail(statusOf(revealed.problem), {
      problem: revealed.problem,
      typed: null,
      ready: false,
      partyId: '',
      crossed: null,
    });
  },
  live: async (event) => {
    needReader(event);
    const changes = parseLiveForm(await event.request.formData());
    const presented = found(await event.locals.within((needs) => readSheet(needs, event.params.sheet)));
    if (!presented.abilities.answer) error(403);
    const parties = presented.whole.sides.map(({ id, name }) => ({ id, name }));
    const applied = await event.locals.visit.live.apply(event.params.sheet, changes, parties);
    if (applied.ok) redirect(303, `${here(event)}?saved=${encodeURIComponent(new Date().toISOString())}`);
    return fail(statusOf(applied.problem), {
      problem: applied.problem,
      typed: null,
      ready: false,
      partyId: '',
      crossed: null,
    });
  },
};
