import type { Language } from '#domain/language.ts';
import { library } from '#domain/tools/risks/library.ts';
import { toolTexts, type ContentReader } from '#features/guide/index.ts';

/** One of the risks that partnerships usually run, with its early sign and what others have done. */
export type LibraryRisk = {
  readonly code: string;
  readonly title: string;
  readonly sign: string;
  readonly response: string;
};

/** `Tegn: … Prøv: …`, as the tool's advice is written in each language. */
const advice = /^(?:Tegn|Sign): (?<sign>.*?) (?:Prøv|Try): (?<response>.*)$/s;

/** R01-R32 in a language, as the content has them; without their texts when the content is not there. */
export async function riskLibrary(
  needs: { readonly content: ContentReader },
  language: Language,
): Promise<readonly LibraryRisk[]> {
  const front = await toolTexts(needs, language, 'risks');
  const choices = front?.prompts['risks']?.columns?.['risk']?.choices ?? {};
  return library.map((code) => {
    const { sign = '', response = '' } = advice.exec(front?.says[code] ?? '')?.groups ?? {};
    return { code, title: choices[code] ?? code, sign: raised(sign), response: raised(response) };
  });
}

const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
