import type { Answers, Prompt } from '../../prompts/prompt.ts';
import { type Side, type WinWinSheet, winWinPrompts } from './model.ts';
import type { MissingCell, SideResult, WinWinResult } from './result.ts';

const askedOf = (per: Prompt['per']) => winWinPrompts.filter((prompt) => prompt.per === per);
const shared = askedOf('sheet');
const perParty = askedOf('party');

/** Computes what the sheet shows (T13). "Don't know" is never counted as a number. */
export function assess(sheet: WinWinSheet): WinWinResult {
  const sides = sheet.sides.map(assessSide);
  const balances = sides.flatMap(({ balance }) => (balance === null ? [] : [balance]));
  const missing = missingCells(sheet);
  const asked = shared.length + perParty.length * sides.length;
  return {
    sides,
    mutuality: mutuality(balances),
    answeredBalances: balances.length,
    missing,
    asked,
    answered: asked - missing.length,
    unserved: unserved(sheet.sides),
    wishes: sides.filter(({ noWish }) => !noWish).length,
  };
}

function assessSide({ id, name, answers }: Side): SideResult {
  const { gain, effort } = answers;
  return {
    id,
    name,
    balance: typeof gain === 'number' && typeof effort === 'number' ? gain - effort : null,
    answered: perParty.filter((prompt) => isAnswered(answers, prompt.id)).length,
    asked: perParty.length,
    noWish: !isAnswered(answers, 'wants'),
  };
}

/** 1 − (largest difference) / 8: two balances from −4 to 4 are at most 8 apart. */
function mutuality(balances: readonly number[]): number | null {
  if (balances.length < 2) return null;
  return 1 - (Math.max(...balances) - Math.min(...balances)) / 8;
}

const isAnswered = (answers: Answers, promptId: string): boolean => {
  const answer = answers[promptId];
  return answer !== undefined && (typeof answer !== 'string' || answer.trim() !== '');
};

function missingCells(sheet: WinWinSheet): readonly MissingCell[] {
  const whole = { ...sheet.shared, title: sheet.title };
  return [
    ...missingIn(shared, whole, null),
    ...sheet.sides.flatMap((side) => missingIn(perParty, side.answers, side.id)),
  ];
}

const missingIn = (
  prompts: readonly Prompt[],
  answers: Answers,
  sideId: string | null,
): readonly MissingCell[] =>
  prompts
    .filter((prompt) => !isAnswered(answers, prompt.id))
    .map((prompt) => ({ sideId, promptId: prompt.id, required: prompt.required ?? false }));

/** The rule is kept simple on purpose: with no contribution from anyone else, nobody can serve the wish. */
const unserved = (sides: readonly Side[]): WinWinResult['unserved'] =>
  sides
    .filter((side) => isAnswered(side.answers, 'wants'))
    .filter((side) => !sides.some((other) => other !== side && isAnswered(other.answers, 'brings')))
    .map((side) => ({ sideId: side.id }));
