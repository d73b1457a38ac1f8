import { fail, redirect } from '@sveltejs/kit';
import type { Result } from '#domain/result.ts';
import type { Tool } from '#domain/tools/tool.ts';
import { deeds } from '#domain/workshops/moves.ts';
import type { Plan } from '#domain/workshops/plan.ts';
import { enterNeighbour, leaveSeat, openScreen, seeGathering } from '#features/gatherings/index.ts';
import { parseToolForm, type Draft } from '#features/toolbox/index.ts';
import { postedFields } from '#features/toolbox/posted-fields.ts';
import {
  act,
  addGroup,
  askedTool,
  decide,
  fillIn,
  giveDots,
  handOver,
  moveCards,
  moveWorkshop,
  park,
  planFront,
  planTool,
  promiseActions,
  takeAway,
  writeCard,
  type Seated,
} from '#features/workshops/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { statusOf } from '../../../answer.ts';
import { dropSeat } from '../../../gathering-seat.ts';
import { listOf, textsOf } from '../../../read-form.ts';
import { errorsOf } from '../../../tell-problem.ts';
import type { KeptSheet } from './kept-sheet.ts';
import { readRoom, seatedAt } from './read-room.ts';
import type { RequestEvent } from './$types';

type Turn = (needs: Needs, seated: Seated, form: FormData) => Promise<Result<null>>;

const at = (form: FormData) => textsOf(form, 'id', 'seatId', 'step');

/** Back to the page, still writing for the same person. */
function away({ locals: { language }, params }: RequestEvent, form: FormData): never {
  const { seatId } = textsOf(form, 'seatId');
  const path = address(language, 'workshop', params.id);
  redirect(303, seatId ? `${path}?for=${encodeURIComponent(seatId)}` : path);
}

/** What was refused is told beside the form that asked for it, with what was typed in it. */
const refused = (event: RequestEvent, result: Result<null>, form: FormData) => {
  if (result.ok) return away(event, form);
  const errors = errorsOf(problemSentence(event.locals.language), result.problem);
  const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >;
  return fail(statusOf(result.problem), { deed: deedOf(event), errors, typed, draft: null, late: null });
};

const deedOf = ({ url }: RequestEvent): string => [...url.searchParams.keys()][0]?.slice(1) ?? '';

type Late = {
  readonly tool: Tool;
  readonly plan: Pick<Plan, 'templates'>;
  readonly draft: Draft;
  readonly step: string;
};

/** What was sent after its step had closed, given back as it can be opened in the tool itself. */
async function lateSheet({ locals }: RequestEvent, { tool, plan, draft, step }: Late): Promise<KeptSheet> {
  const { language, within } = locals;
  const front = await within((needs) => planFront(needs, plan, tool.id));
  return {
    step,
    title: front?.title ?? '',
    path: front?.slug ? address(language, 'tools', front.slug) : '',
    fields: postedFields(askedTool(tool), draft),
  };
}

const turn = (take: Turn) => async (event: RequestEvent) => {
  const form = await event.request.formData();
  const result = await event.locals.within((needs) => take(needs, seatedAt(event), form));
  return refused(event, result, form);
};

export const actions = {
  move: turn((needs, seated, form) => {
    const { deed, was, to } = textsOf(form, 'deed', 'was', 'to');
    const known = deeds.find((one) => one === deed) ?? 'resume';
    return moveWorkshop(needs, seated, { deed: known, was: Number(was), to });
  }),
  card: turn((needs, seated, form) =>
    writeCard(needs, seated, { ...at(form), text: textsOf(form, 'card').card }),
  ),
  park: turn((needs, seated, form) =>
    park(needs, seated, { id: at(form).id, text: textsOf(form, 'parking').parking }),
  ),
  dots: turn((needs, seated, form) => giveDots(needs, seated, { ...at(form), on: listOf(form, 'on') })),
  drop: turn((needs, seated, form) => takeAway(needs, seated, at(form).id)),
  group: turn((needs, seated, form) =>
    addGroup(needs, seated, { id: at(form).id, title: textsOf(form, 'group').group }),
  ),
  sort: turn((needs, seated, form) => {
    const named = (start: string) =>
      [...form].flatMap(([name, value]) =>
        name.startsWith(start) && typeof value === 'string'
          ? [[name.slice(start.length), value] as const]
          : [],
      );
    const was = Object.fromEntries(named('was.').map(([id, revision]) => [id, Number(revision)]));
    return moveCards(needs, seated, { moves: Object.fromEntries(named('in.')), was });
  }),
  decide: turn((needs, seated, form) =>
    decide(needs, seated, { id: at(form).id, text: textsOf(form, 'decision').decision }),
  ),
  act: turn((needs, seated, form) => {
    const { action: text, ...more } = textsOf(form, 'action', 'owner', 'due', 'party');
    return act(needs, seated, { id: at(form).id, text, ...more });
  }),
  promises: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const named = Object.fromEntries(
      listOf(form, 'action').map((id) => [id, textsOf(form, `party.${id}`)[`party.${id}`] ?? '']),
    );
    const read = await readRoom(event);
    const made = read.ok
      ? await event.locals.within((needs) => promiseActions(needs, read.value.view, named))
      : read;
    return refused(event, made.ok ? { ok: true, value: null } : made, form);
  },
  neighbour: turn((needs, { secret }, form) =>
    enterNeighbour(needs, secret, { name: textsOf(form, 'neighbour').neighbour, seatId: at(form).id }),
  ),
  screen: turn((needs, { secret }) => openScreen(needs, secret)),
  remove: turn((needs, { secret }, form) => leaveSeat(needs, secret, textsOf(form, 'who').who)),
  leave: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const left = await event.locals.within(async (needs) => {
      const { secret } = seatedAt(event);
      const seen = await seeGathering(needs, secret);
      const own = seen.ok ? seen.value.me : null;
      return own ? leaveSeat(needs, secret, own.id) : { ok: true as const, value: null };
    });
    if (!left.ok) return refused(event, left, form);
    dropSeat(event, event.params.id);
    redirect(303, `${address(event.locals.language, 'workshop')}?left=1`);
  },
  hand: turn((needs, seated, form) => {
    const { to, shared } = textsOf(form, 'to', 'shared');
    return handOver(needs, seated, { seatId: to, shared: shared !== '' });
  }),
  sheet: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const read = await readRoom(event);
    const plan = read.ok ? read.value.standing.plan : {};
    const tool = await planTool(plan, textsOf(form, 'tool').tool);
    if (!tool) return refused(event, { ok: false, problem: { kind: 'no-such-tool' } }, form);
    const { draft, sheet, problems, deed } = parseToolForm(askedTool(tool), form);
    const errors = problems.flatMap((one) => errorsOf(problemSentence(event.locals.language), one));
    const shown = { deed: 'sheet', typed: {} as Record<string, string>, draft, late: null };
    if (deed === 'edit') return { ...shown, errors: [] };
    if (problems.length > 0) return fail(422, { ...shown, errors });
    const written = { ...at(form), sheet };
    const kept = await event.locals.within((needs) => fillIn(needs, seatedAt(event), written));
    if (kept.ok) away(event, form);
    const said = errorsOf(problemSentence(event.locals.language), kept.problem);
    const late = await lateSheet(event, { tool, plan, draft, step: at(form).step });
    return fail(statusOf(kept.problem), { ...shown, late, errors: said });
  },
};
