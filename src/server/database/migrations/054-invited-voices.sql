-- Whoever keeps a partnership moving says how many are invited to answer a sheet alone, and until when. Then the answers
-- are shown by anybody when at least two parties and seven in ten of those invited have answered, or when the day is past.
-- Where nobody has said how many, it is as before: when all who have begun are done.

alter table byg.sheet
  add column invited integer check (invited between 2 and 500),
  add column answer_by date,
  add check (mode = 'voices' or (invited is null and answer_by is null));

create function wall.invite_voices(wanted uuid, people integer, last_day date) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update byg.sheet s set invited = people, answer_by = last_day, revision = s.revision + 1
    where s.id = wanted and s.mode = 'voices' and s.state = 'private'
      and s.partnership_id in (select wall.led_partnerships()) returning true
$$;

-- How many parties have answered, and what was said about how many there should be; not a word of the answers.
create function wall.voices_asked(wanted uuid)
  returns table (parties integer, invited integer, answer_by date, over boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select count(distinct v.party_id)::integer from byg.sheet_voice v where v.sheet_id = s.id and v.ready),
      s.invited, s.answer_by, coalesce(s.answer_by < (now() at time zone 'Europe/Copenhagen')::date, false)
    from byg.sheet s where s.id = wanted and s.mode = 'voices'
      and s.partnership_id = any (array(select wall.seen_partnerships()))
$$;
grant execute on function wall.invite_voices, wall.voices_asked to :"app";

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
  elsif sheet.mode = 'voices' and exists (select from wall.voice_count(wanted) as voices, wall.voices_asked(wanted) as asked
      where voices.ready < sheet.least or (reason = 'all-ready' and not asked.over
        and case when asked.invited is null then voices.ready < voices.begun
          else asked.parties < 2 or voices.ready * 10 < asked.invited * 7 end)) then
    return false;
  elsif sheet.mode = 'sides' and reason = 'all-ready'
      and (select count(*) < 2 or not bool_and(ready) from wall.readiness(wanted)) then
    return false;
  end if;
  update byg.sheet set state = 'revealed', revealed_at = now(), revealed_by = wall.asker(),
    reveal_reason = reason, revision = revision + 1 where id = wanted;
  return true;
end $$;
