import { registerSheet } from '#domain/risks/as-sheet.ts';
import { byGravity, scoreOf, trendOf, type Trend } from '#domain/risks/trend.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { addDays } from '#domain/time.ts';
import { lightFor } from '#domain/tools/risks/register.ts';
import type { Seat, ToDo } from '#features/partnerships/index.ts';
import { printTool, takeTool } from '#features/toolbox/index.ts';
import type { SheetReader, ToolPrint } from '#features/toolbox/index.ts';
import { registerSeat, type RiskReadingNeeds } from './needs.ts';
import type { KeptRisk, RiskReader, RiskScore } from './ports.ts';

export type RiskPresented = KeptRisk & {
  readonly score: number | null;
  readonly light: ReturnType<typeof lightFor> | null;
  readonly trend: Trend;
  /** Every judgement, the oldest first. */
  readonly scores: readonly RiskScore[];
  /** The day to look at it again has come. */
  readonly lookAgain: boolean;
};

export type Register = {
  /** Null for the one that all share. */
  readonly partyId: string | null;
  readonly partyName: string;
  readonly write: boolean;
  readonly risks: readonly RiskPresented[];
};

/** Every line of a register, the gravest first; closed ones after those that are open. */
async function readRegister(
  needs: RiskReadingNeeds,
  partnershipId: string,
  partyId: string | null,
): Promise<readonly RiskPresented[]> {
  const found: KeptRisk[] = [];
  let after: string | undefined;
  do {
    const page = await needs.risks.risks(partnershipId, { partyId, after, limit: 100 });
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after && found.length < 500);
  const scores: RiskScore[] = [];
  for (let from = 0; from < found.length; from += 100)
    scores.push(...(await needs.risks.riskScores(found.slice(from, from + 100).map(({ id }) => id))));
  return found
    .map((risk) =>
      present(
        risk,
        scores.filter(({ riskId }) => riskId === risk.id),
        needs.today,
      ),
    )
    .toSorted((a, b) => closed(a) - closed(b) || byGravity(a, b));
}

const closed = ({ state }: KeptRisk): number => (state === 'closed' ? 1 : 0);

function present(risk: KeptRisk, scores: readonly RiskScore[], today: string): RiskPresented {
  const score = scoreOf(risk);
  const lookAgain = risk.state === 'open' && risk.reviewOn !== null && risk.reviewOn <= today;
  return { ...risk, score, light: lightFor(score) ?? null, trend: trendOf(scores), scores, lookAgain };
}

/** The shared register, and that of each party the asker has a seat for. */
export async function readRegisters(
  needs: RiskReadingNeeds,
  partnershipId: string,
): Promise<Result<readonly Register[]>> {
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const own = parties.filter(({ id }) => seats.some(({ partyId }) => partyId === id));
  const registers = [
    { partyId: null, partyName: '' },
    ...own.map(({ id, organisation: { name } }) => ({ partyId: id, partyName: name })),
  ];
  const read: Register[] = [];
  for (const register of registers) {
    const risks = await readRegister(needs, partnershipId, register.partyId);
    read.push({ ...register, risks, write: registerSeat(seats, register) !== undefined });
  }
  return done(read);
}

/** One line with its past. */
export async function readRisk(
  needs: RiskReadingNeeds,
  id: string,
): Promise<Result<{ risk: RiskPresented; seats: readonly Seat[]; write: boolean }>> {
  const risk = await needs.risks.risk(id);
  if (!risk) return problem('not-found');
  const seats = await needs.partnerships.mySeats(risk.partnershipId);
  const scores = await needs.risks.riskScores([id]);
  return done({
    risk: present(risk, scores, needs.today),
    seats,
    write: registerSeat(seats, risk) !== undefined,
  });
}

/** Days ahead at which a risk that is to be looked at again waits for whoever keeps an eye on it. */
const ahead = 7;

export const risksToDo = (needs: {
  readonly risks: RiskReader;
  readonly today: string;
}): Promise<readonly ToDo[]> => needs.risks.risksToDo(addDays(needs.today, ahead + 1));

export type RiskSummary = { readonly open: number; readonly red: number; readonly lookAgain: number };

/** For the room's start page: the shared register in three numbers. */
export async function riskSummary(needs: RiskReadingNeeds, partnershipId: string): Promise<RiskSummary> {
  const { items } = await needs.risks.risks(partnershipId, { partyId: null, limit: 100 });
  const open = items.filter(({ state }) => state === 'open').map((risk) => present(risk, [], needs.today));
  return {
    open: open.length,
    red: open.filter(({ light }) => light === 'red').length,
    lookAgain: open.filter(({ lookAgain }) => lookAgain).length,
  };
}

export type DatedRisk = {
  readonly id: string;
  readonly day: string;
  readonly kind: 'risk-review';
  readonly title: string;
};

/** For the room's calendar: when the open ones of the shared register are looked at again. */
export async function riskDates(
  needs: RiskReadingNeeds,
  partnershipId: string,
): Promise<readonly DatedRisk[]> {
  const { items } = await needs.risks.risks(partnershipId, { partyId: null, limit: 100 });
  return items.flatMap(({ id, reviewOn, state, title }) =>
    reviewOn === null || state === 'closed'
      ? []
      : [{ id, day: reviewOn, kind: 'risk-review' as const, title }],
  );
}

type Printing = RiskReadingNeeds & { readonly sheets: Pick<SheetReader, 'template'> };

/** A register as a T18 sheet with its result, ready to be pressed. */
export async function printRegister(
  needs: Printing,
  partnershipId: string,
  partyId: string | null,
): Promise<Result<ToolPrint>> {
  const partnership = await needs.partnerships.partnership(partnershipId);
  const tool = await takeTool('risks');
  if (!partnership || !tool) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  if (partyId !== null && !seats.some((seat) => seat.partyId === partyId)) return problem('not-found');
  const risks = (await readRegister(needs, partnershipId, partyId)).filter(({ state }) => state === 'open');
  const ownerOf = (risk: { readonly id: string }): string =>
    risks.find(({ id }) => id === risk.id)?.ownerName ?? '';
  const sheet = registerSheet({
    title: partnership.name,
    day: needs.today,
    risks: risks.slice(0, 100),
    ownerOf,
  });
  return printTool(needs, tool, sheet);
}
