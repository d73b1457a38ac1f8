import type { Ambient } from '#domain/ambient.ts';
import { balanceOf, worthOf, type BalanceRow } from '#domain/contributions/balance.ts';
import type { Hundredths } from '#domain/contributions/amount.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Party, Partnership, PartnershipReader, Seat } from '#features/partnerships/index.ts';
import type { Contribution, ContributionQuestion, ContributionReader } from './ports.ts';

export type ReadingNeeds = Ambient & {
  readonly partnerships: PartnershipReader;
  readonly contributions: ContributionReader;
};

/** More lines than a partnership can have and still be read by people. */
export const mostLines = 2000;

/** Every line of a partnership, the oldest period first. */
export async function everyLine(
  { contributions }: Pick<ReadingNeeds, 'contributions'>,
  partnershipId: string,
): Promise<readonly Contribution[]> {
  const found: Contribution[] = [];
  let after: string | undefined;
  do {
    const page = await contributions.contributions(partnershipId, { after, limit: 100 });
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after && found.length < mostLines);
  return found.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));
}

export type ContributionsPresented = {
  readonly partnership: Partnership;
  readonly parties: readonly Party[];
  readonly lines: readonly Contribution[];
  readonly balance: readonly BalanceRow[];
  /** Questions that wait for an answer, by line. */
  readonly open: Readonly<Record<string, number>>;
  /** Told in kroner: the sum each party has put on what it gave. Null while not all parties want it. */
  readonly worths: Readonly<Record<string, Hundredths | null>> | null;
  readonly worthWanted: readonly string[];
  /** The seats that the reader records by. */
  readonly seats: readonly Seat[];
};

export async function readContributions(
  needs: ReadingNeeds,
  partnershipId: string,
): Promise<Result<ContributionsPresented>> {
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (!partnership) return problem('not-found');
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const wanted = await needs.contributions.worthWanted(partnershipId);
  const told = isWorthTold(parties, wanted);
  const lines = (await everyLine(needs, partnershipId)).map((line) =>
    told ? line : { ...line, worth: null },
  );
  const order = parties.map(({ id }) => id);
  return done({
    partnership,
    parties,
    lines,
    balance: balanceOf(order, lines),
    open: await needs.contributions.openQuestions(partnershipId),
    worths: told ? Object.fromEntries(order.map((id) => [id, worthOf(id, lines)])) : null,
    worthWanted: wanted,
    seats: (await needs.partnerships.mySeats(partnershipId)).filter(({ scope }) => scope.includes('answer')),
  });
}

/** One party's wish is no reason to put a price on another's hours. */
export const isWorthTold = (
  parties: readonly { readonly id: string }[],
  wanted: readonly string[],
): boolean => parties.length > 1 && parties.every(({ id }) => wanted.includes(id));

export type LinePresented = {
  readonly line: Contribution;
  readonly parties: readonly Party[];
  readonly questions: readonly ContributionQuestion[];
  readonly worthTold: boolean;
  readonly abilities: {
    readonly change: boolean;
    /** The parties that the reader may ask for; not the line's own. */
    readonly askFor: readonly string[];
  };
};

export async function readContribution(
  needs: ReadingNeeds,
  partnershipId: string,
  id: string,
): Promise<Result<LinePresented>> {
  const line = await needs.contributions.contribution(id);
  if (!line || line.partnershipId !== partnershipId) return problem('not-found');
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const seats = await needs.partnerships.mySeats(partnershipId);
  const worthTold = isWorthTold(parties, await needs.contributions.worthWanted(partnershipId));
  const own = (scope: 'answer' | 'comment') =>
    seats.filter((seat) => seat.scope.includes(scope)).map(({ partyId }) => partyId);
  return done({
    line: worthTold ? line : { ...line, worth: null },
    parties,
    questions: await needs.contributions.contributionQuestions(id),
    worthTold,
    abilities: {
      change: own('answer').includes(line.partyId),
      askFor: own('comment').filter((partyId) => partyId !== line.partyId),
    },
  });
}
