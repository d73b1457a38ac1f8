-- The yearly account of an organisation's partnerships: the figures as they were when it was made, and texts that
-- can be put right until it is sent. One for each year and language; the council note is made from the same row.

create table byg.yearly_account (
  id uuid primary key,
  organisation_id uuid not null references byg.organisation,
  year integer not null check (year between 2000 and 2199),
  language text not null check (language in ('da', 'en')),
  figures jsonb not null check (octet_length(figures::text) <= 400000),
  texts jsonb not null check (octet_length(texts::text) <= 60000),
  counted_at timestamptz not null default now(),
  revision integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid not null default wall.person() references byg.person,
  unique (organisation_id, year, language)
);

do $$
begin
  execute format('alter table byg.yearly_account enable row level security, force row level security');
  execute format('create policy yearly_account_owner on byg.yearly_account to %I using (true) with check (true)', current_user);
end $$;

grant select on byg.yearly_account to :"app";
grant insert (id, organisation_id, year, language, figures, texts),
  update (figures, texts, counted_at, revision, updated_at, updated_by) on byg.yearly_account to :"app";

create policy yearly_account_read on byg.yearly_account for select to :"app"
  using (organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))));
create policy yearly_account_add on byg.yearly_account for insert to :"app" with check (updated_by = (select wall.person())
  and organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))));
create policy yearly_account_change on byg.yearly_account for update to :"app"
  using (organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))))
  with check (updated_by = (select wall.person()));

-- What can be counted of a year, for who keeps the organisation's portfolio: one line for each partnership that was
-- alive in it, at most five thousand.
create function wall.counted_year(organisation uuid, year integer)
  returns table (partnership_id uuid, name text, state text, agreement text, began boolean, ended boolean,
    goals uuid[], kinds text[], evaluations integer, last_contact_on date, events integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with span as (select make_date($2, 1, 1) as first, make_date($2, 12, 31) as last)
  select e.partnership_id, e.name, e.state, e.agreement,
      extract(year from y.joined_at at time zone 'Europe/Copenhagen')::integer = $2,
      coalesce(e.ended_on between span.first and span.last, false), e.goals,
      array(select distinct o.kind from byg.party other join byg.organisation o on o.id = other.organisation_id
        where other.partnership_id = e.partnership_id and other.id <> e.party_id and other.left_at is null order by 1),
      (select count(*)::integer from byg.wheel_day d
        where d.party_id = e.party_id and d.kind = 'evaluation' and d.day between span.first and span.last),
      e.last_contact_on,
      (select count(*)::integer from byg.history_event h where h.partnership_id = e.partnership_id
        and h.at >= span.first and h.at < span.last + 1)
    from span, byg.portfolio_entry e join byg.party y on y.id = e.party_id
    where e.organisation_id = $1 and $1 = any (array(select wall.organisations_as('network-lead', 'director')))
      and (y.joined_at at time zone 'Europe/Copenhagen')::date <= span.last
      and (e.left_at is null or e.left_at >= span.first)
      and (e.state <> 'ended' or e.ended_on is null or e.ended_on >= span.first)
    order by e.name, e.party_id limit 5000
$$;
grant execute on function wall.counted_year to :"app";
