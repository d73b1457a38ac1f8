-- The year wheel: every day of the organisation's partnerships in one place, found by month, beside the days that
-- the organisation writes itself and the times in which it is busy.

create table byg.wheel_day (
  party_id uuid not null references byg.party on delete cascade,
  organisation_id uuid not null references byg.organisation,
  partnership_id uuid not null references byg.partnership,
  day date not null,
  kind text not null check (kind in ('start', 'evaluation', 'notice', 'last-meeting', 'end')),
  primary key (party_id, day, kind)
);
create index wheel_day_by_day on byg.wheel_day (organisation_id, day, party_id, kind);
create index wheel_day_by_partnership on byg.wheel_day (partnership_id);

-- `busy` is a time in which the house can take no more; it may be shown to those the organisation has partnerships with.
create table byg.organisation_day (
  id uuid primary key,
  organisation_id uuid not null references byg.organisation,
  kind text not null check (kind in ('date', 'busy')),
  title text not null check (char_length(title) between 1 and 200),
  from_on date not null,
  to_on date not null check (to_on >= from_on and to_on - from_on <= 366),
  shown boolean not null default false check (not shown or kind = 'busy'),
  created_at timestamptz not null default now(),
  created_by uuid not null default wall.person() references byg.person,
  removed_at timestamptz
);
create index organisation_day_by_day on byg.organisation_day (organisation_id, from_on, id) where removed_at is null;

do $$
declare
  kept text;
begin
  foreach kept in array array['wheel_day', 'organisation_day'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.wheel_day, byg.organisation_day to :"app";
grant insert (id, organisation_id, kind, title, from_on, to_on, shown), update (removed_at) on byg.organisation_day to :"app";

create policy wheel_day_read on byg.wheel_day for select to :"app"
  using (organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))));
create policy organisation_day_read on byg.organisation_day for select to :"app"
  using (organisation_id = any (array(select wall.organisations_as(variadic '{}'))));
create policy organisation_day_add on byg.organisation_day for insert to :"app" with check (created_by = (select wall.person())
  and organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))));
create policy organisation_day_change on byg.organisation_day for update to :"app"
  using (organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))));

-- When the organisations that this one has partnerships with are busy, as far as they have said so: at most 200.
create function wall.partners_busy(organisation uuid, first date, last date)
  returns table (organisation_id uuid, organisation_name text, title text, from_on date, to_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.name, d.title, d.from_on, d.to_on
    from byg.organisation_day d join byg.organisation o on o.id = d.organisation_id
    where d.kind = 'busy' and d.shown and d.removed_at is null and d.from_on <= last and d.to_on >= first
      and d.organisation_id <> organisation
      and organisation = any (array(select wall.organisations_as('network-lead', 'director')))
      and exists (select from byg.party mine join byg.party theirs on theirs.partnership_id = mine.partnership_id
        where mine.organisation_id = organisation and mine.left_at is null
          and theirs.organisation_id = d.organisation_id and theirs.left_at is null)
    order by o.name, d.from_on, d.id limit 200
$$;
grant execute on function wall.partners_busy to :"app";

-- The days by the agreement in force, else by its draft, else by the partnership itself; as domain/calendar has them.
create function wall.days_of(wanted uuid) returns table (day date, kind text)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with known as (
    select coalesce((force.dates ->> 'startsOn')::date, case when force.dates is null then a.starts_on end, p.starts_on) as starts_on,
        coalesce((force.dates ->> 'endsOn')::date, case when force.dates is null then a.ends_on end, p.ends_on) as ends_on,
        case when force.dates is null then a.notice_days else (force.dates ->> 'noticeDays')::integer end as notice_days,
        case when force.dates is null then a.last_meeting_on else (force.dates ->> 'lastMeetingOn')::date end as last_meeting_on,
        case when force.dates is null then to_jsonb(a.evaluations) else force.dates -> 'evaluations' end as evaluations
      from byg.partnership p left join byg.agreement a on a.partnership_id = p.id
      left join lateral (select v.content -> 'dates' as dates from byg.agreement_version v
        where v.agreement_id = a.id and v.state = 'accepted' order by v.number desc limit 1) force on true
      where p.id = wanted and p.state <> 'ended')
  select d.day, d.kind from (
    select starts_on as day, 'start' as kind from known
    union select ends_on, 'end' from known
    union select last_meeting_on, 'last-meeting' from known
    union select ends_on - notice_days, 'notice' from known
      where notice_days > 0 and (starts_on is null or ends_on - notice_days >= starts_on)
    union select e.day::date, 'evaluation' from known, jsonb_array_elements_text(
      case when jsonb_typeof(known.evaluations) = 'array' then known.evaluations else '[]' end) as e(day)) d
    where d.day is not null
$$;

create function wall.keep_days_of(wanted uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from byg.wheel_day where partnership_id = wanted;
  insert into byg.wheel_day (party_id, organisation_id, partnership_id, day, kind)
    select y.id, y.organisation_id, wanted, d.day, d.kind from byg.party y cross join wall.days_of(wanted) d
    where y.partnership_id = wanted and y.left_at is null on conflict do nothing;
end $$;
revoke execute on function wall.keep_days_of, wall.days_of from public;

create function wall.keep_days() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  place uuid;
begin
  if tg_table_name = 'partnership' then
    place := new.id;
  elsif tg_table_name = 'agreement_version' then
    select partnership_id into place from byg.agreement where id = new.agreement_id;
  else
    place := new.partnership_id;
  end if;
  perform wall.keep_days_of(place);
  return null;
end $$;
create trigger keep_days after insert or update of left_at on byg.party for each row execute function wall.keep_days();
create trigger keep_days after update of state, starts_on, ends_on on byg.partnership
  for each row execute function wall.keep_days();
create trigger keep_days after insert or update of starts_on, ends_on, notice_days, evaluations, last_meeting_on
  on byg.agreement for each row execute function wall.keep_days();
create trigger keep_days after update of state on byg.agreement_version for each row execute function wall.keep_days();

insert into byg.wheel_day (party_id, organisation_id, partnership_id, day, kind)
  select y.id, y.organisation_id, y.partnership_id, d.day, d.kind
  from byg.party y cross join lateral wall.days_of(y.partnership_id) d where y.left_at is null on conflict do nothing;

-- A calendar address may stand for an organisation's year wheel.
alter table byg.calendar_feed add column organisation_id uuid references byg.organisation,
  add check (organisation_id is null or partnership_id is null);
grant select (organisation_id), insert (organisation_id) on byg.calendar_feed to :"app";
drop policy calendar_feed_add on byg.calendar_feed;
create policy calendar_feed_add on byg.calendar_feed for insert to :"app" with check (
  person_id = (select wall.person()) and (select wall.person()) is not null
  and (partnership_id is null or partnership_id = any (array(select wall.seen_partnerships())))
  and (organisation_id is null or organisation_id = any (array(select wall.organisations_as('network-lead', 'director')))));
create function wall.feed_organisation(hash bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select organisation_id from byg.calendar_feed where token_hash = hash and revoked_at is null
$$;
grant execute on function wall.feed_organisation to :"app";
