import type { Ambient } from '#domain/ambient.ts';
import { isEnough } from '#domain/evaluations/rules.ts';
import { suggest, trendOf, type Measured, type Suggestion } from '#domain/evaluations/trend.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Answers } from '#domain/prompts/prompt.ts';
import { indexIds } from '#domain/tools/evaluation/questions.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import { mayAnswer, type Party, type PartnershipReader } from '#features/partnerships/index.ts';
import type { EvaluationReader, HeardParty, PulseRhythm, Round, RoundVoice, ShownAnswers } from './ports.ts';

export type ReadingNeeds = Ambient & {
  readonly partnerships: PartnershipReader;
  readonly evaluations: EvaluationReader;
};

/** The pool of small parties in an anonymous round. */
const others = 'others';

/** Answers given alone, as sheets of the evaluation tool: it does all the reckoning. */
export function sheetsOf(
  round: Pick<Round, 'areas' | 'question' | 'title'>,
  parties: readonly Party[],
  voices: readonly RoundVoice[],
): readonly ToolSheet[] {
  const heard = new Set(voices.map(({ partyId }) => partyId ?? others));
  const named = parties.map(({ id, organisation }) => ({ id, name: organisation.name }));
  const left = [...heard]
    .filter((id) => !named.some((party) => party.id === id))
    .map((id) => ({ id, name: '' }));
  const sides = [...named.filter(({ id }) => heard.has(id)), ...left];
  return voices.map(({ partyId, answers }) => ({
    title: round.title,
    shared: { areas: round.areas, ...(round.question === '' ? {} : { question: round.question }) },
    sides: sides.map((side) => ({ ...side, answers: side.id === (partyId ?? others) ? answers : {} })),
  }));
}

/** Shown rounds that were read elsewhere, with their answers; a round that nobody may be told of is left out. */
export const measureShown = (rounds: readonly ShownAnswers[]): readonly Measured[] =>
  trendOf(
    rounds.flatMap(({ id, day, areas, voices }) =>
      voices.length === 0
        ? []
        : [{ id, day, voices: sheetsOf({ areas, question: '', title: '' }, [], voices) }],
    ),
  );

/** With the means of the round before on every sheet, for what has changed most. */
export function withBefore(sheets: readonly ToolSheet[], before: Measured | undefined): readonly ToolSheet[] {
  if (!before) return sheets;
  const previous = indexIds.flatMap((id) => {
    const mean = before.areas.find(({ index }) => index === id)?.mean ?? null;
    return mean === null ? [] : [{ id, cells: { mean } }];
  });
  return sheets.map((sheet) => ({ ...sheet, shared: { ...sheet.shared, previous } }));
}

const mostShown = 16;

export type PulsePresented = {
  readonly rounds: readonly Round[];
  /** The shown rounds, the oldest first. */
  readonly trend: readonly Measured[];
  readonly suggestion: Suggestion | null;
  readonly rhythm: PulseRhythm | null;
  /** The partnership has ended: what was shown is read, and nothing is answered any more. */
  readonly ended: boolean;
  /** The open round that the reader has not answered. */
  readonly waiting: Round | null;
  readonly heard: Readonly<Record<string, readonly HeardParty[]>>;
  readonly abilities: { readonly answer: boolean };
};

/** How the parties are getting on: every round, the trend, and one thing to talk about. */
export async function readPulse(needs: ReadingNeeds, partnershipId: string): Promise<Result<PulsePresented>> {
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (!partnership) return problem('not-found');
  const ended = partnership.state === 'ended';
  const rounds = (await needs.evaluations.rounds(partnershipId, { limit: 100 })).items;
  const trend = await measureRounds(needs, partnershipId, rounds);
  const now = trend.at(-1);
  const open = rounds.filter(({ state }) => state === 'open');
  const heard: Record<string, readonly HeardParty[]> = {};
  let waiting: Round | null = null;
  for (const round of open) {
    heard[round.id] = await needs.evaluations.heard(round.id);
    if (!ended && !waiting && (await isMissing(needs, round.id))) waiting = round;
  }
  return done({
    rounds,
    trend,
    ended,
    suggestion: now ? suggest(now, trend.at(-2)) : null,
    rhythm: await needs.evaluations.rhythm(partnershipId),
    waiting,
    heard,
    abilities: { answer: mayAnswer(await needs.partnerships.mySeats(partnershipId)) },
  });
}

const isMissing = async ({ evaluations }: ReadingNeeds, id: string): Promise<boolean> =>
  (await evaluations.askedFor(id)) !== null && (await evaluations.myAnswer(id)) === null;

/** The last shown rounds, measured by the tool. */
async function measureRounds(
  needs: ReadingNeeds,
  partnershipId: string,
  rounds: readonly Round[],
): Promise<readonly Measured[]> {
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const shown = rounds.filter(({ state }) => state === 'shown').slice(0, mostShown);
  const read = [];
  for (const round of shown) {
    const voices = sheetsOf(round, parties, await needs.evaluations.roundVoices(round.id));
    read.push({ id: round.id, day: round.opensOn, voices });
  }
  return trendOf(read.filter(({ voices }) => voices.length > 0));
}

export type RoundPresented = {
  readonly round: Round;
  /** The partnership has ended: what was not shown by then stays unseen. */
  readonly ended: boolean;
  readonly parties: readonly Party[];
  readonly heard: readonly HeardParty[];
  /** Everybody's answers together, empty while the wall stands or too few have answered. */
  readonly sheets: readonly ToolSheet[];
  readonly measured: Measured | null;
  readonly suggestion: Suggestion | null;
  readonly mine: { readonly partyId: string; readonly answers: Answers | null } | null;
  readonly abilities: { readonly show: boolean; readonly agree: boolean };
};

export async function readRound(
  needs: ReadingNeeds,
  partnershipId: string,
  id: string,
): Promise<Result<RoundPresented>> {
  const round = await needs.evaluations.round(id);
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (!partnership || !round || round.partnershipId !== partnershipId) return problem('not-found');
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const heard = await needs.evaluations.heard(id);
  const rounds = (await needs.evaluations.rounds(partnershipId, { limit: 100 })).items;
  const until = rounds.filter(({ opensOn, id: other }) => opensOn < round.opensOn || other === id);
  const trend = await measureRounds(needs, partnershipId, until);
  const measured = trend.find((one) => one.id === id) ?? null;
  const before = trend.filter((one) => one.id !== id).at(-1);
  const partyId = await needs.evaluations.askedFor(id);
  const answer = mayAnswer(await needs.partnerships.mySeats(partnershipId));
  const open = round.state === 'open';
  return done({
    round,
    ended: partnership.state === 'ended',
    parties,
    heard,
    sheets: withBefore(sheetsOf(round, parties, await needs.evaluations.roundVoices(id)), before),
    measured,
    suggestion: measured ? suggest(measured, before) : null,
    mine: partyId === null ? null : { partyId, answers: await needs.evaluations.myAnswer(id) },
    abilities: {
      show: open && answer && (isEnough(heard) || round.deadline < needs.today),
      agree: !open && answer,
    },
  });
}
