-- How an agreement goes on when its period is over: said in the agreement itself, and what the parties say when the end
-- draws near. To go on takes a version that all accept; to stop takes the notice of one.

alter table byg.agreement
  add column onward text check (onward in ('ends', 'by-all', 'until-notice')),
  add column notice_months integer check (notice_months between 1 and 36);
grant insert (onward, notice_months), update (onward, notice_months) on byg.agreement to :"app";

-- A party's word about a version in force; the latest counts, but notice that was given stands.
create table byg.renewal_word (
  id uuid primary key,
  version_id uuid not null references byg.agreement_version,
  party_id uuid not null references byg.party,
  party_name text not null default '',
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  choice text not null check (choice in ('renew', 'end', 'talk', 'notice')),
  ends_on date,
  note text not null default '' check (char_length(note) <= 1000),
  at timestamptz not null default now(),
  -- By the clock of the house: a word from before the asking began answers nothing.
  said_on date not null default (now() at time zone 'Europe/Copenhagen')::date,
  check ((choice = 'notice') = (ends_on is not null))
);
create index renewal_word_by_version on byg.renewal_word (version_id, id desc);
create index renewal_word_by_party on byg.renewal_word (party_id);
create unique index renewal_word_one_notice on byg.renewal_word (version_id) where choice = 'notice';
create trigger a_refuse_when_ended before insert on byg.renewal_word
  for each row when (not wall.coming_in()) execute function wall.refuse_when_ended('version');
create trigger sign_line before insert on byg.renewal_word
  for each row when (not wall.coming_in()) execute function wall.sign_line();

alter table byg.renewal_word enable row level security, force row level security;
create policy renewal_word_owner on byg.renewal_word to :"owner" using (true) with check (true);
grant select, insert (id, version_id, party_id, choice, ends_on, note, said_on) on byg.renewal_word to :"app";

-- The version is in force, the party is in it, and the asker may speak for the party; notice takes a mandate.
create function wall.may_say_renewal(version uuid, party uuid, choice text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.agreement_version v where v.id = version and v.state = 'accepted'
      and wall.party_of_agreement(party, v.agreement_id))
    and exists (select from wall.seats() s where s.party_id = party
      and case choice when 'notice' then s.mandate and 'accept' = any (s.scope) else 'answer' = any (s.scope) end)
$$;
grant execute on function wall.may_say_renewal to :"app";

create policy renewal_word_read on byg.renewal_word for select to :"app" using (
  exists (select from byg.agreement_version v where v.id = version_id));
create policy renewal_word_add on byg.renewal_word for insert to :"app" with check (
  person_id = (select wall.asker()) and wall.may_say_renewal(version_id, party_id, choice));

