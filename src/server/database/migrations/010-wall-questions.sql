-- The walls' questions. They run with the owner's rights (security definer), so that a policy can ask
-- about rows that the asker may not read, and each answers a set once for a whole query: policies say
-- `column = any (array(select wall.…()))`, which PostgreSQL computes once and can look up by index.

-- One line for each party the asker acts for, with what the seat allows. A guest has the seat of the link
-- alone; who is signed in has all own seats; a seat that came by a link lives and dies with it.
create function wall.seats()
  returns table (party_id uuid, partnership_id uuid, lead boolean, mandate boolean, scope text[], by_link boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.partnership_id, p.lead, c.mandate, c.scope, true
    from byg.capability c join byg.party p on p.id = c.party_id
    where c.id = wall.capability() and c.confirmed_person_id = wall.asker()
      and c.revoked_at is null and c.expires_at > now() and p.left_at is null
  union all
  select p.id, p.partnership_id, p.lead, s.mandate, coalesce(c.scope, array['read', 'answer', 'comment', 'accept']),
      s.capability_id is not null
    from byg.party_person s join byg.party p on p.id = s.party_id left join byg.capability c on c.id = s.capability_id
    where s.person_id = wall.person() and s.ended_at is null and p.left_at is null
      and (s.capability_id is null or (c.revoked_at is null and c.expires_at > now()))
$$;

-- Parties the asker acts for with this right: 'read', 'answer', 'comment' or 'accept'.
create function wall.parties_for(wanted text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select party_id from wall.seats() where wanted = any (scope)
$$;

-- Partnerships where the asker has a seat with this right.
create function wall.partnerships_for(wanted text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from wall.seats() where wanted = any (scope)
$$;

-- Partnerships whose lead the asker is, in an own seat.
create function wall.led_partnerships() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from wall.seats() where lead and not by_link
$$;

-- Organisations where the signed-in person has one of these roles now; any role when none is named.
create function wall.organisations_as(variadic wanted text[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select organisation_id from byg.membership
    where person_id = wall.person() and ended_at is null and (wanted = '{}' or roles && wanted)
$$;

-- Partnerships the asker may look into: by a seat, or as network lead or director of a party.
create function wall.seen_partnerships() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from wall.seats()
  union
  select partnership_id from byg.party
    where left_at is null and organisation_id = any (array(select wall.organisations_as('network-lead', 'director')))
$$;

-- Parties whose people the asker may choose: by an own seat, or by the organisation's trust.
create function wall.managed_parties() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select party_id from wall.seats() where not by_link
  union
  select id from byg.party
    where left_at is null and organisation_id = any (array(select wall.organisations_as('administrator', 'partnership-lead')))
$$;

-- Parties where the asker may give somebody the mandate to accept: only who has it, or holds the organisation.
create function wall.mandated_parties() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select party_id from wall.seats() where mandate and not by_link
  union
  select id from byg.party
    where left_at is null and organisation_id = any (array(select wall.organisations_as('administrator', 'director')))
$$;

create function wall.is_site_admin() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.person where id = wall.person() and site_admin)
$$;

-- People whose name and function the asker may read: colleagues, and everyone who has or had a seat beside one.
create function wall.known_people() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select person_id from byg.membership
    where ended_at is null and organisation_id = any (array(select wall.organisations_as(variadic '{}')))
  union
  select s.person_id from byg.party_person s join byg.party p on p.id = s.party_id
    where p.partnership_id = any (array(select wall.seen_partnerships()))
$$;

create function wall.is_member(person uuid, organisation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.membership m where m.person_id = person and m.organisation_id = organisation and ended_at is null)
$$;

create function wall.has_members(organisation uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.membership m where m.organisation_id = organisation and ended_at is null)
$$;

create function wall.partnership_of(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from byg.party where id = wanted
$$;

create function wall.organisation_of(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select organisation_id from byg.party where id = wanted
$$;

-- A party's own people make its links. The lead may make one only while nobody has ever come for the party,
-- or again to an address that has: otherwise the lead could seat itself behind a partner's wall.
create function wall.may_invite(party uuid, address text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select party in (select wall.managed_parties())
    or (wall.partnership_of(party) in (select wall.led_partnerships())
      and (not exists (select from byg.party_person s where s.party_id = party)
        or exists (select from byg.capability c where c.party_id = party and c.confirmed_at is not null
            and lower(c.email::text) = lower(address))))
$$;

-- How far each party is, without a word of what it wrote; nothing for who does not see the partnership.
create function wall.readiness(wanted uuid) returns table (party_id uuid, ready boolean, updated_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, coalesce(side.ready, false), side.updated_at
    from byg.sheet s join byg.party p on p.partnership_id = s.partnership_id and p.left_at is null
    left join byg.sheet_side side on side.sheet_id = s.id and side.party_id = p.id
    where s.id = wanted and s.partnership_id = any (array(select wall.seen_partnerships()))
    order by p.position, p.id
$$;

grant execute on all functions in schema wall to :"app";
