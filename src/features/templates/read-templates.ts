import type { Language } from '#domain/language.ts';
import type { PageRequest } from '#domain/keeping.ts';
import type { Organisation } from '#domain/partnerships/model.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Template } from '#domain/templates/model.ts';
import { readTemplate, type TemplateRead } from '#domain/templates/parse-template.ts';
import { templateToolId } from '#domain/templates/template-tool.ts';
import type { PeopleReader } from '#features/people/index.ts';
import type { OwnTemplate, TemplateReader, TemplateVersion } from './ports.ts';
import { standing } from './rights.ts';

type Needs = { readonly people: PeopleReader; readonly templates: TemplateReader };

export type TemplateListed = Pick<OwnTemplate, 'id' | 'putAway' | 'updatedAt'> & {
  readonly template: Template;
};

export type TemplatesPresented = {
  readonly organisation: Organisation;
  readonly items: readonly TemplateListed[];
  readonly next: string | null;
  readonly mayWrite: boolean;
};

/** The templates of an organisation, for its members. */
export async function listTemplates(
  needs: Needs,
  organisationId: string,
  page: PageRequest,
): Promise<Result<TemplatesPresented>> {
  const organisation = await needs.people.organisation(organisationId);
  const mine = await standing(needs, organisationId);
  if (!organisation || mine === 'stranger') return problem('not-found');
  const { items, next } = await needs.templates.templates(organisationId, page);
  return done({
    organisation,
    items: items.map(({ id, putAway, updatedAt, draft }) => ({
      ...{ id, putAway, updatedAt },
      template: readTemplate(draft).template,
    })),
    next,
    mayWrite: mine === 'writer',
  });
}

export type TemplatePresented = TemplateRead & {
  readonly organisation: Organisation;
  readonly id: string;
  readonly revision: number;
  readonly putAway: boolean;
  readonly versions: readonly TemplateVersion[];
  /** Whether the newest version says the same as the draft. */
  readonly isPublished: boolean;
  readonly mayWrite: boolean;
};

export type Which = { readonly organisationId: string; readonly id: string };

/** A template as it is written on, with its versions; for the organisation's members. */
export async function readOwnTemplate(needs: Needs, which: Which): Promise<Result<TemplatePresented>> {
  const { organisationId, id } = which;
  const organisation = await needs.people.organisation(organisationId);
  const own = await needs.templates.template(id);
  const mine = await standing(needs, organisationId);
  if (!organisation || mine === 'stranger' || own?.organisationId !== organisationId)
    return problem('not-found');
  const read = readTemplate(own.draft);
  const versions = await needs.templates.versions(id);
  return done({
    ...read,
    organisation,
    id,
    revision: own.revision,
    putAway: own.putAway,
    versions,
    isPublished:
      versions[0] !== undefined && isSame(read.template, readTemplate(versions[0].content).template),
    mayWrite: mine === 'writer',
  });
}

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A template to begin a sheet from, by the name of its newest version. */
export type UsableTemplate = {
  readonly tool: string;
  readonly organisationId: string;
  readonly template: Template;
};

/** Templates that the asker may begin a sheet from; for a partnership, those of the parties' organisations. */
export async function usableTemplates(
  needs: { readonly templates: TemplateReader },
  organisations: readonly string[] | null,
): Promise<readonly UsableTemplate[]> {
  const usable = await needs.templates.usable();
  return usable
    .filter(({ organisationId }) => organisations === null || organisations.includes(organisationId))
    .map(({ id, organisationId, content }) => ({
      tool: templateToolId(id),
      organisationId,
      template: readTemplate(content).template,
    }));
}

/** A template's name in the reader's language, or in the one it has. */
export const nameOf = ({ title }: Template, language: Language): string =>
  title[language] || title.da || title.en;
