-- What a network with ten thousand partnerships looks through, it looks through in an index: a row is fetched only when
-- it stands on the page.

drop index byg.portfolio_entry_by_contact, byg.portfolio_entry_by_name, byg.portfolio_entry_by_weight,
  byg.portfolio_entry_by_effort, byg.portfolio_entry_by_phase;
create index portfolio_entry_by_contact on byg.portfolio_entry (organisation_id, last_contact_on, party_id)
  include (name, state, phase, agreement, choice, snoozed_until, goals) where left_at is null;
create index portfolio_entry_by_name on byg.portfolio_entry (organisation_id, (lower(name)) collate "da-x-icu", party_id)
  include (name, state, phase, agreement, choice, last_contact_on, snoozed_until, goals) where left_at is null;
create index portfolio_entry_by_weight on byg.portfolio_entry (organisation_id, weight, party_id)
  include (name, state, phase, agreement, choice, last_contact_on, snoozed_until, goals) where left_at is null;
create index portfolio_entry_by_effort on byg.portfolio_entry (organisation_id, effort, party_id)
  include (name, state, phase, agreement, choice, last_contact_on, snoozed_until, goals) where left_at is null;

-- Who the partners are is found once, through the own partnerships, and not again for each house that is busy.
create index party_neighbours on byg.party (partnership_id) include (organisation_id) where left_at is null;
create or replace function wall.partners_busy(organisation uuid, first date, last date)
  returns table (organisation_id uuid, organisation_name text, title text, from_on date, to_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  set enable_hashjoin = off set enable_mergejoin = off as $$
  with busy as materialized (
    select d.id, d.organisation_id, d.title, d.from_on, d.to_on from byg.organisation_day d
      where d.kind = 'busy' and d.shown and d.removed_at is null and d.from_on <= last and d.to_on >= first
        and d.organisation_id <> organisation),
  partners as materialized (
    select distinct theirs.organisation_id as id
      from byg.party mine join byg.party theirs on theirs.partnership_id = mine.partnership_id and theirs.left_at is null
      where mine.organisation_id = organisation and mine.left_at is null and exists (select from busy)
        and organisation = any (array(select wall.organisations_as('network-lead', 'director'))))
  select o.id, o.name, b.title, b.from_on, b.to_on
    from busy b join byg.organisation o on o.id = b.organisation_id
    where b.organisation_id in (select id from partners)
    order by o.name, b.from_on, b.id limit 200
$$;
