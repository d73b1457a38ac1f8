-- Pulses and rounds of evaluation. Each who is asked answers alone; what was answered is that person's own until the
-- round is shown, and then it is a party's, without a name. Fewer than five of a party stay hidden in an anonymous round.

create table byg.evaluation_round (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  kind text not null check (kind in ('pulse', 'evaluation')),
  title text not null default '' check (char_length(title) <= 200),
  -- The areas whose statements are asked, open questions beside them, and one of the round's own.
  areas text[] not null check (cardinality(areas) between 1 and 5),
  open text[] not null default '{}' check (cardinality(open) <= 5),
  question text not null default '' check (char_length(question) <= 200),
  anonymous boolean not null default false,
  opens_on date not null,
  deadline date not null check (deadline >= opens_on),
  state text not null default 'open' check (state in ('open', 'shown')),
  shown_at timestamptz,
  shown_because text check (shown_because in ('enough', 'deadline')),
  -- After the talk: whether the criteria still hold, what is agreed, and when the next round is.
  criteria jsonb not null default '[]' check (octet_length(criteria::text) <= 40000),
  agreed jsonb not null default '[]' check (octet_length(agreed::text) <= 40000),
  next_on date,
  revision integer not null default 1,
  created_by uuid not null default wall.asker() references byg.person,
  created_at timestamptz not null default now(),
  check ((state = 'shown') = (shown_at is not null))
);
create index evaluation_round_by_partnership on byg.evaluation_round (partnership_id, id desc);
-- A job that runs twice sends one pulse.
create unique index evaluation_round_pulse on byg.evaluation_round (partnership_id, opens_on) where kind = 'pulse';

-- Who is asked, each once: somebody in two parties answers for the first.
create table byg.evaluation_seat (
  round_id uuid not null references byg.evaluation_round,
  person_id uuid not null references byg.person,
  party_id uuid not null references byg.party,
  asked_at timestamptz not null default now(),
  reminded_at timestamptz,
  primary key (round_id, person_id)
);
create index evaluation_seat_by_person on byg.evaluation_seat (person_id);
create index evaluation_seat_by_party on byg.evaluation_seat (party_id);

create table byg.evaluation_answer (
  round_id uuid not null,
  person_id uuid not null,
  answers jsonb not null check (octet_length(answers::text) <= 40000),
  at timestamptz not null default now(),
  primary key (round_id, person_id),
  foreign key (round_id, person_id) references byg.evaluation_seat
);

-- The links of the mails; each is good for one person's answer to one round.
create table byg.evaluation_link (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  round_id uuid not null,
  person_id uuid not null,
  foreign key (round_id, person_id) references byg.evaluation_seat
);
create index evaluation_link_of on byg.evaluation_link (round_id, person_id);

create table byg.pulse_rhythm (
  partnership_id uuid primary key references byg.partnership,
  every text not null check (every in ('off', 'month', 'quarter', 'dates')),
  days date[] not null default '{}' check (cardinality(days) <= 24),
  areas text[] not null check (cardinality(areas) between 1 and 5),
  anonymous boolean not null default false,
  next_on date,
  revision integer not null default 1,
  chosen_by uuid not null default wall.asker() references byg.person
);

do $$
declare
  kept text;
