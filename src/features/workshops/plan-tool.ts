import type { Language } from '#domain/language.ts';
import { readTemplate } from '#domain/templates/parse-template.ts';
import type { Tool } from '#domain/tools/tool.ts';
import type { Plan } from '#domain/workshops/plan.ts';
import { toolTexts, type ContentReader, type ToolFront } from '#features/guide/index.ts';
import { takeEngine, templateFront } from '#features/toolbox/index.ts';

type Templates = Pick<Plan, 'templates'>;

/** A template's content as the plan carries it; undefined for a tool from the shelf. */
export const planTemplate = ({ templates }: Templates, id: string): unknown => templates?.[id]?.content;

/** The tool of a step: from the shelf, or the organisation's template that the plan carries. */
export const planTool = (plan: Templates, id: string): Promise<Tool | null> =>
  takeEngine({ id, template: planTemplate(plan, id) });

/** What that tool says. People without an account read a template here, and nowhere else. */
export async function planFront(
  needs: { readonly content: ContentReader; readonly language: Language },
  plan: Templates,
  id: string,
): Promise<ToolFront | null> {
  const { language } = needs;
  const kept = plan.templates?.[id];
  if (!kept) return toolTexts(needs, language, id);
  return templateFront(readTemplate(kept.content).template, { id, language, number: kept.number });
}
