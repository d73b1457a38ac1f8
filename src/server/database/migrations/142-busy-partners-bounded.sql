-- Whose busy times stand beside the own: the partners of a house's newest thousand partnerships. To know every partner
-- of ten thousand partnerships each of them had to be looked up, for a page that shows two hundred lines at most.
create or replace function wall.partners_busy(organisation uuid, first date, last date)
  returns table (organisation_id uuid, organisation_name text, title text, from_on date, to_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  set enable_hashjoin = off set enable_mergejoin = off as $$
  with busy as materialized (
    select d.id, d.organisation_id, d.title, d.from_on, d.to_on from byg.organisation_day d
      where d.kind = 'busy' and d.shown and d.removed_at is null and d.from_on <= last and d.to_on >= first
        and d.organisation_id <> organisation),
  mine as materialized (
    select y.partnership_id from byg.party y
      where y.organisation_id = organisation and y.left_at is null and exists (select from busy)
        and organisation = any (array(select wall.organisations_as('network-lead', 'director')))
      order by y.partnership_id desc limit 1000),
  partners as materialized (
    select distinct theirs.organisation_id as id
      from mine join byg.party theirs on theirs.partnership_id = mine.partnership_id and theirs.left_at is null)
  select o.id, o.name, b.title, b.from_on, b.to_on
    from busy b join byg.organisation o on o.id = b.organisation_id
    where b.organisation_id in (select id from partners)
    order by o.name, b.from_on, b.id limit 200
$$;
