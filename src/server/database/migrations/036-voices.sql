-- Sheets of every tool. A sheet is filled in one of three ways: each party its own side until the reveal
-- (`sides`), all together at once (`open`), or everybody alone until enough have answered (`voices`).

alter table byg.sheet
  add column mode text not null default 'sides' check (mode in ('sides', 'open', 'voices')),
  -- How many voices there must be before anything is shown, and whether one then sees who said what.
  add column least integer check (least between 2 and 50),
  add column named boolean not null default false,
  add check ((mode = 'voices') = (least is not null)),
  drop constraint sheet_reveal_reason_check,
  add constraint sheet_reveal_reason_check check (reveal_reason in ('all-ready', 'lead-word', 'open')),
  add check (mode <> 'open' or state = 'revealed');

grant insert (mode, least, named) on byg.sheet to :"app";

-- An open sheet has nothing to reveal.
create function wall.open_sheet() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.mode = 'open' and new.revealed_at is null then
    new.state := 'revealed';
    new.revealed_at := now();
    new.reveal_reason := 'open';
  end if;
  return new;
end $$;
create trigger open_sheet before insert on byg.sheet for each row execute function wall.open_sheet();

drop policy sheet_add on byg.sheet;
create policy sheet_add on byg.sheet for insert to :"app" with check (
  (state = 'private' or mode = 'open') and created_by = (select wall.asker())
  and partnership_id = any (array(select wall.partnerships_for('answer'))));

-- What one person answered alone. `kept` is what nobody else ever sees.
create table byg.sheet_voice (
  sheet_id uuid not null references byg.sheet,
  person_id uuid not null default wall.asker() references byg.person,
  party_id uuid not null references byg.party,
  person_name text not null default '',
  answers jsonb not null default '{}' check (octet_length(answers::text) <= 200000),
  kept jsonb not null default '{}' check (octet_length(kept::text) <= 200000),
  ready boolean not null default false,
  updated_at timestamptz not null default now(),
  revision integer not null default 1,
  primary key (sheet_id, person_id)
);
create index sheet_voice_by_party on byg.sheet_voice (party_id);

-- What a party keeps to itself for ever, beside the side that it shows at the reveal.
create table byg.sheet_kept (
  sheet_id uuid not null references byg.sheet,
  party_id uuid not null references byg.party,
  answers jsonb not null default '{}' check (octet_length(answers::text) <= 200000),
  primary key (sheet_id, party_id)
);
create index sheet_kept_by_party on byg.sheet_kept (party_id);

do $$
declare
  kept text;
