-- The portfolio tells each partnership's phase, and what the start page's light is worked out from, so that the
-- same partnership stands alike in both. Kept by a trigger like the rest of an entry.

alter table byg.portfolio_entry add column phase text not null default 'explore' check (phase in ('explore', 'find',
  'build', 'plan', 'lead', 'resource', 'deliver', 'measure', 'review', 'adjust', 'anchor', 'finish'));
update byg.portfolio_entry e set phase = r.current from byg.phase_road r
  where r.partnership_id = e.partnership_id and r.current <> 'explore';

create function wall.keep_entry_of_road() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update byg.portfolio_entry set phase = new.current where partnership_id = new.partnership_id and phase <> new.current;
  return null;
end $$;
create trigger keep_entry after insert or update of current on byg.phase_road
  for each row execute function wall.keep_entry_of_road();

-- A party that comes later stands where its partnership stands.
create or replace function wall.keep_entry_of_party() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.portfolio_entry (party_id, organisation_id, partnership_id, name, state, last_contact_on, left_at, agreement, phase)
    select new.id, new.organisation_id, p.id, p.name, p.state, (new.joined_at at time zone 'Europe/Copenhagen')::date,
      new.left_at, coalesce((select e.agreement from byg.portfolio_entry e where e.partnership_id = p.id limit 1), 'none'),
      coalesce((select r.current from byg.phase_road r where r.partnership_id = p.id), 'explore')
    from byg.partnership p where p.id = new.partnership_id
    on conflict (party_id) do update set left_at = excluded.left_at;
  return null;
end $$;

-- The last two pulses or evaluations that are shown, with what was answered, by the rule of wall.round_voices. Asked
-- for by wall.portfolio_facts alone, which has looked at who asks.
create function wall.last_rounds(room uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'day', r.opens_on, 'areas', r.areas, 'voices', (
      with heard as (
        select s.party_id, a.answers, count(*) over (partition by s.party_id) >= 5 as many
          from byg.evaluation_seat s join byg.evaluation_answer a on a.round_id = s.round_id and a.person_id = s.person_id
          where s.round_id = r.id)
      select coalesce(jsonb_agg(jsonb_build_object('partyId', case when not r.anonymous or h.many then h.party_id end,
          'answers', h.answers) order by md5(h.answers::text || r.id::text)), '[]') from heard h
        where not r.anonymous or h.many or (select count(*) >= 5 from heard f where not f.many)))
      order by r.opens_on, r.id), '[]')
    from (select * from byg.evaluation_round where partnership_id = room and state = 'shown'
      order by id desc limit 2) r
$$;
revoke execute on function wall.last_rounds from public;

drop function wall.portfolio_facts(uuid[]);
create function wall.portfolio_facts(wanted uuid[], today date)
  returns table (party_id uuid, partners jsonb, people integer, everybody integer[], starts_on date, ends_on date,
    evaluations jsonb, phase_name text, quiet_promises integer, risks jsonb, rounds jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.party_id,
      (select coalesce(jsonb_agg(jsonb_build_object('name', o.name, 'kind', o.kind) order by y.position, y.id), '[]')
        from byg.party y join byg.organisation o on o.id = y.organisation_id
        where y.partnership_id = e.partnership_id and y.id <> e.party_id and y.left_at is null),
      (select count(*)::integer from byg.party_person s where s.party_id = e.party_id and s.ended_at is null),
      array(select (select count(*)::integer from byg.party_person s where s.party_id = y.id and s.ended_at is null)
        from byg.party y where y.partnership_id = e.partnership_id and y.left_at is null),
      coalesce((force.dates ->> 'startsOn')::date, case when force.dates is null then a.starts_on end, p.starts_on),
      coalesce((force.dates ->> 'endsOn')::date, case when force.dates is null then a.ends_on end, p.ends_on),
      coalesce(case when force.dates is null then to_jsonb(a.evaluations) else force.dates -> 'evaluations' end, '[]'),
      coalesce(plan.content -> e.phase ->> 'name', ''),
      (select count(*)::integer from byg.promise m
        where m.partnership_id = e.partnership_id and m.state = 'open' and m.due_on < today),
      (select coalesce(jsonb_agg(jsonb_build_object('probability', k.probability, 'consequence', k.consequence)), '[]')
        from byg.risk k where k.partnership_id = e.partnership_id and k.party_id is null and k.state = 'open'
          and k.probability * k.consequence > 0),
      wall.last_rounds(e.partnership_id)
    from byg.portfolio_entry e join byg.partnership p on p.id = e.partnership_id
    left join byg.phase_road road on road.partnership_id = e.partnership_id
    left join byg.phase_plan plan on plan.id = road.plan_id
    left join byg.agreement a on a.partnership_id = p.id
    left join lateral (select v.content -> 'dates' as dates from byg.agreement_version v
      where v.agreement_id = a.id and v.state = 'accepted' order by v.number desc limit 1) force on true
    where e.party_id = any (wanted[1:200])
      and e.organisation_id = any (array(select wall.organisations_as('network-lead', 'director')))
$$;
grant execute on function wall.portfolio_facts to :"app";

-- What a page counts and looks through it finds in the index alone, however many there are behind the two thousandth.
drop index byg.portfolio_entry_by_contact;
create index portfolio_entry_by_contact on byg.portfolio_entry (organisation_id, last_contact_on, party_id)
  include (state, phase, snoozed_until) where left_at is null;
create index portfolio_entry_by_phase on byg.portfolio_entry (organisation_id, phase, last_contact_on, party_id)
  where left_at is null;
