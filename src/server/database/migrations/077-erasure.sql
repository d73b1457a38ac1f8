-- A person out of the house: the account, the sessions, the seats and the name, wherever it stands. The row of the person
-- stays without anything that tells who it was, so that history, decisions and sums keep standing.

create table byg.erasure (
  person_id uuid primary key references byg.person on delete cascade,
  -- Whose administrator did it; null for who did it themselves.
  organisation_id uuid references byg.organisation on delete cascade,
  at timestamptz not null default now()
);
alter table byg.erasure enable row level security, force row level security;
create policy erasure_owner on byg.erasure to :"owner" using (true) with check (true);

-- Why a person cannot be erased by the asker; null when it may be done. Oneself, or somebody who is or was a member where
-- the asker administers, and is nowhere else.
create function wall.erasure_hinder(target uuid) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  own boolean := coalesce(target = wall.person(), false);
begin
  if wall.person() is null or not exists (select from byg.person where id = target)
    or exists (select from byg.erasure where person_id = target) then return 'not-found'; end if;
  if not own and not exists (select from byg.membership m where m.person_id = target
      and m.organisation_id in (select wall.organisations_as('administrator'))) then return 'not-found'; end if;
  if not own and (exists (select from byg.person where id = target and site_admin)
    or exists (select from byg.membership m where m.person_id = target and m.ended_at is null
      and m.organisation_id not in (select wall.organisations_as('administrator')))
    or exists (select from byg.party_person s join byg.party p on p.id = s.party_id where s.person_id = target
      and s.ended_at is null and p.left_at is null
      and p.organisation_id not in (select wall.organisations_as('administrator')))) then return 'person-elsewhere'; end if;
  if exists (select from byg.membership m where m.person_id = target and m.ended_at is null and 'administrator' = any (m.roles)
      and exists (select from byg.membership o where o.organisation_id = m.organisation_id and o.ended_at is null
        and o.person_id <> target)
      and not exists (select from byg.membership o where o.organisation_id = m.organisation_id and o.ended_at is null
        and o.person_id <> target and 'administrator' = any (o.roles)))
    or exists (select from byg.person where id = target and site_admin)
      and not exists (select from byg.person where id <> target and site_admin) then return 'last-administrator'; end if;
  return null;
end $$;

-- A signature is kept while its agreement is in force and five years after the end: others rely on it.
create function wall.signature_stays(version uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.agreement_version v join byg.agreement a on a.id = v.agreement_id
    join byg.partnership p on p.id = a.partnership_id where v.id = version and v.state = 'accepted'
    and (p.state <> 'ended' or coalesce(p.ends_on, now()::date) > (now() - interval '5 years')::date))
$$;

