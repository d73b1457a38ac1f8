import type { Ambient } from '#domain/ambient.ts';
import { planChecks } from '#domain/communication/checks.ts';
import { approvalsMissing, notTold, type NotTold } from '#domain/communication/plan.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { addDays, type Day } from '#domain/time.ts';
import type { Party, PartnershipReader, Seat, ToDo } from '#features/partnerships/index.ts';
import type { CommunicationReader, GivenApproval, KeptLine, PlanCheck, PressCard } from './ports.ts';

export type PlanReadingNeeds = Ambient & {
  readonly partnerships: PartnershipReader;
  readonly communication: CommunicationReader;
};

export type LinePresented = KeptLine & {
  /** Of the text as it stands, the first first. */
  readonly approvals: readonly GivenApproval[];
  /** The parties that have not approved it. */
  readonly missing: readonly { readonly partyId: string; readonly name: string }[];
};

/** Lines that belong together: what all say, or what is said in one house. */
export type PlanPart = {
  readonly partyId: string | null;
  readonly partyName: string;
  readonly write: boolean;
  readonly lines: readonly LinePresented[];
  readonly notTold: readonly NotTold[];
};

export type PlanRead = {
  readonly parts: readonly PlanPart[];
  readonly parties: readonly Party[];
  readonly seats: readonly Seat[];
  readonly cards: readonly PressCard[];
  /** What is looked at before anything is told outside, every question in its order. */
  readonly checks: readonly PlanCheck[];
};

/** More lines than people can keep in their heads. */
const mostLines = 500;

async function everyLine(needs: PlanReadingNeeds, partnershipId: string): Promise<readonly KeptLine[]> {
  const found: KeptLine[] = [];
  let after: string | undefined;
  do {
    const page = await needs.communication.communicationLines(partnershipId, { after, limit: 100 });
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after && found.length < mostLines);
  return found.toSorted((a, b) => order(a).localeCompare(order(b)));
}

/** What waits first, by its day; then what is out, and last what was dropped. */
const order = ({ state, dueOn }: KeptLine): string =>
  `${state === 'planned' ? 0 : state === 'out' ? 1 : 2}${dueOn ?? '9999'}`;

function present(
  line: KeptLine,
  approvals: readonly GivenApproval[],
  parties: readonly Party[],
): LinePresented {
  const ids = parties.map(({ id }) => id);
  const missing = approvalsMissing(line, approvals, ids).map((partyId) => ({
    partyId,
    name: parties.find(({ id }) => id === partyId)?.organisation.name ?? '',
  }));
  const own = approvals.filter((one) => one.lineId === line.id && one.textRevision === line.textRevision);
  return { ...line, approvals: own, missing };
}

/** The whole plan: what all share, and what is said in each house that the reader has a seat for. */
export async function readPlan(needs: PlanReadingNeeds, partnershipId: string): Promise<Result<PlanRead>> {
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const approvals = await needs.communication.textApprovals(partnershipId);
  const lines = (await everyLine(needs, partnershipId)).map((line) => present(line, approvals, parties));
  const own = parties.filter(({ id }) => seats.some(({ partyId }) => partyId === id));
  const parts = [
    { partyId: null, partyName: '' },
    ...own.map(({ id, organisation: { name } }) => ({ partyId: id, partyName: name })),
  ].map((part): PlanPart => {
    const its = lines.filter(({ partyId }) => partyId === part.partyId);
    return { ...part, lines: its, notTold: notTold(its), write: writerSeat(seats, part) !== undefined };
  });
  const cards = await needs.communication.pressCards(partnershipId);
  return done({ parts, parties, seats, cards, checks: await everyCheck(needs, partnershipId) });
}

async function everyCheck(needs: PlanReadingNeeds, partnershipId: string): Promise<readonly PlanCheck[]> {
  const answered = await needs.communication.planChecks(partnershipId);
  return planChecks.map(
    (question) =>
      answered.find((one) => one.question === question) ?? {
        ...{ question, state: null, note: '', personName: '', at: null, revision: 0 },
      },
  );
}

/** The seat by which the asker writes: any for what all share, the own party's for what is said in its house. */
export const writerSeat = (
  seats: readonly Seat[],
  { partyId }: Pick<KeptLine, 'partyId'>,
): Seat | undefined =>
  seats.find((seat) => seat.scope.includes('answer') && (partyId === null || seat.partyId === partyId));

export type LineRead = {
  readonly line: LinePresented;
  readonly write: boolean;
  /** The own parties whose approval of the text is missing and that the reader may approve for. */
  readonly approveFor: readonly { readonly partyId: string; readonly name: string }[];
  /** The own parties that the reader may write for. */
  readonly writeFor: readonly string[];
};

export async function readLine(
  needs: PlanReadingNeeds,
  partnershipId: string,
  id: string,
): Promise<Result<LineRead>> {
  const line = await needs.communication.communicationLine(id);
  if (!line || line.partnershipId !== partnershipId) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const shown = present(line, await needs.communication.textApprovals(partnershipId), parties);
  const mandated = (party: string): boolean =>
    seats.some(({ partyId, mandate, scope }) => partyId === party && mandate && scope.includes('accept'));
  return done({
    line: shown,
    write: writerSeat(seats, line) !== undefined,
    approveFor: line.state === 'planned' ? shown.missing.filter(({ partyId }) => mandated(partyId)) : [],
    writeFor: seats.filter(({ scope }) => scope.includes('answer')).map(({ partyId }) => partyId),
  });
}

/** Days ahead at which what is to be said waits for who says it. */
const ahead = 7;

export const communicationToDo = (needs: {
  readonly communication: CommunicationReader;
  readonly today: Day;
}): Promise<readonly ToDo[]> => needs.communication.communicationToDo(addDays(needs.today, ahead + 1));

export type DatedLine = {
  readonly id: string;
  readonly day: Day;
  readonly kind: 'communication';
  readonly title: string;
};

/** For the room's calendar: when what all share is to be said. */
export async function communicationDates(
  needs: PlanReadingNeeds,
  partnershipId: string,
): Promise<readonly DatedLine[]> {
  const { items } = await needs.communication.communicationLines(partnershipId, { limit: 100 });
  return items.flatMap(({ id, partyId, dueOn, state, message }) =>
    partyId !== null || dueOn === null || state !== 'planned'
      ? []
      : [{ id, day: dueOn, kind: 'communication' as const, title: message }],
  );
}
