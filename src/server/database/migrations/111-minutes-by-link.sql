-- Who comes from outside takes the approved minutes along as a document, with who approved them.

create function wall.approvals_by_link(hash bytea)
  returns table (party_id uuid, party_name text, person_name text, at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.party_id, a.party_name, a.person_name, a.at from byg.minutes_approval a
    where a.minutes_id = (select m.id from wall.minutes_by_link(hash) m limit 1) order by a.at
$$;
grant execute on function wall.approvals_by_link to :"app";
