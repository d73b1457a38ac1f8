-- What a reader wants by mail is said kind by kind (074) and answered by the outbox itself. The column that said it of
-- everything at once has been true for everybody since then, and goes.

drop function wall.ask_in_round, wall.seated_people;
-- Everybody with a living seat, once each.
create function wall.seated_people(partnership uuid)
  returns table (person_id uuid, party_id uuid, email text, language text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct on (h.id) h.id, p.id, h.email::text, h.language
    from byg.party p join byg.party_person s on s.party_id = p.id join byg.person h on h.id = s.person_id
    left join byg.capability c on c.id = s.capability_id
    where p.partnership_id = partnership and p.left_at is null and s.ended_at is null
      and (c.id is null or (c.revoked_at is null and c.expires_at > now()))
    order by h.id, p.position, p.id
$$;

-- By whoever began the round, in the moment it began: each who is asked, and where the mail goes.
create function wall.ask_in_round(wanted uuid, people uuid[])
  returns table (person_id uuid, party_id uuid, email text, language text)
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
grant execute on function wall.ask_in_round to :"app";

-- The others lose the one condition that was always met.
do $$
declare
  spot record;
  changed text;
begin
  for spot in select p.oid, p.proname, pg_get_functiondef(p.oid) as whole from pg_proc p
      where p.pronamespace = 'wall'::regnamespace
        and p.proname in ('reminded_people', 'begin_pulse', 'rounds_missing', 'erase_person') loop
    changed := regexp_replace(spot.whole, '( and h\.reminders\y|\s+where h\.reminders\y|, reminders = false\y)', '');
    if changed = spot.whole then raise exception 'nothing to change in %', spot.proname; end if;
    execute changed;
  end loop;
end $$;

alter table byg.person drop column reminders;

-- What was held for the weekly letter leaves no address behind that could be answered to.
create or replace function wall.take_held() returns table (subject text, url text)
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with held as (select m.id, m.subject, m.action_url from byg.mail m join byg.person h on h.id = wall.person()
      where m.to_address::public.citext operator(public.=) h.email and m.place = 'weekly'
        and m.sent_at is null and m.failed_at is null order by m.id limit 200 for update of m),
    taken as (update byg.mail m set sent_at = now(), text = '', html = '', calendar = null, action_url = null,
        headers = m.headers - 'Reply-To'
      from held where m.id = held.id returning held.id, held.subject, held.action_url)
  select t.subject, t.action_url from taken t order by t.id
$$;
