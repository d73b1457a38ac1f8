-- A demonstration goes as a whole: by its owner's hand, when nobody has used it, and with its owner.

-- What is never changed of a real partnership goes with a demonstration, by the one function that takes it out.
create or replace function wall.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' and current_setting('byg.demonstration_goes', true) = 'yes'
      and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    return old;
  end if;
  raise insufficient_privilege using message = format('%I is never changed', tg_table_name);
end $$;

create function wall.ids_in(gone jsonb, place oid) returns uuid[]
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select array(select jsonb_array_elements_text(gone -> place::text)::uuid)
$$;
create function wall.has_id(place oid) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from pg_constraint p join pg_attribute a on a.attrelid = p.conrelid and a.attnum = p.conkey[1]
    where p.conrelid = place and p.contype = 'p' and cardinality(p.conkey) = 1 and a.attname = 'id' and a.atttypid = 'uuid'::regtype)
$$;
create view wall.link as
  select f.conrelid as child, f.confrelid as parent, c.attname as child_column, p.attname as parent_column,
      cardinality(f.conkey) as columns, f.conkey, f.confkey
    from pg_constraint f join pg_attribute c on c.attrelid = f.conrelid and c.attnum = f.conkey[1]
    join pg_attribute p on p.attrelid = f.confrelid and p.attnum = f.confkey[1]
    where f.contype = 'f' and f.connamespace = 'byg'::regnamespace and f.conrelid <> f.confrelid;

-- Every row that hangs on a demonstration, however far out: asked of the tables as they are, also of those that were made
-- after this was written. What people, organisations and partnerships are in it is known by their mark and never follows
-- from anything else, so that nothing real is ever taken: a real row that held on to one of these would stop it all.
create function wall.all_of_demonstration(wanted uuid) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone jsonb; fresh jsonb; more jsonb; way record; found uuid[];
  roots oid[] := array['byg.demonstration'::regclass, 'byg.person'::regclass, 'byg.organisation'::regclass, 'byg.partnership'::regclass];
begin
  gone := jsonb_build_object(roots[1]::text, jsonb_build_array(wanted),
    roots[2]::text, (select coalesce(jsonb_agg(person_id), '[]') from byg.demonstration_person where demonstration_id = wanted),
    roots[3]::text, (select coalesce(jsonb_agg(id), '[]') from byg.organisation where demonstration_id = wanted),
    roots[4]::text, (select coalesce(jsonb_agg(id), '[]') from byg.partnership where demonstration_id = wanted));
  fresh := gone;
  while fresh <> '{}' loop
    more := '{}';
    for way in select * from wall.link where fresh ? parent::text and parent_column = 'id' and columns = 1
        and child <> all (roots) and wall.has_id(child) loop
      execute format('select array_agg(id) from %s where %I = any ($1) and id <> all ($2)', way.child::regclass, way.child_column)
        into found using wall.ids_in(fresh, way.parent), wall.ids_in(gone, way.child) || wall.ids_in(more, way.child);
      if found is not null then
        more := jsonb_set(more, array[way.child::text], coalesce(more -> way.child::text, '[]') || to_jsonb(found));
      end if;
    end loop;
    gone := gone || (select coalesce(jsonb_object_agg(key, coalesce(gone -> key, '[]') || value), '{}') from jsonb_each(more));
    fresh := more;
  end loop;
  return gone;
end $$;

-- Which rows of a table those are, as a condition; null when none can be.
create function wall.rows_of_demonstration(place oid, gone jsonb) returns text
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  said text[] := '{}'; way record; beyond text;
begin
  if wall.has_id(place) then
    return case when gone ? place::text then format('id = any (%L::uuid[])', wall.ids_in(gone, place)) end;
  end if;
  for way in select * from wall.link where child = place loop
    if way.columns = 1 and way.parent_column = 'id' then
      if gone ? way.parent::text then
        said := said || format('%I = any (%L::uuid[])', way.child_column, wall.ids_in(gone, way.parent));
      end if;
    else
      beyond := wall.rows_of_demonstration(way.parent, gone);
      if beyond is not null then
        said := said || (select format('(%s) in (select %s from %s where %s)', string_agg(format('%I', c.attname), ', ' order by k.place),
            string_agg(format('%I', p.attname), ', ' order by k.place), way.parent::regclass, beyond)
          from unnest(way.conkey, way.confkey) with ordinality as k (mine, theirs, place)
          join pg_attribute c on c.attrelid = way.child and c.attnum = k.mine
          join pg_attribute p on p.attrelid = way.parent and p.attnum = k.theirs);
      end if;
    end if;
  end loop;
  return nullif(array_to_string(said, ' or '), '');
end $$;

create function wall.remove_demonstration(wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone jsonb; waiting oid[]; free oid[]; place oid; which text;
begin
  perform 1 from byg.demonstration where id = wanted for update;
  if not found then return false; end if;
  gone := wall.all_of_demonstration(wanted);
  perform set_config('byg.demonstration_goes', 'yes', true);
  waiting := array(select child from wall.link union select parent from wall.link);
  -- What nothing holds on to any more goes first. Tables never refer to each other in a circle.
  while cardinality(waiting) > 0 loop
    free := array(select t from unnest(waiting) t
      where not exists (select from wall.link l where l.parent = t and l.child = any (waiting)));
    if free = '{}' then raise exception 'tables refer to each other in a circle'; end if;
    foreach place in array free loop
      which := wall.rows_of_demonstration(place, gone);
      if which is not null then execute format('delete from %s where %s', place::regclass, which); end if;
    end loop;
    waiting := array(select t from unnest(waiting) t where t <> all (free));
  end loop;
  perform set_config('byg.demonstration_goes', '', true);
  return true;
end $$;

-- One's own.
create function wall.delete_demonstration() returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select wall.remove_demonstration(d.id) from byg.demonstration d where d.person_id = wall.person()), false)
$$;
grant execute on function wall.delete_demonstration to :"app";
-- One that nobody has used since that day; false when there is none.
create function wall.sweep_demonstration(unused_since date) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select wall.remove_demonstration(d.id) from (select id from byg.demonstration
    where used_on < unused_since order by used_on limit 1) d), false)
$$;
grant execute on function wall.sweep_demonstration to :"keeper";
-- Who is erased leaves none behind.
create function wall.demonstration_leaves() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform wall.remove_demonstration(d.id) from byg.demonstration d where d.person_id = new.person_id;
  return null;
end $$;
create trigger demonstration_leaves after insert on byg.erasure
  for each row execute function wall.demonstration_leaves();
