import type { Language } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { ContentReader } from './ports.ts';
import { listChapters, listTools } from './read-guide.ts';
import { fronts, type ChapterFront, type ChecklistFront, type ToolFront } from './schema.ts';

type Line = ChecklistFront['groups'][number]['lines'][number];

/** The checklist with what each line leads to. */
export type ReadChecklist = {
  readonly front: ChecklistFront;
  readonly body: string;
  readonly groups: readonly {
    readonly title: string;
    readonly chapter: ChapterFront | null;
    readonly lines: readonly (Omit<Line, 'tool'> & { readonly tool: ToolFront | null })[];
  }[];
};

export async function readChecklist(
  needs: { readonly content: ContentReader },
  language: Language,
): Promise<Result<ReadChecklist>> {
  const page = await needs.content.pageById(language, 'checklist', 'checklist');
  if (!page) return problem('not-found');
  const front = fronts.checklist.parse(page.front);
  const [chapters, tools] = [await listChapters(needs, language), await listTools(needs, language)];
  const groups = front.groups.map(({ title, chapter, lines }) => ({
    title,
    chapter: chapters.find(({ id }) => id === chapter) ?? null,
    lines: lines.map((line) => ({ ...line, tool: tools.find(({ id }) => id === line.tool) ?? null })),
  }));
  return done({ front, body: page.body, groups });
}
