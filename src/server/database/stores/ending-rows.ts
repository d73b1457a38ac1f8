import type { Day, Moment } from '#domain/time.ts';
import type { Ending, KeptLine, SaidYes } from '#features/endings/ports.ts';
import type { Inside } from '../with-asker.ts';

export const endingRows = (trx: Inside) => trx.selectFrom('byg.ending').selectAll();
export const lineRows = (trx: Inside) =>
  trx
    .selectFrom('byg.ending_line as l')
    .leftJoin('byg.party as p', 'p.id', 'l.keeper_party_id')
    .leftJoin('byg.organisation as o', 'o.id', 'p.organisation_id')
    .selectAll('l')
    .select('o.name as keeper_name');

type EndingRow = Awaited<ReturnType<ReturnType<typeof endingRows>['execute']>>[number];
type LineRow = Awaited<ReturnType<ReturnType<typeof lineRows>['execute']>>[number];
type YesRow = {
  readonly party_id: string;
  readonly party_name: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly revision: number;
  readonly at: Moment;
};

const said = ({ party_id, party_name, person_name, at }: YesRow) => ({
  partyId: party_id,
  partyName: party_name,
  personName: person_name,
  at,
});

export const toYes = (row: YesRow & { readonly kind: SaidYes['kind'] }): SaidYes => ({
  ...said(row),
  kind: row.kind,
  personId: row.person_id,
  revision: row.revision,
});

/** Only a yes to the line as it stands counts. */
export const toLine = (row: LineRow, yes: readonly (YesRow & { readonly line_id: string })[]): KeptLine => ({
  id: row.id,
  kind: row.kind,
  what: row.what,
  keeperId: row.keeper_party_id,
  keeperName: row.keeper_name ?? '',
  terms: row.terms,
  fromOn: row.from_on,
  revision: row.revision,
  agreed: yes.filter((one) => one.line_id === row.id && one.revision === row.revision).map(said),
});

type Around = Pick<Ending, 'lines' | 'yes' | 'waitsFor' | 'linesWait'>;

export const toEnding = (row: EndingRow, around: Around): Ending => ({
  id: row.id,
  partnershipId: row.partnership_id,
  state: row.state,
  reason: row.reason,
  words: row.words,
  thanks: { da: row.thanks_da, en: row.thanks_en },
  forgetOn: row.forget_on as Day | null,
  forgottenAt: row.forgotten_at,
  carried: row.carried,
  caseChoice: row.case_choice,
  createdAt: row.created_at,
  endedAt: row.ended_at,
  revision: row.revision,
  ...around,
});
