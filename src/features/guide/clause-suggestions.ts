import { languages, type Language } from '#domain/language.ts';
import { clauseWords } from '#words/clauses/index.ts';
import type { ContentReader } from './ports.ts';
import { fronts, type ClauseFront, type ToolFront } from './schema.ts';

type Clause = { readonly front: ClauseFront; readonly body: string };

/**
 * The tool's texts, with those of the library of clauses beside the prompts that begin from one: the brief text first,
 * then the whole clause. They are kept in one place, and read here as they are now.
 */
export async function withSuggestions(
  { content }: { readonly content: ContentReader },
  language: Language,
  front: ToolFront,
): Promise<ToolFront> {
  if (!Object.values(front.prompts).some(({ clause }) => clause)) return front;
  const library = new Map<Language, Map<string, Clause>>();
  for (const each of languages) library.set(each, await clausesIn(content, each));
  const prompts = Object.entries(front.prompts).map(([id, text]) => {
    const written = languages.find((each) => id.endsWith(`-${each}`)) ?? language;
    const clause = text.clause && library.get(written)?.get(text.clause);
    if (!clause) return [id, text] as const;
    const heading = clause.front.title;
    return [id, { ...text, heading, suggestions: suggestionsOf(language, clause) }] as const;
  });
  return { ...front, prompts: Object.fromEntries(prompts) };
}

async function clausesIn(content: ContentReader, language: Language): Promise<Map<string, Clause>> {
  const { items } = await content.pages(language, 'clauses', { limit: 100 });
  return new Map(items.map(({ id, front, body }) => [id, { front: fronts.clauses.parse(front), body }]));
}

function suggestionsOf(language: Language, { front: { brief }, body }: Clause) {
  const say = clauseWords(language);
  const whole = { title: say('whole'), text: body.trim() };
  return brief ? [{ title: say('brief'), text: brief.trim() }, whole] : [whole];
}
