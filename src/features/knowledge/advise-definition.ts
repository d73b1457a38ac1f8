import type { DefinitionQuestion, TestRelation } from '#domain/definitions/definition-test.ts';
import type { Language } from '#domain/language.ts';
import type { ContentReader } from '#features/guide/index.ts';

type Needs = { readonly content: ContentReader };
type Place = readonly [kind: 'guide' | 'tools' | 'knowledge', id: string];

/** Where one reads or does more, after a no. */
const afterNo: Readonly<Record<DefinitionQuestion, Place>> = {
  parties: ['guide', 'choose'],
  contribute: ['tools', 'win-win'],
  gain: ['tools', 'win-win'],
  purpose: ['guide', 'what'],
  beyond: ['guide', 'gain'],
  rules: ['tools', 'agreement'],
  decisions: ['guide', 'care'],
  exchange: ['knowledge', 'relations'],
};

/** Where one goes on, by what the relation rather is. */
const afterResult: Readonly<Record<TestRelation, Place>> = {
  partnership: ['tools', 'agreement'],
  collaboration: ['tools', 'win-win'],
  coordination: ['tools', 'win-win'],
  network: ['tools', 'win-win'],
  'own-task': ['guide', 'choose'],
  purchase: ['knowledge', 'relations'],
};

export type NextPage = { readonly kind: Place[0]; readonly slug: string; readonly title: string };

export type DefinitionAdvice = {
  readonly afterNo: Readonly<Partial<Record<DefinitionQuestion, NextPage>>>;
  readonly next: NextPage | null;
  /** The page on kinds of relation. */
  readonly relations: NextPage | null;
};

/** The pages that help after a result; one that is not written is left out. */
export async function adviseDefinition(
  needs: Needs,
  language: Language,
  result: { readonly missing: readonly DefinitionQuestion[]; readonly relation: TestRelation },
): Promise<DefinitionAdvice> {
  const find = (place: Place): Promise<NextPage | null> => findPage(needs, language, place);
  const found = await Promise.all(
    result.missing.map(async (question) => [question, await find(afterNo[question])] as const),
  );
  return {
    afterNo: Object.fromEntries(found.filter(([, page]) => page !== null)),
    next: await find(afterResult[result.relation]),
    relations: await find(['knowledge', 'relations']),
  };
}

async function findPage({ content }: Needs, language: Language, [kind, id]: Place): Promise<NextPage | null> {
  const page = await content.pageById(language, kind, id);
  return page && { kind, slug: page.slug, title: String(page.front['title']) };
}
