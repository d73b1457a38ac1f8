-- Notice is given on an agreement, not on one row of it: a change of wording does not make it vanish. And the days on which
-- the parties are asked, and whose name a renewed text carries on, are looked at over all versions of the agreement.

-- The day a word was said, by the clock of the house: a word from before the asking began answers nothing.
alter table byg.renewal_word add column said_on date default (now() at time zone 'Europe/Copenhagen')::date;
update byg.renewal_word set said_on = (at at time zone 'Europe/Copenhagen')::date;
grant insert (said_on) on byg.renewal_word to :"app";

-- One notice on a version: of two that were given in the same moment the first to end it stands.
delete from byg.renewal_word w using byg.renewal_word first
  where w.choice = 'notice' and first.choice = 'notice' and first.version_id = w.version_id
    and (first.ends_on, first.id) < (w.ends_on, w.id);
create unique index renewal_word_one_notice on byg.renewal_word (version_id) where choice = 'notice';

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

create or replace function wall.agreed_dates(wanted uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when w.ends_on is null then v.content -> 'dates'
      else (v.content -> 'dates') - 'noticeMonths'
        || jsonb_build_object('endsOn', w.ends_on, 'onward', 'ends', 'noticeDays', null) end
    from byg.agreement_version v
    left join lateral (select min(n.ends_on) as ends_on from wall.notices_that_hold(v.id) n) w on true
    where v.agreement_id = wanted and v.state = 'accepted' order by v.number desc limit 1
$$;

-- Only where the agreement itself has an end, and where a party has said nothing since it was asked about that very day.
create or replace function wall.renewals_waiting(today date)
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
        and coalesce(r.said_on, r.at::date) >= w.day - case w.kind when 'notice' then 30 else 60 end)
      and not exists (select from wall.notices_that_hold(v.id))
      and not exists (select from byg.agreement_version later where later.agreement_id = a.id and later.state = 'put-forward')
    group by v.id, v.number, p.id, p.name, o.name
    order by min(w.day), v.id limit 100
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
