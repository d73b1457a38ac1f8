import { sql } from 'kysely';
import type { RoomFacts } from '#domain/sights/room-facts.ts';
import { phaseIds } from '#domain/tools/phases/model.ts';
import type { ToDo } from '#features/partnerships/index.ts';
import type { PhaseReader } from '#features/phases/index.ts';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';

type Sights = Pick<PhaseReader, 'facts' | 'gateKeepers' | 'phasesToDo'>;

/** What can be read off a room about its phases: each in one question to the database. */
export const makePhaseSights = (trx: Inside): Sights => ({
  facts: (partnershipId) => readFacts(trx, partnershipId),
  gateKeepers: async (partnershipId) => {
    const { rows } = await sql<{ organisation_name: string; person_name: string | null; mine: boolean }>`
      select k.organisation_name, k.person_name,
        ${knownId(partnershipId)}::uuid in (select wall.directed_partnerships()) as mine
        from wall.gate_keepers(${knownId(partnershipId)}) k`.execute(trx);
    return {
      organisationName: rows[0]?.organisation_name ?? '',
      names: rows.flatMap(({ person_name: name }) => (name === null ? [] : [name])),
      mine: rows[0]?.mine ?? false,
    };
  },
  phasesToDo: () => readToDo(trx),
});

async function readFacts(trx: Inside, partnershipId: string): Promise<RoomFacts> {
  const id = knownId(partnershipId);
  const { rows } = await sql<Omit<RoomFacts, 'phase'> & { readonly currentPhase: string | null }>`
    select btrim(p.purpose) <> '' as "hasPurpose",
      coalesce((select json_agg((select count(*)::int from byg.party_person h left join byg.capability c on c.id = h.capability_id
          where h.party_id = y.id and h.ended_at is null and coalesce(c.expires_at, 'infinity') > now()) order by y.position, y.id)
        from byg.party y where y.partnership_id = p.id and y.left_at is null), '[]') as people,
      exists (select from byg.party y join byg.party_person h on h.party_id = y.id and h.ended_at is null
        where y.partnership_id = p.id and y.lead and y.left_at is null) as led,
      coalesce((select json_agg(json_build_object('id', s.id, 'tool', s.tool, 'title', s.title, 'revealed', s.state = 'revealed',
          'old', s.created_at < now() - interval '1 year') order by s.id desc)
        from (select distinct on (s.tool, s.state) s.id, s.tool, s.title, s.state, s.created_at from byg.sheet s where s.partnership_id = p.id
          order by s.tool, s.state, s.id desc limit 200) s), '[]') as sheets,
      json_build_object('begun', a.id is not null, 'level', coalesce(a.level, ''),
        'inForce', (select max(v.number) from byg.agreement_version v where v.agreement_id = a.id and v.state = 'accepted'),
        'endsOn', coalesce(a.ends_on, a.last_meeting_on, p.ends_on) is not null,
        'evaluations', coalesce(cardinality(a.evaluations), 0)) as agreement,
      (select count(*)::int from byg.risk k where k.partnership_id = p.id and k.party_id is null and btrim(k.response || k.prevention) <> '') as risks,
      (select count(*)::int from byg.minutes n join byg.meeting m on m.id = n.meeting_id
        where m.partnership_id = p.id and n.state = 'approved') as minutes,
      exists (select from byg.evaluation_round e where e.partnership_id = p.id and e.kind = 'pulse' and e.state = 'shown') as pulsed,
      exists (select from wall.told_goals(p.id)) as goals,
      exists (select from unnest(a.evaluations) d where d >= current_date) or exists (select from byg.evaluation_round e
        where e.partnership_id = p.id and (e.state = 'open' or e.next_on >= current_date)) as evaluation,
      (select r.current from byg.phase_road r where r.partnership_id = p.id) as "currentPhase",
      (select count(*)::int from byg.history_event e where e.partnership_id = p.id and e.kind = 'phase-back') as "wentBack"
      from byg.partnership p left join byg.agreement a on a.partnership_id = p.id where p.id = ${id}`.execute(
    trx,
  );
  if (!rows[0]) return nothing;
  const { currentPhase, ...facts } = rows[0];
  const at = phaseIds.findIndex((phase) => phase === currentPhase);
  return { ...facts, phase: at < 0 ? null : at + 1 };
}

const nothing: RoomFacts = {
  hasPurpose: false,
  people: [],
  led: false,
  sheets: [],
  agreement: { begun: false, level: '', inForce: null, endsOn: false, evaluations: 0 },
  risks: 0,
  minutes: 0,
  wentBack: 0,
  pulsed: false,
  goals: false,
  evaluation: false,
  phase: null,
};

type ToDoRow = {
  readonly kind: string;
  readonly phase: string;
  readonly partnership_id: string;
  readonly partnership_name: string;
  readonly party_name: string;
};

/** Gates that a director was asked to answer, and what every party must tick and only the own one has not. */
async function readToDo(trx: Inside): Promise<readonly ToDo[]> {
  const { rows } = await sql<ToDoRow>`
    select kind, phase, partnership_id, partnership_name, party_name from wall.phases_waiting()`.execute(trx);
  return rows.map((row) => ({
    kind: row.kind,
    partnershipId: row.partnership_id,
    partnershipName: row.partnership_name,
    id: row.phase,
    title: row.phase,
    partyName: row.party_name,
    due: null,
  }));
}
