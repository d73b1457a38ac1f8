import { fail, redirect } from '@sveltejs/kit';
import { otherLanguage, type Language } from '#domain/language.ts';
import { readTemplate } from '#domain/templates/parse-template.ts';
import { templateToolId } from '#domain/templates/template-tool.ts';
import { draftOf, freshStepId, moveStep, wholeTime, type StepDraft } from '#domain/workshops/edit-plan.ts';
import { mostSteps, type PlanTemplates } from '#domain/workshops/plan.ts';
import { listTools } from '#features/guide/index.ts';
import { nameOf } from '#features/templates/index.ts';
import { shelvedTools } from '#features/toolbox/tool-shelf.ts';
import { begunSteps, changePlan } from '#features/workshops/index.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { workshopWords } from '#words/workshops/index.ts';
import { statusOf } from '../../../../answer.ts';
import { listOf, textsOf } from '../../../../read-form.ts';
import { errorsOf } from '../../../../tell-problem.ts';
import { readRoom, seatedAt } from '../read-room.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  const { language, within } = locals;
  const read = await readRoom(event);
  const mayLead = read.ok && read.value.view.me?.role === 'host' && !read.value.view.gathering.endedAt;
  if (!mayLead) redirect(303, address(language, 'workshop', params.id));
  const { view, standing } = read.value;
  const tools = (await within((needs) => listTools(needs, language))).filter(({ id }) =>
    shelvedTools.includes(id),
  );
  return {
    id: params.id,
    title: view.gathering.title,
    written: view.gathering.language,
    steps: standing.plan.steps.map(draftOf),
    revision: standing.plan.revision,
    minutes: wholeTime(standing.plan.steps),
    here: standing.place.step,
    begun: begunSteps(read.value).map(({ id }) => id),
    full: standing.plan.steps.length >= mostSteps,
    tools: [
      ...tools.map(({ id, title }) => ({ value: id, label: title })),
      ...templateChoices({ ...(await mayUse(event)), ...standing.plan.templates }, language),
    ],
    saved: url.searchParams.has('saved'),
    otherPath: address(otherLanguage(language), 'workshop', params.id, 'plan'),
  };
};

/** Templates of the organisations that the asker belongs to, as a plan carries them; none for who is not signed in. */
const mayUse = ({ locals }: Pick<RequestEvent, 'locals'>): Promise<PlanTemplates> =>
  locals.within(async ({ templates, asker }) => {
    const usable = asker.kind === 'person' ? await templates.usable() : [];
    return Object.fromEntries(
      usable.map(({ id, number, content }) => [templateToolId(id), { number, content }]),
    );
  });

const templateChoices = (templates: PlanTemplates, language: Language) =>
  Object.entries(templates).map(([value, { content }]) => {
    const title = nameOf(readTemplate(content).template, language);
    return { value, label: workshopWords(language)('ownTemplate', { title }) };
  });

function draftsOf(form: FormData): readonly StepDraft[] {
  const ids = listOf(form, 'step')
    .filter((id) => /^[a-z0-9-]{1,40}$/.test(id))
    .slice(0, 2 * mostSteps);
  return [...new Set(ids)].map((id) => {
    const text = (part: keyof StepDraft): string => textsOf(form, `${part}.${id}`)[`${part}.${id}`] ?? '';
    return {
      id,
      ...{ kind: text('kind'), title: text('title'), lead: text('lead') },
      ...{ minutes: text('minutes'), tool: text('tool'), votes: text('votes') },
    };
  });
}

/** What a button does to the steps, and the step that is looked at afterwards. */
function after(drafts: readonly StepDraft[], deed: string, newTitle: string) {
  const [what = '', id = ''] = deed.split('.');
  if (what === 'up' || what === 'down')
    return { drafts: moveStep(drafts, id, what === 'up' ? -1 : 1), at: id };
  if (what === 'remove') return { drafts: drafts.filter((draft) => draft.id !== id), at: '' };
  if (what !== 'add') return { drafts, at: '' };
  const added: StepDraft = {
    ...{ id: freshStepId(drafts), kind: 'talk', title: newTitle, lead: '' },
    ...{ minutes: '10', tool: '', votes: '3' },
  };
  return { drafts: [...drafts, added], at: added.id };
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, params } = event;
    const { language, within } = locals;
    const form = await event.request.formData();
    const { deed, was } = textsOf(form, 'deed', 'was');
    const { drafts, at } = after(draftsOf(form), deed, workshopWords(language)('planNewStep'));
    const templates = await mayUse(event);
    const change = { drafts, was: Number(was), tools: shelvedTools, templates };
    const changed = await within((needs) => changePlan(needs, seatedAt(event), change));
    if (changed.ok)
      redirect(303, `${address(language, 'workshop', params.id, 'plan')}?saved=1${at && `#step-${at}`}`);
    return fail(statusOf(changed.problem), {
      drafts,
      crossed: changed.problem.kind === 'plan-crossed',
      errors: errorsOf(problemSentence(language), changed.problem),
    });
  },
};
