import type { Answers } from '#domain/prompts/prompt.ts';
import type { Problem, Result } from '#domain/result.ts';
import type { Tool } from '#domain/tools/tool.ts';
import {
  fillSide,
  fillVoice,
  parseToolForm,
  sideTool,
  voiceTool,
  type Draft,
  type ToolForm,
} from '#features/toolbox/index.ts';
import type { Language } from '#domain/language.ts';
import type { Needs } from '#server/house/needs.ts';
import { problemSentence } from '#words/problems/index.ts';
import { errorsOf, type ToldProblem } from '../../../../../../tell-problem.ts';

/** A posted form that is shown again: what was typed, and what is to be said about it. */
export type Shown = {
  readonly of: 'side' | 'voice' | 'live' | 'reveal' | 'invite';
  /** What was typed about who is invited. */
  readonly typed: Readonly<Record<'invited' | 'answerBy', string>> | null;
  readonly problem: Problem | null;
  readonly errors: readonly ToldProblem[];
  readonly draft: Draft | null;
  readonly ready: boolean;
  readonly partyId: string;
  readonly crossed: { readonly current: Answers | null; readonly revision: number } | null;
};

export const nothingShown = (of: Shown['of'], problem: Problem | null, language: Language): Shown => ({
  of,
  problem,
  errors: errorsOf(problemSentence(language), problem),
  typed: null,
  draft: null,
  ready: false,
  partyId: '',
  crossed: null,
});

export type Posted = { readonly form: FormData; readonly tool: Tool; readonly sheetId: string };
export type Within = <T>(deed: (needs: Needs) => Promise<T>) => Promise<T>;
type Deed = (form: ToolForm) => Promise<Result<{ revision: number }, Problem>>;

/** The own side, or (`null`) one’s own answers, as posted: saved, or to be shown again with why not. */
export async function saveOwn(
  within: Within,
  { form, tool, sheetId }: Posted,
  { of, language }: { readonly of: 'side' | 'voice'; readonly language: Language },
): Promise<Shown | null> {
  const asked = of === 'side' ? sideTool(tool) : voiceTool(tool);
  const [partyId, ready] = [String(form.get('partyId') ?? ''), form.has('ready')];
  const revision = Number(form.get('revision')) || 0;
  const deed: Deed = (parsed) =>
    within((needs) =>
      of === 'side'
        ? fillSide(needs, {
            sheetId,
            partyId,
            ready,
            revision,
            answers: parsed.sheet.sides[0]?.answers ?? {},
          })
        : fillVoice(needs, { sheetId, ready, revision, content: parsed.sheet }),
    );
  const parsed = parseToolForm(asked, form);
  const shown = { ...nothingShown(of, null, language), draft: parsed.draft, ready, partyId };
  const say = (problem: Problem): readonly ToldProblem[] => errorsOf(problemSentence(language), problem);
  if (parsed.deed === 'edit') return shown;
  if (parsed.problems.length > 0) {
    const problem = { kind: 'invalid-input', fields: parsed.problems };
    return { ...shown, problem, errors: say(problem) };
  }
  const saved = await deed(parsed);
  if (saved.ok) return null;
  const problem = of === 'side' ? onSide(saved.problem) : saved.problem;
  return { ...shown, problem, errors: crossing(problem) ? [] : say(problem), crossed: crossing(problem) };
}

/** The deed speaks of prompts; the form's fields stand on a side. */
const onSide = (problem: Problem): Problem => ({
  ...problem,
  ...(problem.fields && {
    fields: problem.fields.map((one) => ({ ...one, field: `sides.0.${one.field ?? ''}` })),
  }),
});

function crossing(problem: Problem): Shown['crossed'] {
  if (problem.kind !== 'stale' || !('revision' in problem)) return null;
  const current = 'typed' in problem && 'current' in problem ? (problem.current as Answers) : null;
  return { current, revision: Number(problem.revision) };
}