-- The notices that hold for a version: given on it or on one before it, unless all have accepted another end day that was
-- put forward after the notice. A version that waits is read as if it were accepted. Not a definer: who asks sees no more.
create function wall.notices_that_hold(version uuid) returns table (id uuid, ends_on date)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select w.id, w.ends_on from byg.agreement_version v
    join byg.agreement_version o on o.agreement_id = v.agreement_id and o.number <= v.number
    join byg.renewal_word w on w.version_id = o.id and w.choice = 'notice'
    where v.id = version and not exists (select from byg.agreement_version later
      where later.agreement_id = v.agreement_id and later.number > o.number and later.number <= v.number
        and (later.id = v.id or later.state in ('accepted', 'superseded')) and later.put_forward_at > w.at
        and later.content #>> '{dates,endsOn}' is distinct from o.content #>> '{dates,endsOn}')
$$;
grant execute on function wall.notices_that_hold to :"app";

-- The dates that all have accepted; the end is that of the notice where a party has given it. As domain/agreements has it.
create function wall.agreed_dates(wanted uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when w.ends_on is null then v.content -> 'dates'
      else (v.content -> 'dates') - 'noticeMonths'
        || jsonb_build_object('endsOn', w.ends_on, 'onward', 'ends', 'noticeDays', null) end
    from byg.agreement_version v
    left join lateral (select min(n.ends_on) as ends_on from wall.notices_that_hold(v.id) n) w on true
    where v.agreement_id = wanted and v.state = 'accepted' order by v.number desc limit 1
$$;
revoke execute on function wall.agreed_dates from public;

create function wall.last_notice_day(ends_on date, months integer, days integer) returns date
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when months > 0 then (ends_on - make_interval(months => months))::date
    when days > 0 then ends_on - days end
$$;
grant execute on function wall.last_notice_day to :"app";

-- Where the end of the agreement itself or the last day for notice is near, and a party of the asker has said nothing since
-- it was asked about that very day; found by the days that are kept for the year wheel.
create function wall.renewals_waiting(today date)
  returns table (id uuid, number integer, partnership_id uuid, partnership_name text, party_name text, due date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select v.id, v.number, p.id, p.name, o.name, min(w.day)
    from (select distinct party_id, partnership_id from wall.seats() where 'answer' = any (scope)) s
    join byg.wheel_day w on w.party_id = s.party_id and w.day >= today
      and ((w.kind = 'notice' and w.day <= today + 30) or (w.kind = 'end' and w.day <= today + 60))
    join byg.agreement a on a.partnership_id = s.partnership_id
    join byg.agreement_version v on v.agreement_id = a.id and v.state = 'accepted'
    join byg.partnership p on p.id = s.partnership_id
    join byg.party y on y.id = s.party_id join byg.organisation o on o.id = y.organisation_id
    where v.content #>> '{dates,endsOn}' is not null
      and not exists (select from byg.renewal_word r where r.version_id = v.id and r.party_id = s.party_id
        and r.said_on >= w.day - case w.kind when 'notice' then 30 else 60 end)
      and not exists (select from wall.notices_that_hold(v.id))
      and not exists (select from byg.agreement_version later where later.agreement_id = a.id and later.state = 'put-forward')
    group by v.id, v.number, p.id, p.name, o.name
    order by min(w.day), v.id limit 100
$$;
grant execute on function wall.renewals_waiting to :"app";

create or replace function wall.every_dated_partnership()
  returns table (id uuid, name text, starts_on date, ends_on date, dates jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.name, p.starts_on, p.ends_on,
      (select wall.agreed_dates(a.id) from byg.agreement a where a.partnership_id = p.id)
    from byg.partnership p where p.state <> 'ended'
$$;

create or replace function wall.days_of(wanted uuid) returns table (day date, kind text)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with known as (
    select coalesce((force.dates ->> 'startsOn')::date, case when force.dates is null then a.starts_on end, p.starts_on) as starts_on,
        coalesce((force.dates ->> 'endsOn')::date, case when force.dates is null then a.ends_on end, p.ends_on) as ends_on,
        case when force.dates is null then a.onward else force.dates ->> 'onward' end as onward,
        case when force.dates is null then a.notice_days else (force.dates ->> 'noticeDays')::integer end as notice_days,
        case when force.dates is null then a.notice_months else (force.dates ->> 'noticeMonths')::integer end as notice_months,
        case when force.dates is null then a.last_meeting_on else (force.dates ->> 'lastMeetingOn')::date end as last_meeting_on,
        case when force.dates is null then to_jsonb(a.evaluations) else force.dates -> 'evaluations' end as evaluations
      from byg.partnership p left join byg.agreement a on a.partnership_id = p.id
      left join lateral (select wall.agreed_dates(a.id) as dates) force on true
      where p.id = wanted and p.state <> 'ended'),
  noticed as (select wall.last_notice_day(ends_on, notice_months, notice_days) as day, starts_on from known)
  select d.day, d.kind from (
    select starts_on as day, 'start' as kind from known
    union select ends_on, 'end' from known where onward is distinct from 'until-notice'
    union select last_meeting_on, 'last-meeting' from known
    union select day, 'notice' from noticed where starts_on is null or day >= starts_on
    union select e.day::date, 'evaluation' from known, jsonb_array_elements_text(
      case when jsonb_typeof(known.evaluations) = 'array' then known.evaluations else '[]' end) as e(day)) d
    where d.day is not null
$$;

drop trigger keep_days on byg.agreement;
create trigger keep_days after insert or update of starts_on, ends_on, onward, notice_days, notice_months, evaluations,
  last_meeting_on on byg.agreement for each row execute function wall.keep_days();
create function wall.keep_days_of_notice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform wall.keep_days_of(a.partnership_id) from byg.agreement_version v join byg.agreement a on a.id = v.agreement_id
    where v.id = new.version_id;
  return null;
end $$;
create trigger keep_days after insert on byg.renewal_word for each row when (new.choice = 'notice')
  execute function wall.keep_days_of_notice();

create or replace function wall.portfolio_facts(wanted uuid[], today date)
  returns table (party_id uuid, partners jsonb, people integer, everybody integer[], starts_on date, ends_on date,
    evaluations jsonb, phase_name text, quiet_promises integer, risks jsonb, rounds jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.party_id,
      (select coalesce(jsonb_agg(jsonb_build_object('name', o.name, 'kind', o.kind) order by y.position, y.id), '[]')
        from byg.party y join byg.organisation o on o.id = y.organisation_id
        where y.partnership_id = e.partnership_id and y.id <> e.party_id and y.left_at is null),
      (select count(*)::integer from byg.party_person s where s.party_id = e.party_id and s.ended_at is null),
      array(select (select count(*)::integer from byg.party_person s where s.party_id = y.id and s.ended_at is null)
        from byg.party y where y.partnership_id = e.partnership_id and y.left_at is null),
      coalesce((force.dates ->> 'startsOn')::date, case when force.dates is null then a.starts_on end, p.starts_on),
      case when force.dates ->> 'onward' = 'until-notice' then null
        else coalesce((force.dates ->> 'endsOn')::date, case when force.dates is null then a.ends_on end, p.ends_on) end,
      coalesce(case when force.dates is null then to_jsonb(a.evaluations) else force.dates -> 'evaluations' end, '[]'),
      coalesce(plan.content -> e.phase ->> 'name', ''),
      (select count(*)::integer from byg.promise m
        where m.partnership_id = e.partnership_id and m.state = 'open' and m.due_on < today),
      (select coalesce(jsonb_agg(jsonb_build_object('probability', k.probability, 'consequence', k.consequence)), '[]')
        from byg.risk k where k.partnership_id = e.partnership_id and k.party_id is null and k.state = 'open'
          and k.probability * k.consequence > 0),
      wall.last_rounds(e.partnership_id)
    from byg.portfolio_entry e join byg.partnership p on p.id = e.partnership_id
    left join byg.phase_road road on road.partnership_id = e.partnership_id
    left join byg.phase_plan plan on plan.id = road.plan_id
    left join byg.agreement a on a.partnership_id = p.id
    left join lateral (select wall.agreed_dates(a.id) as dates) force on true
    where e.party_id = any (wanted[1:200])
      and e.organisation_id = any (array(select wall.organisations_as('network-lead', 'director')))
$$;

-- Whether one of the versions that must stay as signed carries the words: a renewed agreement repeats what the old one said.
create function wall.kept_in_agreement(agreement uuid, words text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.agreement_version v where v.agreement_id = agreement and v.content::text ~* words
    and wall.signature_stays(v.id))
$$;
revoke execute on function wall.kept_in_agreement from public;

-- The words are taken out of every version of the agreement that need not stay. A signature keeps the name, or the address,
-- for just as long as a version that stays repeats it: without it nobody could find the copy when its time comes.
create or replace function wall.forget_signatures() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  spot record; over jsonb; words text[]; put text[];
begin
  -- Read to the end first: a table that is being read cannot put its guards to rest.
  select jsonb_agg(to_jsonb(s)) into over from (select x.id, v.agreement_id, x.name, x.email::text as email,
      h.name as instead, h.email::text as mail from byg.acceptance x join byg.erasure e on e.person_id = x.person_id
    join byg.agreement_version v on v.id = x.version_id join byg.person h on h.id = x.person_id
    where (x.email <> h.email or x.name <> h.name) and not wall.signature_stays(x.version_id)) s;
  for spot in select * from jsonb_to_recordset(coalesce(over, '[]'))
      as s (id uuid, agreement_id uuid, name text, email text, instead text, mail text) loop
    words := '{}'; put := '{}';
    if spot.email <> spot.mail then
      words := words || wall.name_pattern(spot.email); put := put || spot.mail;
    end if;
    if spot.name <> spot.instead then
      words := words || wall.name_pattern(spot.name); put := put || spot.instead;
    end if;
    perform wall.forget_words_in('byg.agreement_version', words, put,
      format('agreement_id = %L and not wall.signature_stays(id)', spot.agreement_id));
    alter table byg.acceptance disable trigger user;
    update byg.acceptance set function = '',
        name = case when wall.kept_in_agreement(spot.agreement_id, wall.name_pattern(spot.name)) then name else spot.instead end,
        email = case when wall.kept_in_agreement(spot.agreement_id, wall.name_pattern(spot.email)) then email else spot.mail end
      where id = spot.id;
    alter table byg.acceptance enable trigger user;
  end loop;
end $$;
