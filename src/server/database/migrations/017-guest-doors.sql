-- The way in by a guest link: open it, get a code by mail, confirm it, have a session. The asker is nobody
-- yet, so each door takes the hash of a secret that only the guest holds.

create function wall.link_by_token(hash bytea) returns table (id uuid, party_id uuid, email text, name text,
    function text, scope text[], mandate boolean, language text, created_at timestamptz, expires_at timestamptz,
    confirmed_at timestamptz, revoked_at timestamptz, partnership_id uuid, partnership_name text, organisation_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.party_id, c.email::text, c.name, c.function, c.scope, c.mandate, c.language, c.created_at,
      c.expires_at, c.confirmed_at, coalesce(c.revoked_at, p.left_at), p.partnership_id, s.name, o.name
    from byg.capability c join byg.party p on p.id = c.party_id join byg.partnership s on s.id = p.partnership_id
    join byg.organisation o on o.id = p.organisation_id where c.token_hash = hash
$$;

-- A new code takes the place of an older one. Its attempts stay counted for an hour, so that asking for
-- new codes is no way to guess more often.
create function wall.set_confirmation_code(hash bytea, code bytea, expires timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into byg.confirmation_code as old (capability_id, code_hash, expires_at)
    select c.id, code, expires from byg.capability c join byg.party p on p.id = c.party_id
    where c.token_hash = hash and c.revoked_at is null and c.expires_at > now() and p.left_at is null
    on conflict (capability_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at,
      created_at = now(), attempts = case when old.created_at < now() - interval '1 hour' then 0 else old.attempts end
    returning true
$$;

-- The person with the confirmed address, made when there is none yet.
create function wall.confirmed_person(fresh uuid, link byg.capability, called text, does text) returns uuid
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into byg.person as p (id, email, name, function, language) values (fresh, link.email, called, does, link.language)
    on conflict (email) do update set name = case when p.name = '' then excluded.name else p.name end,
      function = case when p.function = '' then excluded.function else p.function end
    returning id
$$;

-- The seat that comes with the link. A seat of one's own is never exchanged for one that ends.
create function wall.seat_guest(link byg.capability, guest uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into byg.party_person as seat (party_id, person_id, role, mandate, capability_id)
    values (link.party_id, guest, case when exists (select from byg.party_person s where s.party_id = link.party_id
      and s.ended_at is null) then 'member' else 'contact' end, link.mandate, link.id)
    on conflict (party_id, person_id) do update set capability_id = excluded.capability_id,
      mandate = excluded.mandate, ended_at = null
      where seat.ended_at is not null or seat.capability_id is not null
$$;

create function wall.confirm_guest(hash bytea, code bytea, called text, does text, fresh uuid)
  returns table (outcome text, person_id uuid, capability_id uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  link byg.capability;
  kept byg.confirmation_code;
  guest uuid;
begin
  select c.* into link from byg.capability c join byg.party p on p.id = c.party_id where c.token_hash = hash
    and c.revoked_at is null and c.expires_at > now() and p.left_at is null for update of c;
  if link.id is null then return query select 'link-ended', null::uuid, null::uuid; return; end if;
  select * into kept from byg.confirmation_code k where k.capability_id = link.id;
  if kept.attempts >= 5 then return query select 'too-many-attempts', null::uuid, null::uuid; return; end if;
  if kept.capability_id is null or kept.expires_at <= now() then
    return query select 'code-ended', null::uuid, null::uuid; return;
  end if;
  if kept.code_hash <> code then
    update byg.confirmation_code k set attempts = attempts + 1 where k.capability_id = link.id;
    return query select 'code-wrong', null::uuid, null::uuid; return;
  end if;
  delete from byg.confirmation_code k where k.capability_id = link.id;
  guest := wall.confirmed_person(fresh, link, called, does);
  update byg.capability c set confirmed_at = now(), confirmed_person_id = guest, name = called, function = does
    where c.id = link.id;
  perform wall.seat_guest(link, guest);
  return query select 'confirmed', guest, link.id;
end $$;

-- Only in the very transaction that confirmed the address: a link that is passed on opens nothing by itself.
create function wall.open_guest_session(session uuid, hash bytea, session_hash bytea, expires timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into byg.guest_session (id, capability_id, token_hash, expires_at)
    select session, c.id, session_hash, least(expires, c.expires_at) from byg.capability c
    where c.token_hash = hash and c.confirmed_at = now() and c.revoked_at is null and c.expires_at > now()
    returning true
$$;

create function wall.guest_by_session(session_hash bytea) returns table (person_id uuid, capability_id uuid,
    party_id uuid, partnership_id uuid, scope text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.confirmed_person_id, c.id, c.party_id, p.partnership_id, c.scope
    from byg.guest_session s join byg.capability c on c.id = s.capability_id join byg.party p on p.id = c.party_id
    where s.token_hash = session_hash and s.expires_at > now() and c.revoked_at is null and c.expires_at > now()
      and p.left_at is null
$$;

create function wall.close_guest_session(session_hash bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from byg.guest_session where token_hash = session_hash
$$;

grant execute on function wall.link_by_token, wall.set_confirmation_code, wall.confirm_guest,
  wall.open_guest_session, wall.guest_by_session, wall.close_guest_session to :"app";
