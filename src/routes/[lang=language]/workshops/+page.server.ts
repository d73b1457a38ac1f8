import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { problem, type Problem, type Result } from '#domain/result.ts';
import type { Step } from '#domain/workshops/plan.ts';
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
import type { Actions, PageServerLoad } from './$types';

/** Most of one's own workshops that are listed. */
const listed = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { within, language, reader } = locals;
  const [asked, room] = [url.searchParams.get('tool') ?? '', url.searchParams.get('partnership') ?? ''];
  return within(async (needs) => {
    const tools = (await listTools(needs, language)).filter(({ id }) => shelvedTools.includes(id));
    const frame = room && reader ? await readFrame(needs, room) : null;
    const mine = reader?.kind === 'person' ? await needs.gatherings.mine({ limit: listed }) : [];
    return {
      tools: tools.map(({ id, title }) => ({ value: id, label: title })),
      tool: tools.find(({ id }) => id === asked)?.id ?? '',
      room: frame?.ok ? { id: room, name: frame.value.name } : null,
      name: reader?.name ?? '',
      mine: mine.filter(({ kind }) => kind === 'workshop'),
      otherPath: address(otherLanguage(language), 'workshops') + url.search,
    };
  });
};

type Typed = Readonly<Record<'template' | 'tool' | 'title' | 'name' | 'partnershipId', string>>;

export const actions: Actions = {
  begin: async (event) => {
    const { visit, language, within } = event.locals;
    const typed = textsOf(
      await event.request.formData(),
      ...(['template', 'tool', 'title', 'name', 'partnershipId'] as const),
    );
    const wrong = (found: Problem) =>
      fail(statusOf(found), { typed, errors: errorsOf(problemSentence(language), found) });
    if (!visit.allow('public-form', visit.remoteAddress)) return wrong(problem('too-many-requests').problem);
    const steps = await plannedSteps(event, typed);
    if (!steps.ok) return wrong(steps.problem);
    const begun = await within((needs) =>
      beginWorkshop(needs, {
        title: typed.title,
        hostName: typed.name,
        plan: { steps: steps.value },
        partnershipId: typed.partnershipId || null,
      }),
    );
    if (!begun.ok) return wrong(begun.problem);
    keepSeat(event, begun.value);
    redirect(303, address(language, 'workshop', begun.value.gatheringId));
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

async function plannedSteps(
  { locals: { within, language } }: Pick<RequestEvent, 'locals'>,
  typed: Typed,
): Promise<Result<readonly Step[]>> {
  const template = templates.find((one) => one === typed.template) ?? 'short';
  if (template !== 'tool') return { ok: true, value: stepsOf(language, template) };
  const front = shelvedTools.includes(typed.tool)
    ? await within((needs) => toolTexts(needs, language, typed.tool))
    : null;
  if (!front) return problem('not-chosen', { field: 'tool' });
  const of = { tool: front.id, toolTitle: front.title };
  return { ok: true, value: stepsOf(language, template, of) };
}