-- The agreements where a signature would stay, to be told before anything is done.
create function wall.signatures_kept(target uuid) returns table (partnership_name text, number integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.name, v.number from byg.acceptance x join byg.agreement_version v on v.id = x.version_id
    join byg.agreement a on a.id = v.agreement_id join byg.partnership p on p.id = a.partnership_id
    where x.person_id = target and wall.signature_stays(v.id) and wall.erasure_hinder(target) is null
    order by p.name, v.number limit 100
$$;

-- How a name may stand in a text: whole, whatever its case and spaces.
create function wall.name_pattern(called text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select '(?<![[:alnum:]])' || regexp_replace(regexp_replace(called, '([.^$*+?()\[\]{}|\\])', '\\\1', 'g'), '\s+', '\\s+', 'g')
    || '(?![[:alnum:]])'
$$;

-- One column as it is after the words are taken out of it.
create function wall.without_words(place text, kind text, words text[], instead text[]) returns text
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  made text := place || '::text';
begin
  for at in 1 .. cardinality(words) loop
    made := format('regexp_replace(%s, %L, %L, ''gi'')', made, words[at], instead[at]);
  end loop;
  return format('(%s)::%s', made, kind);
end $$;

-- Takes words out of every text of a table. Guards and signatures of the table rest meanwhile, inside this transaction.
-- What would grow too long for its place gets a dash instead.
create function wall.forget_words_in(place regclass, words text[], instead text[], rows_where text,
    only_column text default null) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  any_word text := array_to_string(words, '|');
  sets text; shorts text; hits text; found_one boolean;
begin
  select string_agg(format('%I = %s', a.attname, wall.without_words(format('%I', a.attname), format_type(a.atttypid, null),
        words, instead)), ', '),
      string_agg(format('%I = %s', a.attname, wall.without_words(format('%I', a.attname), format_type(a.atttypid, null),
        words, array_fill('–'::text, array[cardinality(words)]))), ', '),
      string_agg(format('%I::text ~* %L', a.attname, any_word), ' or ')
    into sets, shorts, hits
    from pg_attribute a where a.attrelid = place and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and coalesce(a.attname = only_column, true) and format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb', 'public.citext', 'citext', 'character varying');
  if sets is null then return; end if;
  hits := format('(%s) and (%s)', hits, rows_where);
  execute format('select exists (select from %s where %s)', place, hits) into found_one;
  if not found_one then return; end if;
  execute format('alter table %s disable trigger user', place);
  begin
    execute format('update %s set %s where %s', place, sets, hits);
  exception when check_violation then
    execute format('update %s set %s where %s', place, shorts, hits);
  end;
  execute format('alter table %s enable trigger user', place);
end $$;

-- The name beside an id: person_id and person_name, created_by and created_name, and so on for every table there is.
create function wall.forget_names_of(target uuid, instead text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  spot record; found_one boolean;
begin
  for spot in select f.conrelid::regclass as place, k.attname as key, n.attname as name
      from pg_constraint f join pg_attribute k on k.attrelid = f.conrelid and k.attnum = f.conkey[1]
      join pg_attribute n on n.attrelid = f.conrelid and not n.attisdropped
        and n.attname = regexp_replace(k.attname, '(_id|_by)$', '') || '_name'
      where f.contype = 'f' and f.confrelid = 'byg.person'::regclass loop
    execute format('select exists (select from %s where %I = $1 and %I <> '''' )', spot.place, spot.key, spot.name)
      into found_one using target;
    continue when not found_one;
    execute format('alter table %s disable trigger user', spot.place);
    execute format('update %s set %I = $2 where %I = $1 and %I <> ''''', spot.place, spot.name, spot.key, spot.name)
      using target, instead;
    execute format('alter table %s enable trigger user', spot.place);
  end loop;
end $$;

-- Signatures that need not stay, with the text of their version. Asked again by night: an agreement ends at last.
create function wall.forget_signatures() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  spot record; over jsonb;
begin
  -- Read to the end first: a table that is being read cannot put its guards to rest.
  select jsonb_agg(to_jsonb(s)) into over from (select x.id, x.version_id, x.name, x.email::text as email, h.name as instead,
      h.email::text as mail from byg.acceptance x join byg.erasure e on e.person_id = x.person_id
    join byg.person h on h.id = x.person_id where x.email <> h.email and not wall.signature_stays(x.version_id)) s;
  for spot in select * from jsonb_to_recordset(coalesce(over, '[]'))
      as s (id uuid, version_id uuid, name text, email text, instead text, mail text) loop
    perform wall.forget_words_in('byg.agreement_version', array[wall.name_pattern(spot.email), wall.name_pattern(spot.name)],
      array[spot.mail, spot.instead], format('id = %L', spot.version_id));
    alter table byg.acceptance disable trigger user;
    update byg.acceptance set name = spot.instead, function = '', email = spot.mail where id = spot.id;
    alter table byg.acceptance enable trigger user;
  end loop;
end $$;
grant execute on function wall.forget_signatures to :"keeper";

-- What was the person's own, and what let the person in.
create function wall.forget_own(target uuid, address text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update byg.capability set revoked_at = coalesce(revoked_at, now())
    where confirmed_person_id = target or lower(email::text) = lower(address);
  update byg.party_person set ended_at = now() where person_id = target and ended_at is null;
  update byg.membership set ended_at = now() where person_id = target and ended_at is null;
  update byg.organisation_invitation set revoked_at = coalesce(revoked_at, now())
    where lower(email::text) = lower(address) and accepted_at is null;
  delete from byg.api_token where person_id = target;
  delete from byg.calendar_feed where person_id = target;
  delete from byg.own_sheet where person_id = target;
  delete from byg.reminder where person_id = target;
  delete from byg.mail where lower(to_address) = lower(address);
  delete from auth.verification where identifier ilike '%' || address || '%' or value ilike '%' || address || '%';
  delete from auth."user" where id = target;
  update byg.case_submission set sender_email = nullif(lower(sender_email::text), lower(address))::public.citext,
    library_email = nullif(lower(library_email::text), lower(address))::public.citext,
    partner_email = nullif(lower(partner_email::text), lower(address))::public.citext
    where lower(address) in (lower(sender_email::text), lower(library_email::text), lower(partner_email::text));
  update byg.contact set name = '', email = '', phone = '', source = '', informed_on = null, confirmed_on = null,
      revision = revision + 1 where lower(email::text) = lower(address);
end $$;

-- `phrases`: how the person is called afterwards, with and without the place, which stands as %s.
create function wall.erase_person(target uuid, phrases text[], events uuid[]) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  hinder text := wall.erasure_hinder(target);
  who byg.person;
  house text; instead text; mail text; words text[]; replaced text[]; spot record; kept text;
begin
  if hinder is not null then return hinder; end if;
  select * into who from byg.person where id = target for update;
  select o.name into house from byg.membership m join byg.organisation o on o.id = m.organisation_id
    where m.person_id = target order by m.ended_at desc nulls first, m.created_at desc limit 1;
  if house is null then
    select o.name into house from byg.party_person s join byg.party p on p.id = s.party_id
      join byg.organisation o on o.id = p.organisation_id where s.person_id = target order by s.added_at desc limit 1;
  end if;
  house := translate(left(house, 80), '"\{}%', '');
  instead := case when house is null then phrases[2] else replace(phrases[1], '%s', house) end;
  mail := 'slettet-' || target || '@slettet.invalid';
  words := array[wall.name_pattern(who.email::text)];
  replaced := array[mail];
  -- A whole name is found in any text; half a name, or one that somebody else has too, would take others with it.
  if who.name ~ '\S\s+\S' and not exists (select from byg.person where id <> target and lower(name) = lower(who.name)) then
    words := words || wall.name_pattern(who.name);
    replaced := replaced || instead;
  end if;

  insert into byg.erasure (person_id, organisation_id) values (target, case when target <> wall.person() then
    (select m.organisation_id from byg.membership m where m.person_id = target
      and m.organisation_id in (select wall.organisations_as('administrator')) limit 1) end);
  -- History says that somebody is out, before the seats end; never who.
  update byg.person set name = instead where id = target;
  insert into byg.history_event (id, partnership_id, kind, person_id, party_id)
    select events[row_number() over (order by s.party_id)], p.partnership_id, 'person-erased', target, p.id
      from byg.party_person s join byg.party p on p.id = s.party_id
      where s.person_id = target and s.ended_at is null order by s.party_id limit cardinality(events);
  perform wall.forget_own(target, who.email::text);
  perform wall.forget_names_of(target, instead);
  -- A shared sheet is woven anew from its text: what is woven cannot be searched.
  if cardinality(words) > 0 then
    update byg.live_document set state = null where content::text ~* array_to_string(words, '|');
  end if;
  for spot in select c.oid::regclass as place from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('byg', 'auth') and c.relkind = 'r'
        and c.oid not in ('byg.acceptance'::regclass, 'byg.agreement_version'::regclass, 'byg.person'::regclass) loop
    perform wall.forget_words_in(spot.place, words, replaced, 'true');
  end loop;
  perform wall.forget_words_in('byg.agreement_version', words, replaced, 'not wall.signature_stays(id)');
  perform wall.forget_words_in('byg.agreement_version', words, replaced, 'true', 'note');
  update byg.person set function = '', email = mail, site_admin = false, site_editor = false, reminders = false
    where id = target;
  perform wall.forget_signatures();
  return null;
end $$;
grant execute on function wall.erasure_hinder, wall.signatures_kept, wall.erase_person to :"app";

-- A copy of what is kept about the asker: every row that names them, of every table, as they themselves may read it.
-- Not a definer: the walls answer, and only for columns that the application may read at all.
create function wall.own_rows() returns jsonb
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  spot record; rows jsonb; whole jsonb := '{}';
begin
  if wall.person() is null then return null; end if;
  for spot in select c.relname as name, f.conrelid::regclass as place,
        (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a where a.attrelid = f.conrelid
          and a.attnum > 0 and not a.attisdropped and format_type(a.atttypid, null) not in ('bytea', 'tsvector')
          and has_column_privilege(f.conrelid, a.attnum, 'select')) as readable,
        string_agg(distinct format('%I = $1', k.attname), ' or ') as mine
      from pg_constraint f join pg_class c on c.oid = f.conrelid
      join pg_attribute k on k.attrelid = f.conrelid and k.attnum = f.conkey[1]
      where f.contype = 'f' and f.confrelid = 'byg.person'::regclass and c.relnamespace = 'byg'::regnamespace
        and has_column_privilege(f.conrelid, k.attnum, 'select')
      group by c.relname, f.conrelid order by c.relname loop
    execute format('select coalesce(jsonb_agg(to_jsonb(t)), ''[]'') from (select %s from %s where %s limit 5000) t',
      spot.readable, spot.place, spot.mine) into rows using wall.person();
    if rows <> '[]' then whole := whole || jsonb_build_object(spot.name, rows); end if;
  end loop;
  return whole;
end $$;

-- What only the house sees of the asker: the account, what was mailed, and where others wrote the address down.
create function wall.own_account() returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when h.id is not null then jsonb_build_object(
    'person', jsonb_build_object('id', h.id, 'name', h.name, 'function', h.function, 'email', h.email, 'language', h.language,
      'created_at', h.created_at),
    'session', (select coalesce(jsonb_agg(jsonb_build_object('method', s.method, 'created_at', s.created_at, 'expires_at',
      s.expires_at, 'ip_address', s.ip_address, 'user_agent', s.user_agent)), '[]') from auth.session s where s.user_id = h.id),
    'passkey', (select coalesce(jsonb_agg(jsonb_build_object('name', k.name, 'created_at', k.created_at)), '[]')
      from auth.passkey k where k.user_id = h.id),
    'mail', (select coalesce(jsonb_agg(m), '[]') from (select subject, kind, created_at, sent_at from byg.mail
      where lower(to_address) = lower(h.email::text) order by created_at desc limit 1000) m),
    'invitation', (select coalesce(jsonb_agg(jsonb_build_object('organisation', o.name, 'created_at', i.created_at,
      'expires_at', i.expires_at)), '[]') from byg.organisation_invitation i join byg.organisation o on o.id = i.organisation_id
      where lower(i.email::text) = lower(h.email::text)),
    'link', (select coalesce(jsonb_agg(jsonb_build_object('partnership', p.name, 'name', c.name, 'function', c.function,
      'created_at', c.created_at, 'expires_at', c.expires_at, 'revoked_at', c.revoked_at)), '[]') from byg.capability c
      join byg.party y on y.id = c.party_id join byg.partnership p on p.id = y.partnership_id
      where lower(c.email::text) = lower(h.email::text)),
    'contact', (select coalesce(jsonb_agg(jsonb_build_object('partnership', p.name, 'organisation', c.organisation, 'function',
      c.function, 'name', c.name, 'email', c.email, 'phone', c.phone, 'source', c.source, 'known_on', c.known_on)), '[]')
      from byg.contact c join byg.partnership p on p.id = c.partnership_id where lower(c.email::text) = lower(h.email::text))
  ) end from (select * from byg.person where id = wall.person()) h
$$;
grant execute on function wall.own_rows, wall.own_account to :"app";
