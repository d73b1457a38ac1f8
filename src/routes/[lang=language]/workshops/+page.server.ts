import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { problem, type Problem, type Result } from '#domain/result.ts';
import type { Plan } from '#domain/workshops/plan.ts';
import { longestPlanFile, readPlanFile } from '#domain/workshops/plan-file.ts';
import { listTools, toolTexts } from '#features/guide/index.ts';
import { readFrame } from '#features/partnerships/index.ts';
import { shelvedTools } from '#features/toolbox/tool-shelf.ts';
import { beginWorkshop } from '#features/workshops/index.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { stepsOf, templates } from '#words/workshops/plans.ts';
import { statusOf } from '../../answer.ts';
import { keepSeat } from '../../gathering-seat.ts';
import { needPerson } from '../../need-reader.ts';
import { textsOf } from '../../read-form.ts';
import { errorsOf } from '../../tell-problem.ts';
import { readRoom } from '../workshop/[id=id]/read-room.ts';
import type { Actions, PageServerLoad } from './$types';

/** Most of one's own workshops that are listed. */
const listed = 50;

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const { within, language, reader } = locals;
  const again = await earlier(event, url.searchParams.get('again') ?? '');
  const [asked, room] = [url.searchParams.get('tool') ?? '', url.searchParams.get('partnership') ?? ''];
  return within(async (needs) => {
    const tools = (await listTools(needs, language)).filter(({ id }) => shelvedTools.includes(id));
    const frame = room && reader ? await readFrame(needs, room) : null;
    const mine = reader?.kind === 'person' ? await needs.gatherings.mine({ limit: listed }) : [];
    return {
      tools: tools.map(({ id, title }) => ({ value: id, label: title })),
      tool: tools.find(({ id }) => id === asked)?.id ?? '',
      room: frame?.ok ? { id: room, name: frame.value.name } : null,
      again: again && { id: again.id, title: again.title, steps: again.plan.steps.length },
      name: reader?.name ?? '',
      mine: mine.filter(({ kind }) => kind === 'workshop'),
      otherPath: address(otherLanguage(language), 'workshops') + url.search,
    };
  });
};

/** The plan of an earlier workshop that the asker took part in, led, or reads in a partnership. */
async function earlier({ cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>, id: string) {
  const read = id ? await readRoom({ cookies, locals, params: { id } }) : null;
  if (!read?.ok) return null;
  const { view, standing } = read.value;
  return { id, title: view.gathering.title, plan: { ...standing.plan, revision: 0 } };
}

const asked = ['template', 'tool', 'title', 'name', 'partnershipId', 'again'] as const;
type Typed = Readonly<Record<(typeof asked)[number], string>>;

export const actions: Actions = {
  begin: async (event) => {
    const { visit, language, within } = event.locals;
    const form = await event.request.formData();
    const typed = textsOf(form, ...asked);
    const wrong = (found: Problem) =>
      fail(statusOf(found), { typed, errors: errorsOf(problemSentence(language), found) });
    if (!visit.allow('public-form', visit.remoteAddress)) return wrong(problem('too-many-requests').problem);
    const plan = await planned(event, typed, form.get('file'));
    if (!plan.ok) return wrong(plan.problem);
    const begun = await within((needs) =>
      beginWorkshop(needs, {
        title: typed.title,
        hostName: typed.name,
        plan: plan.value,
        partnershipId: typed.partnershipId || null,
      }),
    );
    if (!begun.ok) return wrong(begun.problem);
    keepSeat(event, begun.value);
    const at = address(language, 'workshop', begun.value.gatheringId);
    // An own plan is written before anything else.
    redirect(
      303,
      typed.template === 'own' ? address(language, 'workshop', begun.value.gatheringId, 'plan') : at,
    );
  },

  /** Back into one's own from another machine. */
  open: async (event) => {
    needPerson(event);
    const { id } = textsOf(await event.request.formData(), 'id');
    const secret = await event.locals.within(async (needs) => {
      const made = needs.newSecret();
      return (await needs.gatherings.hostAgain(id, made.hash)) ? made.secret : null;
    });
    if (secret) keepSeat(event, { gatheringId: id, secret });
    redirect(303, address(event.locals.language, 'workshop', id));
  },
};

async function planned(
  event: Pick<RequestEvent, 'locals' | 'cookies'>,
  typed: Typed,
  file: FormDataEntryValue | null,
): Promise<Result<Plan>> {
  const { within, language } = event.locals;
  const begun = (steps: Plan['steps']): Result<Plan> => ({ ok: true, value: { steps, revision: 0 } });
  if (typed.template === 'file') return ofFile(file);
  if (typed.template === 'again') {
    const again = await earlier(event, typed.again);
    return again ? { ok: true, value: again.plan } : problem('not-chosen', { field: 'template' });
  }
  const template = templates.find((one) => one === typed.template) ?? 'short';
  if (template !== 'tool') return begun(stepsOf(language, template));
  const front = shelvedTools.includes(typed.tool)
    ? await within((needs) => toolTexts(needs, language, typed.tool))
    : null;
  if (!front) return problem('not-chosen', { field: 'tool' });
  return begun(stepsOf(language, template, { tool: front.id, toolTitle: front.title }));
}

async function ofFile(file: FormDataEntryValue | null): Promise<Result<Plan>> {
  if (!(file instanceof File) || file.size === 0) return problem('not-chosen', { field: 'file' });
  // A sign may take several bytes; what is far too long is not even read.
  const read = readPlanFile(file.size > 4 * longestPlanFile ? '' : await file.text());
  return read.ok ? { ok: true, value: read.value.plan } : read;
}