begin
  foreach kept in array array['sheet_voice', 'sheet_kept'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.sheet_voice, byg.sheet_kept to :"app";
grant insert (sheet_id, party_id, answers, kept, ready), update (answers, kept, ready, updated_at, revision)
  on byg.sheet_voice to :"app";
grant insert (sheet_id, party_id, answers), update (answers) on byg.sheet_kept to :"app";

-- The wall: one's own voice alone, before the reveal and after it, not even the own party's others.
create policy sheet_voice_read on byg.sheet_voice for select to :"app" using (
  person_id = (select wall.asker()) and exists (select from byg.sheet s where s.id = sheet_id));
create policy sheet_voice_add on byg.sheet_voice for insert to :"app" with check (
  person_id = (select wall.asker()) and party_id = any (array(select wall.parties_for('answer')))
  and exists (select from byg.sheet s where s.id = sheet_id and s.mode = 'voices' and s.state = 'private'
    and s.partnership_id = wall.partnership_of(party_id)));
create policy sheet_voice_change on byg.sheet_voice for update to :"app" using (
  person_id = (select wall.asker()) and party_id = any (array(select wall.parties_for('answer')))
  and exists (select from byg.sheet s where s.id = sheet_id and s.state = 'private'));

create policy sheet_kept_read on byg.sheet_kept for select to :"app"
  using (party_id = any (array(select wall.parties_for('read'))));
create policy sheet_kept_add on byg.sheet_kept for insert to :"app" with check (
  party_id = any (array(select wall.parties_for('answer')))
  and exists (select from byg.sheet s where s.id = sheet_id and s.partnership_id = wall.partnership_of(party_id)));
create policy sheet_kept_change on byg.sheet_kept for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer'))));

-- Whose voice it is, as the name is at that moment: the database says it, not the caller.
create function wall.sign_voice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.person_name := coalesce((select name from byg.person where id = new.person_id), '');
  return new;
end $$;
create trigger sign_voice before insert or update on byg.sheet_voice
  for each row execute function wall.sign_voice();

-- How many have begun and how many are ready, without a word of what they answered, or who they are.
create function wall.voice_count(wanted uuid) returns table (begun integer, ready integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer, (count(*) filter (where v.ready))::integer
    from byg.sheet s join byg.sheet_voice v on v.sheet_id = s.id
    where s.id = wanted and s.partnership_id = any (array(select wall.seen_partnerships()))
$$;

-- The voices of a revealed sheet, when there are enough of them; fewer give nothing. Without names their
-- order says nothing either of who they are.
create function wall.voices(wanted uuid) returns table (party_id uuid, person_name text, answers jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when s.named then v.party_id end, case when s.named then v.person_name end, v.answers
    from byg.sheet s join byg.sheet_voice v on v.sheet_id = s.id and v.ready
    where s.id = wanted and s.mode = 'voices' and s.state = 'revealed'
      and s.partnership_id = any (array(select wall.seen_partnerships()))
      and (select count(*) from byg.sheet_voice c where c.sheet_id = s.id and c.ready) >= s.least
    order by case when s.named then v.person_name end, md5(v.answers::text || s.id::text)
$$;
grant execute on function wall.voice_count, wall.voices to :"app";

-- What is shared is written live: on an open sheet and between voices at once, between sides after the reveal.
create function wall.is_live(mode text, state text) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp as $$ select state = 'revealed' or mode = 'voices' $$;
grant execute on function wall.is_live to :"app", :"keeper";
grant select (mode) on byg.sheet to :"keeper";

drop policy live_document_read on byg.live_document;
create policy live_document_read on byg.live_document for select to :"app"
  using (exists (select from byg.sheet s where s.id = sheet_id and wall.is_live(s.mode, s.state)));
drop policy live_document_add on byg.live_document;
create policy live_document_add on byg.live_document for insert to :"app" with check (
  state is null and exists (select from byg.sheet s where s.id = sheet_id and wall.is_live(s.mode, s.state)
    and s.partnership_id = any (array(select wall.partnerships_for('answer')))));
drop policy live_document_keeper_add on byg.live_document;
create policy live_document_keeper_add on byg.live_document for insert to :"keeper"
  with check (exists (select from byg.sheet s where s.id = sheet_id and wall.is_live(s.mode, s.state)));

-- The name that was written live is the sheet's name in every list.
create function wall.name_sheet() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update byg.sheet set title = left(new.content ->> 'title', 120)
    where id = new.sheet_id and left(new.content ->> 'title', 120) not in ('', title);
  return null;
end $$;
create trigger name_sheet after update on byg.live_document for each row execute function wall.name_sheet();

-- Opens the wall. Sides: when at least two parties, and all of them, are ready, or by the lead's word. Voices:
-- when enough are ready; not before, whoever asks, and past somebody who has begun only by the lead's word.
create or replace function wall.reveal_sheet(wanted uuid, reason text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  sheet byg.sheet;
begin
  select * into sheet from byg.sheet where id = wanted and state = 'private' for update;
  if sheet.id is null or sheet.partnership_id not in (select wall.partnerships_for('answer'))
      or reason not in ('all-ready', 'lead-word') then
    return false;
  elsif reason = 'lead-word' and sheet.partnership_id not in (select wall.led_partnerships()) then
    return false;
  elsif sheet.mode = 'voices' and exists (select from wall.voice_count(wanted) as voices
      where voices.ready < sheet.least or (reason = 'all-ready' and voices.ready < voices.begun)) then
    return false;
  elsif sheet.mode = 'sides' and reason = 'all-ready'
      and (select count(*) < 2 or not bool_and(ready) from wall.readiness(wanted)) then
    return false;
  end if;
  update byg.sheet set state = 'revealed', revealed_at = now(), revealed_by = wall.asker(),
    reveal_reason = reason, revision = revision + 1 where id = wanted;
  return true;
end $$;
