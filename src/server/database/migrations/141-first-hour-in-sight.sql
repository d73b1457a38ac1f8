-- The first of a house's partnerships is found without gathering everything in sight: who leads the house's network sees
-- each of them, and of the others those where the asker sits, or leads another party.

create or replace function wall.first_hour() returns table (away boolean, organisation_id uuid, goals integer, partnership_id uuid,
    invited boolean, ideas jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with seat as materialized (select partnership_id from wall.seats()),
    led as materialized (select wall.organisations_as('network-lead', 'director') as id)
  select coalesce((select f.away from byg.first_hour f where f.person_id = wall.person()), false), h.organisation_id,
      coalesce(h.goals, 0), h.partnership_id, coalesce(h.invited, false),
      (select coalesce(jsonb_agg(jsonb_build_object('organisationId', w.id, 'name', w.name, 'count', w.count) order by w.name), '[]')
        from (select o.id, o.name, count(*)::int as count from byg.idea i join byg.organisation o on o.id = i.organisation_id
          where i.state in ('new', 'looking') and o.demonstration_id is null and o.id in (select wall.idea_houses()) group by o.id limit 100) w)
    from (values (1)) one left join lateral (
      select o.organisation_id, coalesce(jsonb_array_length(s.content -> 'goals'), 0) as goals, p.partnership_id,
          p.partnership_id is not null and (
            exists (select from byg.capability c join byg.party q on q.id = c.party_id
              where q.partnership_id = p.partnership_id and q.organisation_id <> o.organisation_id)
            or exists (select from byg.party_person b join byg.party q on q.id = b.party_id
              where q.partnership_id = p.partnership_id and q.organisation_id <> o.organisation_id)) as invited
        from wall.organisations_as('worker', 'partnership-lead', 'network-lead', 'director', 'editor', 'administrator')
            as o (organisation_id)
          join byg.organisation real on real.id = o.organisation_id and real.demonstration_id is null
          left join byg.strategy s on s.organisation_id = o.organisation_id
          left join lateral (select y.partnership_id from byg.party y
            where y.organisation_id = o.organisation_id and y.left_at is null
              and (o.organisation_id in (select id from led) or y.partnership_id in (select partnership_id from seat)
                or exists (select from led join byg.party b on b.organisation_id = led.id
                  where b.partnership_id = y.partnership_id and b.left_at is null))
              and not (select r.example from byg.partnership r where r.id = y.partnership_id)
            order by y.partnership_id limit 1) p on true
        order by p.partnership_id is null, 2 desc, 1 limit 1) h on true
$$;
