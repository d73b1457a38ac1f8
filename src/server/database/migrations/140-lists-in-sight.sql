-- The list of partnerships is read by who sees ten thousand of a million: each house's newest are walked to in an index
-- until there are enough of them, and nobody gathers everything in sight to show twenty.

create function wall.partnerships_seen(before uuid, most integer, pattern text, stage text) returns setof byg.partnership
  language sql stable security definer set search_path = pg_catalog, pg_temp
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set enable_bitmapscan = off as $$
  with houses as materialized (select wall.organisations_as('network-lead', 'director') as id),
  newest as materialized (
    select partnership_id as id from wall.seats() where partnership_id < before
    union
    select near.id from houses cross join lateral (
      -- House by house, and not by the partnerships of all: `offset 0` keeps the order in which it is looked.
      select p.id from (select y.partnership_id from byg.party y
          where y.organisation_id = houses.id and y.left_at is null and y.partnership_id < before
          order by y.partnership_id desc offset 0) y
        cross join lateral (select r.id from byg.partnership r where r.id = y.partnership_id
          and (stage is null or r.state = stage) and (pattern is null or lower(r.name) like pattern) offset 0) p
        order by y.partnership_id desc limit most) near)
  select p.* from newest join byg.partnership p on p.id = newest.id
    where (stage is null or p.state = stage) and (pattern is null or lower(p.name) like pattern)
      and (wall.looked_into() is null or p.id = wall.looked_into())
    order by p.id desc limit most
$$;

-- Who is in each of these partnerships, of those that the asker sees; a page's worth of them.
create function wall.parties_of(rooms uuid[]) returns setof byg.party
  language sql stable security definer set search_path = pg_catalog, pg_temp
  set enable_hashjoin = off set enable_mergejoin = off as $$
  with mine as materialized (select partnership_id from wall.seats()),
  seen as materialized (select r.id from unnest(rooms[1:200]) as r (id)
    where r.id in (select partnership_id from mine) or exists (select from byg.party own where own.partnership_id = r.id
      and own.left_at is null and own.organisation_id = any (array(select wall.organisations_as('network-lead', 'director')))))
  select y.* from seen join byg.party y on y.partnership_id = seen.id and y.left_at is null
    order by y.partnership_id, y.position, y.id
$$;

grant execute on function wall.partnerships_seen, wall.parties_of to :"app";
