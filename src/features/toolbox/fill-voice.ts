import { isAsked } from '#domain/prompts/is-asked.ts';
import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { mayAnswer, type PartnershipReader } from '#features/partnerships/index.ts';
import type { SheetStore } from './ports.ts';
import { voiceTool } from './sheet-mode.ts';
import { toolOf } from './tool-of.ts';
import { noAnswers, splitVoice, type VoiceAnswers } from './voice-sheet.ts';

type Needs = Ambient & { readonly sheets: SheetStore; readonly partnerships: PartnershipReader };

export type Speaking = {
  readonly sheetId: string;
  /** A whole sheet, with the asker's own answers in it. */
  readonly content: unknown;
  readonly ready: boolean;
  readonly revision: number;
};

/** What the asker typed came second, from another window of the same person: what stands now. */
export type VoiceCrossed = Problem & {
  readonly kind: 'stale';
  readonly current: VoiceAnswers;
  readonly revision: number;
};

/**
 * Saves what the asker answers alone. Nobody else reads it, not even the own party: after the reveal others
 * see it only together with enough other voices, and under the asker's name only where the tool says so.
 */
export async function fillVoice(
  needs: Needs,
  { sheetId, content, ready, revision }: Speaking,
): Promise<Result<{ revision: number }, Problem | VoiceCrossed>> {
  const sheet = await needs.sheets.sheet(sheetId);
  const tool = sheet && (await toolOf(needs, sheet.tool));
  if (!sheet || !tool || sheet.mode !== 'voices') return problem('not-found');
  if (sheet.state === 'revealed') return problem('revealed-already');
  const seats = await needs.partnerships.mySeats(sheet.partnershipId);
  const mine = await needs.sheets.voice(sheetId);
  const own = seats.filter((one) => one.scope.includes('answer'));
  const seat = own.find(({ partyId }) => partyId === mine?.partyId) ?? own[0];
  if (!seat || !mayAnswer(seats)) return problem('not-yours');
  const asked = voiceTool(tool);
  const parsed = parseToolSheet(asked, content);
  if (!parsed.ok) return parsed;
  const missing = ready ? missingRequired(asked, parsed.value, seat.partyId) : [];
  if (missing.length > 0) return problem('invalid-input', { fields: missing });
  const { partyId } = seat;
  const voice = splitVoice(tool, ownSides(tool, parsed.value, partyId));
  const saved = await needs.sheets.saveVoice({ sheetId, partyId, ...voice, ready, fromRevision: revision });
  if (saved.saved) return done({ revision: saved.revision });
  if ((await needs.sheets.sheet(sheetId))?.state === 'revealed') return problem('revealed-already');
  const { answers, revision: now = 0 } = saved.current ?? { answers: noAnswers };
  return { ok: false, problem: { kind: 'stale', current: answers as VoiceAnswers, revision: now } };
}

/** Where sides are parties, a person answers for the own one alone. */
const ownSides = (tool: Tool, sheet: ToolSheet, partyId: string): ToolSheet =>
  tool.sides?.of === 'party' ? { ...sheet, sides: sheet.sides.filter(({ id }) => id === partyId) } : sheet;

function missingRequired(tool: Tool, sheet: ToolSheet, partyId: string): Problem[] {
  const required = tool.prompts.filter((prompt) => prompt.required);
  const shared = required
    .filter((prompt) => prompt.per === 'sheet' && isAsked(prompt, sheet.shared))
    .filter(({ id }) => sheet.shared[id] === undefined)
    .map(({ id }): Problem => ({ kind: 'missing', field: `shared.${id}` }));
  const sides = sheet.sides.flatMap((side, index) =>
    tool.sides?.of === 'party' && side.id !== partyId
      ? []
      : required
          .filter((prompt) => prompt.per === 'party' && isAsked(prompt, { ...sheet.shared, ...side.answers }))
          .filter(({ id }) => side.answers[id] === undefined)
          .map(({ id }): Problem => ({ kind: 'missing', field: `sides.${index}.${id}` })),
  );
  return [...shared, ...sides];
}
