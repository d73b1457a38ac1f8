import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Language } from '#domain/language.ts';
import type { Tool } from '#domain/tools/tool.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { promptsSeen, readFeed, resultSeen, type SheetFeed } from '#features/phases/index.ts';
import { templateHomes } from '#features/templates/index.ts';
import {
  frontOf,
  inviteVoices,
  liveTool,
  parseLiveForm,
  readSheet,
  revealSheet,
  templateContent,
  toolOf,
  toolTexts,
  type SheetPresented,
  type ToolTexts,
} from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { textsOf } from '../../../../../../read-form.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { errorsOf } from '../../../../../../tell-problem.ts';
import { roomSeen } from './room-seen.ts';
import { nothingShown, saveOwn, type Shown } from './sheet-actions.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async (event) => {
  const reader = needReader(event);
  const { within, language, who } = event.locals;
  return within(async (needs) => {
    const partnership = await needs.partnerships.partnership(event.params.id);
    const presented = found(await readSheet(needs, event.params.sheet));
    const front = await frontOf(needs, language, presented.sheet.tool);
    if (!partnership || !front || presented.sheet.partnershipId !== partnership.id) error(404);
    const seat = presented.seats.find(({ scope }) => scope.includes('answer'));
    const party = presented.parties.find((one) => one.id === seat?.partyId);
    const personId = 'personId' in who.asker ? who.asker.personId : '';
    const { id, title, slug } = front;
    const feed = await readFeed(needs, { partnershipId: partnership.id, tool: id });
    const mayBegin = presented.abilities.answer;
    const looked = feed && { feed, front, partnershipId: partnership.id, mayBegin };
    return {
      partnership,
      presented,
      tool: { id, title, slug, template: await templateContent(needs, id) },
      texts: textsWith(language, front, feed),
      /** What the room shows, and what of it counts on the sheet. */
      seen: looked && (await roomSeen(needs, looked)),
      fed: feed?.fed ?? [],
      me: {
        personId,
        name: reader.name,
        partyId: party?.id ?? '',
        partyName: party?.organisation.name ?? '',
        mayWrite: presented.abilities.answer,
      },
      /** The agreement begins from the win-win sheet, once. */
      toAgreement: id === 'win-win' && (await needs.agreements.draft(partnership.id)) === null,
      counts: await needs.comments.counts({ of: 'sheet', id: presented.sheet.id }),
      homes: await templateHomes(needs),
      said: {
        saved: event.url.searchParams.get('saved'),
        revealed: event.url.searchParams.has('revealed'),
        invited: event.url.searchParams.has('invited'),
      },
    };
  });
};

/** What the sheet says, with what the product sees beside its lines. */
function textsWith(language: Language, front: ToolFront, feed: SheetFeed | null): ToolTexts {
  const texts = toolTexts(language, front);
  if (!feed) return texts;
  const prompts = promptsSeen(language, texts.prompts, feed);
  return { ...texts, prompts, result: resultSeen(language, texts.result) };
}

type Event = Pick<RequestEvent<RouteParams>, 'locals' | 'params'>;
const here = ({ locals, params }: Event): string =>
  address(locals.language, 'workspace', 'partnerships', params.id, 'sheets', params.sheet);
const saved = (event: Event): string =>
  `${here(event)}?saved=${encodeURIComponent(new Date().toISOString())}`;

const told = (shown: Shown) => (shown.problem ? fail(statusOf(shown.problem), shown) : shown);

type Opened = { readonly presented: SheetPresented; readonly tool: Tool };

async function open({ locals, params }: Event): Promise<Opened> {
  const { presented, tool } = await locals.within(async (needs) => {
    const presented = found(await readSheet(needs, params.sheet));
    return { presented, tool: await toolOf(needs, presented.sheet.tool) };
  });
  if (!tool) error(404);
  return { presented, tool };
}

const own =
  (of: 'side' | 'voice') =>
  async (event: RequestEvent<RouteParams>): Promise<ReturnType<typeof told>> => {
    needReader(event);
    const form = await event.request.formData();
    const { tool } = await open(event);
    const { within, language } = event.locals;
    const shown = await saveOwn(within, { form, tool, sheetId: event.params.sheet }, { of, language });
    if (!shown) redirect(303, saved(event));
    return told(shown);
  };

export const actions: Actions = {
  side: own('side'),
  voice: own('voice'),
  reveal: async (event) => {
    needReader(event);
    const form = await event.request.formData();
    const revealed = await event.locals.within((needs) =>
      revealSheet(needs, event.params.sheet, form.get('word') === 'lead'),
    );
    if (revealed.ok) redirect(303, `${here(event)}?revealed=1`);
    return told(nothingShown('reveal', revealed.problem, event.locals.language));
  },
  invite: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'invited', 'answerBy');
    const inviting = { sheetId: event.params.sheet, people: typed.invited, lastDay: typed.answerBy };
    const said = await within((needs) => inviteVoices(needs, inviting));
    if (said.ok) redirect(303, `${here(event)}?invited=1`);
    return told({ ...nothingShown('invite', said.problem, language), typed });
  },
  live: async (event) => {
    needReader(event);
    const { language, visit } = event.locals;
    const data = await event.request.formData();
    const { presented, tool } = await open(event);
    if (!presented.abilities.answer) error(403);
    const posted = parseLiveForm(liveTool(tool, presented.sheet.mode), data);
    if (!posted.ok) return told(nothingShown('live', posted.problem, language));
    const { draft, problems, deed, changes } = posted.value;
    const shown = { ...nothingShown('live', null, language), draft };
    const wrong = { kind: 'invalid-input', fields: problems };
    if (deed === 'edit') return told(shown);
    if (problems.length > 0)
      return told({ ...shown, problem: wrong, errors: errorsOf(problemSentence(language), wrong) });
    const parties = presented.whole.sides.map(({ id, name }) => ({ id, name }));
    const applied = await visit.live.apply(event.params.sheet, changes, parties);
    if (applied.ok) redirect(303, saved(event));
    return told({ ...shown, ...nothingShown('live', applied.problem, language), draft });
  },
};
