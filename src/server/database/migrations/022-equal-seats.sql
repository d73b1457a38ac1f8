-- What the walls still let by: somebody given more than who gave it has, and the house's administrator
-- letting himself in behind a party.

-- Name, purpose and dates belong to all parties: everyone in an own seat keeps them, not the lead alone.
create function wall.own_partnerships() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from wall.seats() where not by_link
$$;
drop policy partnership_change on byg.partnership;
create policy partnership_change on byg.partnership for update to :"app"
  using (id = any (array(select wall.own_partnerships())));

-- A link with mandate is made by who has it to give. The lead may send the first one to a party that has
-- nobody with mandate yet (without that, the party could never accept), and again to an address that had it.
create function wall.may_mandate(party uuid, address text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select party in (select wall.mandated_parties())
    or (wall.partnership_of(party) in (select wall.led_partnerships())
      and (not exists (select from byg.party_person s where s.party_id = party and s.mandate)
        or exists (select from byg.capability c where c.party_id = party and c.confirmed_at is not null and c.mandate
          and lower(c.email::text) = lower(address))))
$$;
drop policy capability_add on byg.capability;
create policy capability_add on byg.capability for insert to :"app" with check (
  created_by = (select wall.person()) and confirmed_at is null and confirmed_person_id is null
  and wall.may_invite(party_id, email::text) and (not mandate or wall.may_mandate(party_id, email::text)));

-- The site's administrator gives an organisation its first administrator. Once it is a party somewhere that
-- would be a door behind its wall: then only somebody who has sat for it is invited.
create function wall.may_begin_members(organisation uuid, address text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wall.is_site_admin() and not wall.has_members(organisation)
    and (not exists (select from byg.party p where p.organisation_id = organisation)
      or exists (select from byg.party p join byg.party_person s on s.party_id = p.id
        join byg.person h on h.id = s.person_id
        where p.organisation_id = organisation and lower(h.email::text) = lower(address)))
$$;
drop policy invitation_add on byg.organisation_invitation;
create policy invitation_add on byg.organisation_invitation for insert to :"app" with check (
  created_by = (select wall.person()) and (organisation_id = any (array(select wall.organisations_as('administrator')))
    or wall.may_begin_members(organisation_id, email::text)));

-- Nor does he raise himself in an organisation where he is a member like others.
create or replace function wall.guard_membership() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.organisation_id in (select wall.organisations_as('administrator'))
      or (wall.is_site_admin() and new.person_id is distinct from wall.person()) then
    return new;
  end if;
  if new.roles is distinct from old.roles or new.ended_at is null or old.ended_at is not null then
    raise insufficient_privilege using message = 'only an administrator of the organisation sets roles';
  end if;
  return new;
end $$;

-- The period of a partnership is what has been agreed, whoever was the last to accept.
create or replace function wall.agree_partnership() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update byg.partnership p set revision = p.revision + 1,
      state = case when p.state in ('exploring', 'building') then 'agreed' else p.state end,
      starts_on = (new.content #>> '{dates,startsOn}')::date, ends_on = (new.content #>> '{dates,endsOn}')::date
    from byg.agreement a where a.id = new.agreement_id and p.id = a.partnership_id;
  return null;
end $$;

grant execute on function wall.own_partnerships, wall.may_mandate, wall.may_begin_members to :"app";
