import { error } from '@sveltejs/kit';
import { readTemplate } from '#domain/templates/parse-template.ts';
import { templateTool, templateToolId } from '#domain/templates/template-tool.ts';
import { readOwnTemplate } from '#features/templates/index.ts';
import { templateFront } from '#features/toolbox/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { found } from '../../../../../../../answer.ts';

export type Shown = { readonly organisationId: string; readonly id: string; readonly version: string | null };

/** The draft, or one of the versions, as a tool that can be tried. */
export async function templateShown(needs: Needs, { version: wanted, ...which }: Shown) {
  const read = found(await readOwnTemplate(needs, which));
  const version = read.versions.find(({ number }) => String(number) === wanted);
  if (wanted !== null && !version) error(404);
  const template = version ? readTemplate(version.content).template : read.template;
  const id = version ? templateToolId(version.id) : `draft-${read.id}`;
  const number = version?.number ?? 0;
  return {
    read,
    number,
    template,
    tool: templateTool(id, template),
    front: templateFront(template, { id, language: needs.language, number }),
  };
}
