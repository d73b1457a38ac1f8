import type { Language } from '#domain/language.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { toolChapter, toolTexts } from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import { fixedPlace } from '#words/places.ts';
import { pageNames } from '#words/tool-page/page-names.ts';

type Needs = Parameters<typeof toolTexts>[0];

/** Where to go on from a tool: a tool, a chapter, a fixed page, each by its title, and why. */
export type NextStep = { readonly href: string; readonly title: string; readonly text: string };

/** What is not there yet is not linked. */
export async function nextSteps(
  needs: Needs,
  language: Language,
  steps: ToolFront['next'],
): Promise<readonly NextStep[]> {
  const found = await Promise.all(steps.map((step) => nextStep(needs, language, step)));
  return found.filter((step) => step !== null);
}

async function nextStep(
  needs: Needs,
  language: Language,
  { tool, guide, page, text }: ToolFront['next'][number],
): Promise<NextStep | null> {
  if (tool) {
    const front = await toolTexts(needs, language, tool);
    return front && { href: address(language, 'tools', front.slug), title: front.title, text };
  }
  if (guide) {
    const front = await toolChapter(needs, language, guide);
    return front && { href: address(language, 'guide', front.slug), title: front.title, text };
  }
  if (page) return { href: fixedPlace(language, page), title: pageNames[language][page] ?? '', text };
  return null;
}