begin
  foreach kept in array array['evaluation_round', 'evaluation_seat', 'evaluation_answer', 'evaluation_link', 'pulse_rhythm'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.evaluation_round, byg.evaluation_answer, byg.pulse_rhythm to :"app";
-- Whether somebody was reminded tells who has not answered.
grant select (round_id, person_id, party_id, asked_at) on byg.evaluation_seat to :"app";
grant insert (id, partnership_id, kind, title, areas, open, question, anonymous, opens_on, deadline),
  update (criteria, agreed, next_on, revision) on byg.evaluation_round to :"app";
grant insert (partnership_id, every, days, areas, anonymous, next_on),
  update (every, days, areas, anonymous, next_on, revision, chosen_by) on byg.pulse_rhythm to :"app";

create function wall.partnership_of_round(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from byg.evaluation_round where id = wanted
$$;

create policy evaluation_round_read on byg.evaluation_round for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy evaluation_round_add on byg.evaluation_round for insert to :"app" with check (
  kind = 'evaluation' and created_by = (select wall.asker())
  and partnership_id = any (array(select wall.partnerships_for('answer'))));
create policy evaluation_round_agree on byg.evaluation_round for update to :"app"
  using (state = 'shown' and partnership_id = any (array(select wall.partnerships_for('answer'))));
create policy evaluation_seat_read on byg.evaluation_seat for select to :"app"
  using (wall.partnership_of_round(round_id) = any (array(select wall.seen_partnerships())));
-- The wall: one's own answer alone, before it is shown and after; others' come by wall.round_voices without names.
create policy evaluation_answer_read on byg.evaluation_answer for select to :"app" using (
  person_id = (select wall.asker())
  and wall.partnership_of_round(round_id) = any (array(select wall.seen_partnerships())));
create policy pulse_rhythm_read on byg.pulse_rhythm for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy pulse_rhythm_add on byg.pulse_rhythm for insert to :"app" with check (
  chosen_by = (select wall.asker()) and partnership_id = any (array(select wall.partnerships_for('answer'))));
create policy pulse_rhythm_change on byg.pulse_rhythm for update to :"app"
  using (partnership_id = any (array(select wall.partnerships_for('answer'))))
  with check (chosen_by = (select wall.asker()));

-- Everybody with a living seat, once each.
create function wall.seated_people(partnership uuid)
  returns table (person_id uuid, party_id uuid, email text, language text, reminders boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct on (h.id) h.id, p.id, h.email::text, h.language, h.reminders
    from byg.party p join byg.party_person s on s.party_id = p.id join byg.person h on h.id = s.person_id
    left join byg.capability c on c.id = s.capability_id
    where p.partnership_id = partnership and p.left_at is null and s.ended_at is null
      and (c.id is null or (c.revoked_at is null and c.expires_at > now()))
    order by h.id, p.position, p.id
$$;

-- By whoever began the round, in the moment it began: each who is asked, and where the mail goes.
create function wall.ask_in_round(wanted uuid, people uuid[])
  returns table (person_id uuid, party_id uuid, email text, language text, reminders boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  room uuid := (select r.partnership_id from byg.evaluation_round r where r.id = wanted
    and r.created_by = wall.asker() and r.created_at = now());
begin
  if room is null or room not in (select wall.partnerships_for('answer')) then return; end if;
  insert into byg.evaluation_seat (round_id, person_id, party_id)
    select wanted, s.person_id, s.party_id from wall.seated_people(room) s where s.person_id = any (people)
    on conflict do nothing;
  return query select s.* from wall.seated_people(room) s where s.person_id = any (people);
end $$;
create function wall.link_to_round(wanted uuid, person uuid, hash bytea) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into byg.evaluation_link (token_hash, round_id, person_id)
    select hash, s.round_id, s.person_id from byg.evaluation_seat s join byg.evaluation_round r on r.id = s.round_id
    where s.round_id = wanted and s.person_id = person and s.asked_at = now() and r.created_by = wall.asker()
    returning true
$$;

-- Kept while the round is open and the seat lives; answered again, the last stands.
create function wall.keep_answer(wanted uuid, person uuid, said jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  round byg.evaluation_round;
begin
  select r.* into round from byg.evaluation_round r where r.id = wanted for share;
  if not exists (select from byg.evaluation_seat s join wall.seated_people(round.partnership_id) h
      on h.person_id = s.person_id where s.round_id = wanted and s.person_id = person) then return 'not-asked'; end if;
  if round.state <> 'open' then return 'round-shown'; end if;
  insert into byg.evaluation_answer (round_id, person_id, answers) values (wanted, person, said)
    on conflict (round_id, person_id) do update set answers = excluded.answers, at = now();
  return 'kept';
end $$;
create function wall.answer_round(wanted uuid, said jsonb) returns text
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select case when wall.partnership_of_round(wanted) in (select wall.seen_partnerships())
    then wall.keep_answer(wanted, wall.asker(), said) else 'not-asked' end
$$;
-- What the holder of a mail's link is asked; never what was answered.
create function wall.round_by_link(hash bytea) returns table (round_id uuid, kind text, title text, areas text[],
    open text[], question text, anonymous boolean, deadline date, state text, partnership_name text, party_name text,
    answered boolean, living boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.id, r.kind, r.title, r.areas, r.open, r.question, r.anonymous, r.deadline, r.state, p.name, o.name,
      exists (select from byg.evaluation_answer a where a.round_id = r.id and a.person_id = l.person_id),
      exists (select from wall.seated_people(p.id) h where h.person_id = l.person_id)
    from byg.evaluation_link l join byg.evaluation_round r on r.id = l.round_id
    join byg.evaluation_seat s on s.round_id = l.round_id and s.person_id = l.person_id
    join byg.partnership p on p.id = r.partnership_id join byg.party y on y.id = s.party_id
    join byg.organisation o on o.id = y.organisation_id where l.token_hash = hash
$$;
create function wall.answer_by_link(hash bytea, said jsonb) returns text
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select wall.keep_answer(l.round_id, l.person_id, said) from byg.evaluation_link l
    where l.token_hash = hash), 'not-asked')
$$;

-- How many of each party are asked and have answered; not who.
create function wall.heard_in(wanted uuid) returns table (party_id uuid, asked integer, answered integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.party_id, count(*)::integer, count(a.person_id)::integer
    from byg.evaluation_seat s join byg.party p on p.id = s.party_id and p.left_at is null
    left join byg.evaluation_answer a on a.round_id = s.round_id and a.person_id = s.person_id
    where s.round_id = wanted group by s.party_id
$$;
create function wall.round_heard(wanted uuid) returns table (party_id uuid, asked integer, answered integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.* from wall.heard_in(wanted) h
    where wall.partnership_of_round(wanted) in (select wall.seen_partnerships())
$$;
create function wall.is_round_enough(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) filter (where answered > 0) >= 2 and sum(answered) * 10 >= sum(asked) * 7 from wall.heard_in(wanted)
$$;
create function wall.today_here() returns date
  language sql stable set search_path = pg_catalog, pg_temp as $$ select (now() at time zone 'Europe/Copenhagen')::date $$;

-- Opens the wall: two parties and seven of ten, or the deadline is over; before that nobody can, whoever asks.
create function wall.show_round(wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  round byg.evaluation_round;
  because text;
begin
  select r.* into round from byg.evaluation_round r where r.id = wanted and r.state = 'open' for update;
  if round.id is null or round.partnership_id not in (select wall.partnerships_for('answer')) then return false; end if;
  because := case when wall.is_round_enough(wanted) then 'enough'
    when round.deadline < wall.today_here() then 'deadline' end;
  if because is null then return false; end if;
  update byg.evaluation_round set state = 'shown', shown_at = now(), shown_because = because, revision = revision + 1
    where id = wanted;
  return true;
end $$;

-- What was answered in a shown round, by party and never by name, in no order. In an anonymous round a party with
-- fewer than five is heard only together with the other small ones, and not at all when they too are fewer.
create function wall.round_voices(wanted uuid) returns table (party_id uuid, answers jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with heard as (
    select r.anonymous, s.party_id, a.answers, count(*) over (partition by s.party_id) >= 5 as many
      from byg.evaluation_round r join byg.evaluation_seat s on s.round_id = r.id
      join byg.evaluation_answer a on a.round_id = s.round_id and a.person_id = s.person_id
      where r.id = wanted and r.state = 'shown' and r.partnership_id in (select wall.seen_partnerships()))
  select case when not anonymous or many then h.party_id end, h.answers from heard h
    where not anonymous or many or (select count(*) >= 5 from heard f where not f.many)
    order by md5(h.answers::text || wanted::text)
$$;

-- Rounds that the asker is asked in and has not answered, in all partnerships.
create function wall.rounds_waiting()
  returns table (id uuid, kind text, title text, deadline date, partnership_id uuid, partnership_name text, party_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.id, r.kind, r.title, r.deadline, p.id, p.name, o.name
    from byg.evaluation_seat s join byg.evaluation_round r on r.id = s.round_id and r.state = 'open'
    join byg.partnership p on p.id = r.partnership_id and p.state <> 'ended'
    join byg.party y on y.id = s.party_id join byg.organisation o on o.id = y.organisation_id
    where s.person_id = wall.asker() and p.id in (select wall.seen_partnerships())
      and not exists (select from byg.evaluation_answer a where a.round_id = s.round_id and a.person_id = s.person_id)
    order by r.deadline, r.id limit 100
$$;
grant execute on function wall.partnership_of_round, wall.ask_in_round, wall.link_to_round, wall.answer_round,
  wall.round_by_link, wall.answer_by_link, wall.round_heard, wall.show_round, wall.round_voices, wall.rounds_waiting
  to :"app";

-- For the job. Rooms whose pulse is due.
create function wall.pulses_due(today date) returns table (partnership_id uuid, every text, days text[], next_on text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.partnership_id, k.every, k.days::text[], k.next_on::text from byg.pulse_rhythm k
    join byg.partnership p on p.id = k.partnership_id
    where k.every <> 'off' and k.next_on <= today and p.state <> 'ended' order by k.partnership_id
$$;
-- Begins the pulse, if nobody has, and tells whom to write to; the rhythm goes on also where there is nobody to ask.
create function wall.begin_pulse(fresh uuid, room uuid, today date, until date, following date)
  returns table (person_id uuid, email text, language text, partnership_name text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  rhythm byg.pulse_rhythm;
begin
  select k.* into rhythm from byg.pulse_rhythm k where k.partnership_id = room and k.every <> 'off'
    and k.next_on <= today for update;
  if rhythm.partnership_id is null then return; end if;
  update byg.pulse_rhythm k set next_on = following where k.partnership_id = room;
  if (select count(distinct h.party_id) < 2 from wall.seated_people(room) h) then return; end if;
  insert into byg.evaluation_round (id, partnership_id, kind, areas, open, anonymous, opens_on, deadline, created_by)
    values (fresh, room, 'pulse', rhythm.areas, '{}', rhythm.anonymous, today, until, rhythm.chosen_by)
    on conflict do nothing;
  if not found then return; end if;
  insert into byg.evaluation_seat (round_id, person_id, party_id)
    select fresh, h.person_id, h.party_id from wall.seated_people(room) h;
  return query select h.person_id, h.email, h.language, p.name from wall.seated_people(room) h
    join byg.partnership p on p.id = room where h.reminders;
end $$;
create function wall.pulse_link(wanted uuid, person uuid, hash bytea) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into byg.evaluation_link (token_hash, round_id, person_id)
    select hash, s.round_id, s.person_id from byg.evaluation_seat s where s.round_id = wanted and s.person_id = person
    returning true
$$;
-- Who has not answered, a week after being asked and while there is time; each once.
create function wall.rounds_missing(today date)
  returns table (round_id uuid, person_id uuid, email text, language text, kind text, title text, deadline text,
    partnership_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.id, h.person_id, h.email, h.language, r.kind, r.title, r.deadline::text, p.name
    from byg.evaluation_round r join byg.partnership p on p.id = r.partnership_id and p.state <> 'ended'
    join byg.evaluation_seat s on s.round_id = r.id
    cross join lateral (select * from wall.seated_people(p.id) x where x.person_id = s.person_id) h
    where r.state = 'open' and r.deadline >= today and s.reminded_at is null and h.reminders
      and ((s.asked_at at time zone 'Europe/Copenhagen')::date <= today - 7
        or ((s.asked_at at time zone 'Europe/Copenhagen')::date < today and r.deadline <= today + 1))
      and not exists (select from byg.evaluation_answer a where a.round_id = r.id and a.person_id = s.person_id)
$$;
create function wall.remind_in_round(wanted uuid, person uuid) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update byg.evaluation_seat set reminded_at = now() where round_id = wanted and person_id = person
    and reminded_at is null and not exists (select from byg.evaluation_answer a where a.round_id = wanted and a.person_id = person)
    returning true
$$;
-- Rounds whose deadline is over are shown with what was answered.
create function wall.close_rounds(today date) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  closed integer;
begin
  update byg.evaluation_round set state = 'shown', shown_at = now(), revision = revision + 1,
      shown_because = case when wall.is_round_enough(id) then 'enough' else 'deadline' end
    where state = 'open' and deadline < today;
  get diagnostics closed = row_count;
  return closed;
end $$;
grant execute on function wall.pulses_due, wall.begin_pulse, wall.pulse_link, wall.rounds_missing, wall.remind_in_round,
  wall.close_rounds to :"keeper";
