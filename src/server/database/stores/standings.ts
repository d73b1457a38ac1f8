import { sql } from 'kysely';
import type { PartnershipReader, Standing } from '#features/partnerships/ports.ts';
import type { Inside } from '../with-asker.ts';

type Row = {
  readonly id: string;
  readonly name: string;
  readonly has_purpose: boolean;
  readonly agreement: Standing['agreement'];
  readonly evaluations: Standing['evaluations'] | null;
  readonly sheets: number;
  readonly open_sheets: Standing['myOpenSheets'] | null;
  readonly parties: Standing['parties'] | null;
  readonly may_answer: boolean;
};

/** One question to the database, however many partnerships there are; the walls leave out those that are not seen. */
export const makeStandingReader = (trx: Inside): Pick<PartnershipReader, 'standings'> => ({
  standings: async () => {
    const { rows } = await sql<Row>`
      with seat as materialized (select * from wall.seats()),
        mine as materialized (select wall.organisations_as('network-lead', 'director') as id)
      select p.id, p.name, btrim(p.purpose) <> '' as has_purpose,
        case when a.id is null then 'none' when force.content is not null then 'in-force'
          when exists (select from byg.agreement_version w where w.agreement_id = a.id and w.state = 'put-forward')
          then 'put-forward' else 'draft' end as agreement,
        coalesce(force.content #> '{dates,evaluations}', to_jsonb(a.evaluations)) as evaluations,
        (select count(*)::int from byg.sheet s where s.partnership_id = p.id and s.tool = 'win-win') as sheets,
        (select jsonb_agg(distinct jsonb_build_object('id', s.id, 'title', s.title))
          from byg.sheet s join seat on seat.partnership_id = s.partnership_id and 'answer' = any (seat.scope)
          left join byg.sheet_side side on side.sheet_id = s.id and side.party_id = seat.party_id
          left join byg.sheet_voice own on own.sheet_id = s.id and own.person_id = wall.asker()
          where s.partnership_id = p.id and s.state = 'private'
            and not coalesce(case s.mode when 'voices' then own.ready else side.ready end, false)) as open_sheets,
        (select jsonb_agg(jsonb_build_object('name', o.name, 'kind', o.kind, 'organisationId', o.id,
            'people', (select count(*) from byg.party_person h left join byg.capability c on c.id = h.capability_id
              where h.party_id = y.id and h.ended_at is null
                and coalesce(c.expires_at, 'infinity') > now()),
            'own', exists (select from seat where seat.party_id = y.id) or o.id in (select id from mine))
            order by y.position, y.id)
          from byg.party y join byg.organisation o on o.id = y.organisation_id
          where y.partnership_id = p.id and y.left_at is null) as parties,
        exists (select from seat where seat.partnership_id = p.id and 'answer' = any (seat.scope)) as may_answer
      from byg.partnership p
        left join byg.agreement a on a.partnership_id = p.id
        left join lateral (select v.content from byg.agreement_version v
          where v.agreement_id = a.id and v.state = 'accepted' order by v.number desc limit 1) force on true
      where p.state <> 'ended' order by p.id desc limit 1000`.execute(trx);
    return rows.map(toStanding);
  },
});

const toStanding = (row: Row): Standing => ({
  id: row.id,
  name: row.name,
  hasPurpose: row.has_purpose,
  agreement: row.agreement,
  evaluations: row.evaluations ?? [],
  sheets: row.sheets,
  myOpenSheets: row.open_sheets ?? [],
  parties: row.parties ?? [],
  mayAnswer: row.may_answer,
});
