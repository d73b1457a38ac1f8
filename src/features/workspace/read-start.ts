import type { AgreementReader } from '#features/agreements/index.ts';
import { readAgreement, type AgreementPresented } from '#features/agreements/index.ts';
import type { ContentReader } from '#features/guide/index.ts';
import {
  summary as summariseMeetings,
  type KeptMeeting,
  type MeetingReader,
} from '#features/meetings/index.ts';
import {
  coming,
  datesOf,
  readPartnership,
  type Dated,
  type PartnershipPresented,
  type PartnershipReader,
} from '#features/partnerships/index.ts';
import { summarisePhases, type PhaseReader, type PhaseSummary } from '#features/phases/index.ts';
import {
  summary as summarisePromises,
  type KeptPromise,
  type PromiseReader,
} from '#features/promises/index.ts';
import { riskSummary, type RiskReader } from '#features/risks/index.ts';
import type { Sheet, SheetReader } from '#features/toolbox/index.ts';
import type { Ambient } from '#domain/ambient.ts';
import { healthOf, type Health } from '#domain/portfolio/health.ts';
import { done, type Result } from '#domain/result.ts';
import type { Changes, RoomStore } from './ports.ts';
import { roadOf, type RoadPlace } from './road.ts';

type Needs = Ambient & {
  readonly content: ContentReader;
  readonly partnerships: PartnershipReader;
  readonly sheets: SheetReader;
  readonly agreements: AgreementReader;
  readonly phases: PhaseReader;
  readonly promises: PromiseReader;
  readonly meetings: MeetingReader;
  readonly risks: RiskReader;
  readonly rooms: RoomStore;
};

export type SheetListed = Pick<Sheet, 'id' | 'title' | 'tool' | 'state'> & {
  readonly ready: number;
  readonly of: number;
};

export type AgreementListed = {
  readonly level: AgreementPresented['draft']['level'];
  readonly filled: number;
  readonly of: number;
  /** The number of the version that waits for acceptance. */
  readonly waiting: number | null;
  readonly accepted: number;
  readonly parties: number;
  readonly inForce: number | null;
};

/** The first page of a partnership: where it is, what is promised, what is new, how it stands, and its documents. */
export type Start = PartnershipPresented & {
  readonly sheets: readonly SheetListed[];
  readonly agreement: AgreementListed | null;
  readonly dated: Dated;
  readonly road: readonly RoadPlace[];
  readonly phase: PhaseSummary | null;
  readonly promised: readonly KeptPromise[];
  readonly meeting: KeptMeeting | null;
  readonly changes: Changes;
  readonly health: Health;
};

export async function readStart(needs: Needs, id: string): Promise<Result<Start>> {
  const read = await readPartnership(needs, id);
  if (!read.ok) return read;
  const { partnership, parties } = read.value;
  const sheets = await listSheets(needs, id);
  const agreement = await listAgreement(needs, id);
  const dated = await datesOf(needs, partnership);
  const road = roadOf({
    seatedParties: parties.filter(({ people }) => people.length > 0).length,
    written: sheets.filter(({ ready, of }) => of > 1 && ready === of).length,
    revealed: sheets.filter(({ state }) => state === 'revealed').length,
    putForward: agreement !== null && agreement.waiting !== null,
    inForce: agreement !== null && agreement.inForce !== null,
  });
  const promises = await summarisePromises(needs, id);
  const ends = dated.events.find(({ kind }) => kind === 'end');
  const health = healthOf(
    {
      state: partnership.state,
      lastContactOn: (await needs.rooms.lastHeard(id)) ?? partnership.createdAt.slice(0, 10),
      // A reason for silence is a party's own, and is told in its portfolio alone.
      snoozedUntil: null,
      endsOn: ends?.day ?? null,
      agreement: standingOf(agreement),
      evaluations: dated.events.filter(({ kind }) => kind === 'evaluation').map(({ day }) => day),
      people: parties.map(({ people }) => people.length),
      quietPromises: promises.quiet,
      redRisks: (await riskSummary(needs, id)).red,
    },
    needs.today,
  );
  return done({
    ...read.value,
    sheets,
    agreement,
    dated: { ...dated, events: coming(dated.events, needs.today) },
    road,
    phase: await summarisePhases(needs, id, parties),
    promised: promises.next,
    meeting: (await summariseMeetings(needs, id)).next,
    changes: await readChanges(needs, id),
    health,
  });
}

async function readChanges({ rooms }: Needs, id: string): Promise<Changes> {
  const since = await rooms.visit(id);
  return since === null ? { since, count: 0, newest: [] } : { since, ...(await rooms.changes(id, since)) };
}

function standingOf(agreement: AgreementListed | null): 'none' | 'draft' | 'put-forward' | 'in-force' {
  if (agreement === null) return 'none';
  if (agreement.inForce !== null) return 'in-force';
  return agreement.waiting === null ? 'draft' : 'put-forward';
}

async function listSheets(needs: Needs, partnershipId: string): Promise<readonly SheetListed[]> {
  const sheets = (await needs.sheets.sheets(partnershipId, { limit: 50 })).items;
  const readiness = await needs.rooms.readinessOfAll(partnershipId);
  return sheets.map(({ id, title, tool, state }) => ({
    id,
    title,
    tool,
    state,
    ready: readiness[id]?.ready ?? 0,
    of: readiness[id]?.of ?? 0,
  }));
}

async function listAgreement(needs: Needs, partnershipId: string): Promise<AgreementListed | null> {
  const read = await readAgreement(needs, partnershipId);
  if (!read.ok) return null;
  const { draft, state, current, acceptances, versions } = read.value;
  const waiting = current?.state === 'put-forward' ? current : null;
  const inForce = versions.find((version) => version.state === 'accepted');
  return {
    level: draft.level,
    filled: state.filled,
    of: state.of,
    waiting: waiting?.number ?? null,
    accepted: waiting ? acceptances.length : 0,
    parties: waiting?.content.parties.length ?? 0,
    inForce: inForce?.number ?? null,
  };
}
