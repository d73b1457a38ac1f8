import type { AgreementReader } from '#features/agreements/index.ts';
import { readAgreement, type AgreementPresented } from '#features/agreements/index.ts';
import {
  coming,
  datesOf,
  readPartnership,
  type Dated,
  type PartnershipPresented,
  type PartnershipReader,
} from '#features/partnerships/index.ts';
import type { Sheet, SheetReader } from '#features/toolbox/index.ts';
import { done, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time.ts';
import { roadOf, type RoadPlace } from './road.ts';

type Needs = {
  readonly today: Day;
  readonly partnerships: PartnershipReader;
  readonly sheets: SheetReader;
  readonly agreements: AgreementReader;
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

/** The first page of a partnership: its frame, its documents and what comes next. */
export type Start = PartnershipPresented & {
  readonly sheets: readonly SheetListed[];
  readonly agreement: AgreementListed | null;
  readonly dated: Dated;
  readonly road: readonly RoadPlace[];
};

export async function readStart(needs: Needs, id: string): Promise<Result<Start>> {
  const read = await readPartnership(needs, id);
  if (!read.ok) return read;
  const sheets = await listSheets(needs, id);
  const agreement = await listAgreement(needs, id);
  const dated = await datesOf(needs, read.value.partnership);
  const road = roadOf({
    seatedParties: read.value.parties.filter(({ people }) => people.length > 0).length,
    written: sheets.filter(({ ready, of }) => of > 1 && ready === of).length,
    revealed: sheets.filter(({ state }) => state === 'revealed').length,
    putForward: agreement !== null && agreement.waiting !== null,
    inForce: agreement !== null && agreement.inForce !== null,
  });
  const events = coming(dated.events, needs.today);
  return done({ ...read.value, sheets, agreement, dated: { ...dated, events }, road });
}

async function listSheets(needs: Needs, partnershipId: string): Promise<readonly SheetListed[]> {
  const sheets = (await needs.sheets.sheets(partnershipId, { limit: 50 })).items;
  const listed: SheetListed[] = [];
  for (const { id, title, tool, state } of sheets) {
    const readiness = state === 'private' ? await needs.sheets.readiness(id) : [];
    const ready = readiness.filter((side) => side.ready).length;
    listed.push({ id, title, tool, state, ready, of: readiness.length });
  }
  return listed;
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
