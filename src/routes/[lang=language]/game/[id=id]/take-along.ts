import type { ResultKind } from '#domain/games/results.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import { gameResults, gameSheet, type GameView } from '#features/games/index.ts';
import { toolTexts } from '#features/guide/index.ts';
import { postedFields, type PostedField } from '#features/toolbox/posted-fields.ts';
import { takeTool } from '#features/toolbox/tool-shelf.ts';
import type { Deck } from '#domain/games/model.ts';
import type { Needs } from '#server/house/needs.ts';
import { address } from '#words/addresses.ts';

export type SentOn = { readonly path: string; readonly fields: readonly PostedField[] };

/** A filled sheet, and the page of the tool that it is sent on to. */
async function sendOn(needs: Needs, id: string, sheet: ToolSheet): Promise<SentOn | null> {
  const [tool, front] = [await takeTool(id), await toolTexts(needs, needs.language, id)];
  if (!tool || !front) return null;
  return { path: address(needs.language, 'tools', front.slug), fields: postedFields(tool, sheet) };
}

type Played = { readonly game: GameView; readonly deck: Deck };

const rowsOf = (texts: readonly string[], cells: (text: string) => Record<string, string>) =>
  texts.map((text, at) => ({ id: `r${at + 1}`, cells: cells(text.slice(0, 160)) }));

/** The game as its tool's sheet, and what of it can become risks, questions for a meeting, or clauses. */
export async function takeAlong(needs: Needs, { game, deck }: Played) {
  const { language } = needs;
  const results = gameResults({ game, deck, language }, needs.sha256);
  const textsOf = (...kinds: readonly ResultKind[]) =>
    results.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
  const [risks, questions, clauses] = [textsOf('event'), textsOf('unmet', 'apart'), textsOf('agreed')];
  const title = game.view.gathering.title;
  const sheet = gameSheet(game, deck, language);
  const risk = {
    title,
    shared: { risks: rowsOf(risks, (text) => ({ risk: 'own', title: text })) },
    sides: [],
  };
  const meeting = { title, shared: { agenda: rowsOf(questions, (own) => ({ own })) }, sides: [] };
  const agreement = await toolTexts(needs, language, 'agreement');
  return {
    sheet: await sendOn(needs, 'game', sheet),
    risks: { lines: risks, to: risks.length > 0 ? await sendOn(needs, 'risks', risk) : null },
    questions: {
      lines: questions,
      to: questions.length > 0 ? await sendOn(needs, 'meeting', meeting) : null,
    },
    clauses: { lines: clauses, path: agreement && address(language, 'tools', agreement.slug) },
    into: address(language, 'game', game.view.gathering.id, 'partnerships'),
  };
}
