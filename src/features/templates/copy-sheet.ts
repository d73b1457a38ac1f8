import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Template } from '#domain/templates/model.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import type { ContentReader } from '#features/guide/index.ts';
import type { PartnershipReader } from '#features/partnerships/index.ts';
import type { PeopleReader } from '#features/people/index.ts';
import { frontOf, ownSheet, readSheet, toolOf, type SheetReader } from '#features/toolbox/index.ts';
import { templateFromTool } from './copy-tool.ts';
import type { TemplateStore } from './ports.ts';
import { addTemplate } from './write-template.ts';

type Needs = Ambient & {
  readonly people: PeopleReader;
  readonly partnerships: PartnershipReader;
  readonly templates: TemplateStore;
  readonly sheets: SheetReader;
  readonly content: ContentReader;
};

/** What a template is made from: a tool, a sheet of a partnership, or a sheet of one's own. */
export type CopySource = { readonly of: 'tool' | 'sheet' | 'own'; readonly id: string };

/** A new template of the organisation with the questions of something that is there already. */
export async function copyAsTemplate(
  needs: Needs,
  organisationId: string,
  source: CopySource,
): Promise<Result<{ id: string }>> {
  const template = await templateFrom(needs, source);
  return template.ok ? addTemplate(needs, organisationId, template.value) : template;
}

async function templateFrom(needs: Needs, { of, id }: CopySource): Promise<Result<Template>> {
  if (of === 'tool') return copied(needs, id);
  if (of === 'own') {
    const own = await ownSheet(needs, id);
    return own.ok ? copied(needs, own.value.tool, own.value.sheet) : own;
  }
  const read = await readSheet(needs, id);
  return read.ok ? copied(needs, read.value.sheet.tool, read.value.whole) : read;
}

async function copied(needs: Needs, toolId: string, sheet?: ToolSheet): Promise<Result<Template>> {
  const tool = await toolOf(needs, toolId);
  const fronts = { da: await frontOf(needs, 'da', toolId), en: await frontOf(needs, 'en', toolId) };
  return tool && (fronts.da ?? fronts.en)
    ? done(templateFromTool(tool, fronts, sheet))
    : problem('no-such-tool');
}
