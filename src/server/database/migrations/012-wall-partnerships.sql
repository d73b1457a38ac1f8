-- Walls around partnerships: seen by those who have a seat, and by who leads a party's network.

-- A partnership is founded by wall.found_partnership, never by a plain insert: it has a lead from the first moment.
grant select on byg.partnership, byg.party, byg.party_person, byg.history_event to :"app";
grant update (name, purpose, state, starts_on, ends_on, revision) on byg.partnership to :"app";
grant insert (id, partnership_id, organisation_id, position) on byg.party to :"app";
grant update (position, left_at) on byg.party to :"app";
grant insert (party_id, person_id, role, mandate) on byg.party_person to :"app";
grant update (role, mandate, ended_at) on byg.party_person to :"app";
grant insert (id, partnership_id, kind, details, party_id) on byg.history_event to :"app";
-- The hash of a link's token is written and never read back; confirming is done by wall.confirm_guest.
grant select (id, party_id, email, name, function, scope, mandate, language, created_by, created_at, expires_at,
  confirmed_at, confirmed_person_id, revoked_at) on byg.capability to :"app";
grant insert (id, party_id, email, name, function, scope, mandate, language, token_hash, expires_at)
  on byg.capability to :"app";
grant update (revoked_at) on byg.capability to :"app";
grant select (id, person_id, partnership_id, created_at, revoked_at) on byg.calendar_feed to :"app";
grant insert (id, partnership_id, token_hash) on byg.calendar_feed to :"app";
grant update (revoked_at) on byg.calendar_feed to :"app";

create policy partnership_read on byg.partnership for select to :"app"
  using (id = any (array(select wall.seen_partnerships())));
-- The leading party keeps name, purpose, state and dates.
create policy partnership_change on byg.partnership for update to :"app"
  using (id = any (array(select wall.led_partnerships())));

-- Parties are seen with the partnership; an organisation's administrators find its own seats.
create policy party_read on byg.party for select to :"app" using (
  partnership_id = any (array(select wall.seen_partnerships())) or id = any (array(select wall.managed_parties())));
-- The leading party brings in partners, never a second lead.
create policy party_add on byg.party for insert to :"app"
  with check (not lead and left_at is null and partnership_id = any (array(select wall.led_partnerships())));
-- The leading party orders and ends seats; a party with mandate may leave.
create policy party_change on byg.party for update to :"app" using (
  partnership_id = any (array(select wall.led_partnerships())) or id = any (array(select wall.mandated_parties())));

create policy party_person_read on byg.party_person for select to :"app" using (
  wall.partnership_of(party_id) = any (array(select wall.seen_partnerships()))
  or party_id = any (array(select wall.managed_parties())));
-- Only a colleague is seated this way; others come by a link that they confirm. Mandate is given by who has it.
create policy party_person_add on byg.party_person for insert to :"app" with check (
  capability_id is null and party_id = any (array(select wall.managed_parties()))
  and wall.is_member(person_id, wall.organisation_of(party_id))
  and (not mandate or party_id = any (array(select wall.mandated_parties()))));
-- The party's own people change its seats; everyone may leave the own.
create policy party_person_change on byg.party_person for update to :"app"
  using (party_id = any (array(select wall.managed_parties())))
  with check (party_id = any (array(select wall.managed_parties()))
    and (not mandate or ended_at is not null or party_id = any (array(select wall.mandated_parties()))));

-- A party's links are seen by its own people and by who made them.
create policy capability_read on byg.capability for select to :"app" using (
  created_by = (select wall.person()) or party_id = any (array(select wall.parties_for('read')))
  or party_id = any (array(select wall.managed_parties())));
-- A link is made in the own name, for a party one may invite to, and is confirmed by nobody but its guest.
create policy capability_add on byg.capability for insert to :"app" with check (
  created_by = (select wall.person()) and confirmed_at is null and confirmed_person_id is null
  and wall.may_invite(party_id, email::text));
create policy capability_change on byg.capability for update to :"app" using (
  created_by = (select wall.person()) or party_id = any (array(select wall.managed_parties())));

create policy history_event_read on byg.history_event for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
-- One tells what one did oneself, and speaks for no other party.
create policy history_event_add on byg.history_event for insert to :"app" with check (
  person_id = (select wall.asker()) and partnership_id = any (array(select wall.partnerships_for('read')))
  and (party_id is null or (party_id = any (array(select wall.parties_for('read')))
    and wall.partnership_of(party_id) = partnership_id)));

-- A calendar feed is its person's own.
create policy calendar_feed_read on byg.calendar_feed for select to :"app" using (person_id = (select wall.person()));
create policy calendar_feed_add on byg.calendar_feed for insert to :"app" with check (
  person_id = (select wall.person()) and (select wall.person()) is not null
  and (partnership_id is null or partnership_id = any (array(select wall.seen_partnerships()))));
create policy calendar_feed_change on byg.calendar_feed for update to :"app" using (person_id = (select wall.person()));

-- A seat that ends takes its link with it, and a link that is revoked its seat and sessions.
create function wall.end_link_with_seat() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update byg.capability set revoked_at = coalesce(revoked_at, new.ended_at) where party_id = new.party_id
    and (id = new.capability_id or confirmed_person_id = new.person_id) and revoked_at is null;
  return null;
end $$;
create trigger end_link_with_seat after update of ended_at on byg.party_person
  for each row when (old.ended_at is null and new.ended_at is not null) execute function wall.end_link_with_seat();

create function wall.end_seat_with_link() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update byg.party_person set ended_at = coalesce(ended_at, new.revoked_at)
    where capability_id = new.id and ended_at is null;
  delete from byg.guest_session where capability_id = new.id;
  delete from byg.confirmation_code where capability_id = new.id;
  return null;
end $$;
create trigger end_seat_with_link after update of revoked_at on byg.capability
  for each row when (old.revoked_at is null and new.revoked_at is not null) execute function wall.end_seat_with_link();
