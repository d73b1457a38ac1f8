import type { Ambient } from '#domain/ambient.ts';
import type { Language } from '#domain/language.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { emptyTemplate } from '#domain/templates/empty-template.ts';
import type { Template, Words } from '#domain/templates/model.ts';
import { readTemplate } from '#domain/templates/parse-template.ts';
import { readTemplateFile } from '#domain/templates/template-file.ts';
import type { PeopleReader } from '#features/people/index.ts';
import type { TemplateStore } from './ports.ts';
import type { Which } from './read-templates.ts';
import { standing } from './rights.ts';

type Needs = Ambient & { readonly people: PeopleReader; readonly templates: TemplateStore };

/** Keeps a new draft with the organisation; it may have gaps, but nothing wrong. */
export async function addTemplate(
  needs: Needs,
  organisationId: string,
  template: Template,
): Promise<Result<{ id: string }>> {
  const allowed = await mayWrite(needs, organisationId);
  if (!allowed.ok) return allowed;
  const read = readTemplate(template);
  const wrong = read.wrong[0] ?? read.gaps.find(({ field }) => field?.startsWith('title.'));
  if (wrong) return problem('invalid-input', { fields: [wrong] });
  const id = needs.newId();
  await needs.templates.add({ id, organisationId, draft: read.template });
  return done({ id });
}

/** A template with nothing but a name. */
export const beginTemplate = (
  needs: Needs,
  organisationId: string,
  { title, languages }: { readonly title: Words; readonly languages: readonly Language[] },
): Promise<Result<{ id: string }>> => addTemplate(needs, organisationId, emptyTemplate(title, languages));

/** A template from a file that somebody was given; nothing is kept of one with anything wrong. */
export async function importTemplate(
  needs: Needs,
  organisationId: string,
  text: string,
): Promise<Result<{ id: string }>> {
  const allowed = await mayWrite(needs, organisationId);
  if (!allowed.ok) return allowed;
  const read = readTemplateFile(text);
  return read.ok ? addTemplate(needs, organisationId, read.value) : read;
}

async function mayWrite(needs: Needs, organisationId: string): Promise<Result<null>> {
  const mine = await standing(needs, organisationId);
  if (mine === 'stranger') return problem('not-found');
  return mine === 'writer' ? done(null) : problem('not-yours');
}

/** A change of a template; what cannot be done says why. */
export type Edit = (template: Template) => Result<Template, Problem>;

/**
 * Changes the draft as it stands now. Two people's changes follow each other: each is made to what the other
 * left, and a change that cannot be says so.
 */
export async function changeTemplate(needs: Needs, which: Which, edit: Edit): Promise<Result<null, Problem>> {
  const own = await ownTemplate(needs, which);
  if (!own.ok) return own;
  const { id, draft, putAway, revision } = own.value;
  const edited = edit(readTemplate(draft).template);
  if (!edited.ok) return edited;
  const { template, wrong } = readTemplate(edited.value);
  if (wrong.length > 0) return problem('invalid-input', { fields: wrong });
  const saved = await needs.templates.save({ id, draft: template, putAway, fromRevision: revision });
  return saved.saved ? done(null) : problem('stale');
}

/** Takes a template out of use, or back into it. Sheets that began from it stay as they are. */
export async function putAwayTemplate(needs: Needs, which: Which, putAway: boolean): Promise<Result<null>> {
  const own = await ownTemplate(needs, which);
  if (!own.ok) return own;
  const { id, draft, revision } = own.value;
  const saved = await needs.templates.save({ id, draft, putAway, fromRevision: revision });
  return saved.saved ? done(null) : problem('stale');
}

/** Makes the draft a numbered version that new sheets begin from. The same twice is one version. */
export async function publishTemplate(needs: Needs, which: Which): Promise<Result<{ number: number }>> {
  const own = await ownTemplate(needs, which);
  if (!own.ok) return own;
  const { template, gaps, wrong } = readTemplate(own.value.draft);
  const fields = [...wrong, ...gaps];
  if (fields.length > 0) return problem('template-unfit', { fields });
  const [newest] = await needs.templates.versions(which.id);
  if (newest && JSON.stringify(readTemplate(newest.content).template) === JSON.stringify(template))
    return done({ number: newest.number });
  const number = (newest?.number ?? 0) + 1;
  const version = { id: needs.newId(), templateId: which.id, number, content: template };
  return (await needs.templates.publish(version)) ? done({ number }) : problem('stale');
}

async function ownTemplate(needs: Needs, { organisationId, id }: Which) {
  const allowed = await mayWrite(needs, organisationId);
  if (!allowed.ok) return allowed;
  const own = await needs.templates.template(id);
  return own?.organisationId === organisationId ? done(own) : problem('not-found');
}
