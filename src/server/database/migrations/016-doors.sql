-- Doors in the walls: deeds that need more than the asker's own rights, each checking what it opens for.

-- A partnership with its leading party and the founder's seat in it, by a member who is more than a reader.
create function wall.found_partnership(partnership uuid, name text, purpose text, example boolean, starts_on date,
    ends_on date, party uuid, organisation uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if organisation not in (select wall.organisations_as('worker', 'partnership-lead', 'network-lead', 'director',
      'editor', 'administrator')) then
    raise insufficient_privilege using message = 'only a member of the leading organisation founds a partnership';
  end if;
  insert into byg.partnership (id, name, purpose, example, starts_on, ends_on)
    values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing;
  if not found then return false; end if;
  insert into byg.party (id, partnership_id, organisation_id, lead) values (party, partnership, organisation, true);
  insert into byg.party_person (party_id, person_id, role, mandate) values (party, wall.person(), 'contact', true);
  return true;
end $$;

-- A seat that came by a link with mandate becomes the signed-in person's own and no longer ends with the link.
create function wall.keep_seat(party uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update byg.party_person set capability_id = null where party_id = party and person_id = wall.person()
    and party in (select party_id from wall.seats() where by_link and mandate);
  return found;
end $$;

-- Who added an organisation becomes its first member. Not once it is a party somewhere: whoever brings a
-- partner in would otherwise get behind the partner's wall.
create function wall.join_own_organisation(membership uuid, organisation uuid, wanted text[]) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.membership (id, organisation_id, person_id, roles)
    select membership, o.id, wall.person(), wanted from byg.organisation o
    where o.id = organisation and o.created_by = wall.person()
      and not exists (select from byg.membership m where m.organisation_id = o.id)
      and not exists (select from byg.party p where p.organisation_id = o.id)
    on conflict do nothing;
  return found;
end $$;

create function wall.invitation_by_token(hash bytea) returns table (id uuid, organisation_id uuid, email text,
    roles text[], created_at timestamptz, expires_at timestamptz, accepted_at timestamptz, revoked_at timestamptz,
    organisation_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.organisation_id, i.email::text, i.roles, i.created_at, i.expires_at, i.accepted_at, i.revoked_at, o.name
    from byg.organisation_invitation i join byg.organisation o on o.id = i.organisation_id where i.token_hash = hash
$$;

-- Whoever signed in with the invited address becomes a member, or a member again; each invitation once.
create function wall.accept_invitation(hash bytea, membership uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  invitation byg.organisation_invitation;
begin
  update byg.organisation_invitation set accepted_at = now()
    where token_hash = hash and accepted_at is null and revoked_at is null and expires_at > now()
      and lower(email::text) = (select lower(email::text) from byg.person where id = wall.person())
    returning * into invitation;
  if invitation.id is null then return false; end if;
  insert into byg.membership as m (id, organisation_id, person_id, roles)
    values (membership, invitation.organisation_id, wall.person(), invitation.roles)
    on conflict (organisation_id, person_id) do update set ended_at = null, roles =
      case when m.ended_at is null then (select array_agg(distinct r) from unnest(m.roles || excluded.roles) r)
      else excluded.roles end;
  return true;
end $$;

-- Who a living token stands for; it is told at most once a minute that it was used.
create function wall.token_by_hash(hash bytea) returns table (person_id uuid, scopes text[])
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update byg.api_token set last_used_at = now() where token_hash = hash
    and (last_used_at is null or last_used_at < now() - interval '1 minute');
  select person_id, scopes from byg.api_token
    where token_hash = hash and revoked_at is null and (expires_at is null or expires_at > now())
$$;

create function wall.feed_by_hash(hash bytea) returns table (person_id uuid, partnership_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select person_id, partnership_id from byg.calendar_feed where token_hash = hash and revoked_at is null
$$;

grant execute on function wall.found_partnership, wall.keep_seat, wall.join_own_organisation,
  wall.invitation_by_token, wall.accept_invitation, wall.token_by_hash, wall.feed_by_hash to :"app";

-- For the sign-in: the person with this address, made when there is none yet. An account gets the same id.
create function wall.welcome_person(fresh uuid, address text, called text, speaks text) returns uuid
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into byg.person (id, email, name, language) values (fresh, address::public.citext, called, speaks)
    on conflict (email) do nothing;
  select id from byg.person where lower(email::text) = lower(address)
$$;

-- For the house: whether anybody administers the site yet, and making somebody do.
create function wall.has_administrator() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.person where site_admin)
$$;
create function wall.make_administrator(wanted uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update byg.person set site_admin = true where id = wanted returning true
$$;

grant execute on function wall.welcome_person to :"auth", :"keeper";
grant execute on function wall.has_administrator, wall.make_administrator to :"auth", :"keeper";
