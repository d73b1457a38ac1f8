import { redirect } from '@sveltejs/kit';
import { showCode } from '#domain/gatherings/code.ts';
import type { Language } from '#domain/language.ts';
import { otherLanguage } from '#domain/language.ts';
import { emptyToolSheet } from '#domain/tools/empty-sheet.ts';
import { toolTexts } from '#features/toolbox/index.ts';
import {
  askedTool,
  partiesToAct,
  planFront,
  planTemplate,
  planTool,
  presentRoom,
  readPromised,
  sheetOf,
  showTool,
  workshopMinutes,
  type Room,
  type WorkshopView,
} from '#features/workshops/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { address } from '#words/addresses.ts';
import { joinCode } from './join-code.ts';
import { actions as roomActions } from './room-actions.ts';
import { readRoom } from './read-room.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, url, params, depends } = event;
  depends('gathering:state');
  const { language, visit } = locals;
  const read = await readRoom(event);
  if (!read.ok) redirect(303, address(language, 'workshop'));
  if (read.value.view.me?.role === 'screen')
    redirect(303, address(language, 'workshop', params.id, 'screen'));
  const room = presentRoom(read.value, url.searchParams.get('for'));
  const { tool, minutes, acting, promised } = await moreOf(locals, { ...read.value, room, language });
  return {
    room,
    tool,
    minutes,
    acting,
    promised,
    once: crypto.randomUUID(),
    join: room.me?.role === 'host' && !room.ended ? joinCode(visit.publicUrl, language, room.code) : null,
    code: showCode(room.code),
    otherPath: address(otherLanguage(language), 'workshop', params.id) + url.search,
  };
};

type Telling = WorkshopView & { readonly room: Room; readonly language: Language };

const noParties: Awaited<ReturnType<typeof partiesToAct>> = { parties: [], own: '' };
const nothingMore = { tool: null, minutes: null, acting: noParties, promised: null };

/** What only some steps need is not asked for at every change. */
async function moreOf({ within }: App.Locals, telling: Telling) {
  const { room, language, view } = telling;
  const acts = room.me?.role === 'host' && Boolean(room.partnershipId);
  if (room.step?.kind !== 'tool' && !room.ended && !acts) return nothingMore;
  return within(async (needs) => ({
    tool: room.ended ? null : await toolOf(needs, telling),
    minutes: room.ended ? await minutesOf(needs, telling, language) : null,
    acting: acts && !room.ended ? await partiesToAct(needs, room.partnershipId ?? null) : noParties,
    promised: room.ended ? await readPromised(needs, view) : null,
  }));
}

/** The tool of the step: what the reader has filled in, and what it shows once it is shown. */
async function toolOf(needs: Needs, { view, room, standing: { plan } }: Telling) {
  const { step } = room;
  if (step?.kind !== 'tool') return null;
  const id = step.tool ?? '';
  const [tool, front] = [await planTool(plan, id), await planFront(needs, plan, id)];
  if (!tool || !front) return null;
  const sheets = view.entries.filter((entry) => entry.kind === 'sheet' && entry.step === step.id);
  const own = sheets.find(({ seatId }) => seatId === room.seatId);
  return {
    id: tool.id,
    title: front.title,
    path: front.slug === '' ? '' : address(needs.language, 'tools', front.slug),
    template: planTemplate(plan, id),
    texts: toolTexts(needs.language, front),
    draft: (own && sheetOf(tool, own.data)) ?? emptyToolSheet(askedTool(tool)),
    answered: Boolean(own),
    shown: step.stage === 'revealed' ? showTool(tool, sheets, view.seats) : null,
  };
}

const minutesOf = (needs: Needs, workshop: WorkshopView, language: Language) =>
  workshopMinutes({
    workshop,
    language,
    now: needs.now,
    frontOf: (tool) => planFront(needs, workshop.standing.plan, tool),
  });

export const actions: Actions = roomActions;
