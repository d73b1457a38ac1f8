-- The doors of "Fortæl jeres". The asker is nobody, so each takes the hash of a secret that only the mail holds, and
-- opens for what that link is for: the sender's to write, a party's to approve, ask for a change or decline.

create type wall.case_key as (submission_id uuid, role text, link_id uuid);

create function wall.open_case(hash bytea) returns wall.case_key
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select submission_id, role, id from byg.case_link
    where token_hash = hash and revoked_at is null and expires_at > now()
$$;

-- First sending. `kept`, `same` when it came twice, `other` when something else has that id already.
create function wall.keep_case(fresh uuid, speaks text, stage text, told jsonb, who text, addresses text[],
    link uuid, hash bytea, ends timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if stage not in ('draft', 'unconfirmed') then
    raise insufficient_privilege using message = 'a case begins as a draft or unconfirmed';
  end if;
  insert into byg.case_submission (id, language, state, content, sender, sender_email, library_email, partner_email)
    values (fresh, speaks, stage, told, who, addresses[1]::public.citext, nullif(addresses[2], '')::public.citext,
      nullif(addresses[3], '')::public.citext) on conflict (id) do nothing;
  if not found then
    return case when exists (select from byg.case_submission s where s.id = fresh and s.content = told and s.state = stage
      and s.sender_email = addresses[1]::public.citext) then 'same' else 'other' end;
  end if;
  insert into byg.case_link (id, submission_id, role, token_hash, expires_at) values (link, fresh, 'sender', hash, ends);
  return 'kept';
end $$;

-- The case as this link's holder meets it, also when the link has ended. Others' addresses are the sender's to see.
create function wall.case_by_link(hash bytea) returns table (id uuid, language text, state text, content jsonb,
    revision integer, sender text, sender_email text, library_email text, partner_email text, reason text, page_id text,
    changed_at timestamptz, role text, expires_at timestamptz, revoked_at timestamptz, approved text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.language, s.state, s.content, s.revision, s.sender,
      case when l.role = 'sender' then s.sender_email::text end,
      case when l.role in ('sender', 'library') then s.library_email::text end,
      case when l.role in ('sender', 'partner') then s.partner_email::text end,
      case when l.role = 'sender' or s.state = 'declined' then s.reason else '' end, s.page_id,
      s.changed_at, l.role, l.expires_at, l.revoked_at,
      array(select a.party from byg.case_approval a where a.submission_id = s.id and a.revision = s.revision order by 1)
    from byg.case_link l join byg.case_submission s on s.id = l.submission_id where l.token_hash = hash
$$;

-- Other words by the sender: the number of the text that stands then, null when somebody changed it in between or it is
-- too late. Whoever gets another address has approved nothing, and the old address's link ends.
create function wall.change_case(hash bytea, told jsonb, who text, addresses text[], from_revision integer, stage text)
  returns integer language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  key wall.case_key := wall.open_case(hash);
  old byg.case_submission;
  party text;
  moved boolean := false;
  now_at integer;
begin
  if key.role is distinct from 'sender' then return null; end if;
  select * into old from byg.case_submission where id = key.submission_id and revision = from_revision
    and state in ('draft', 'unconfirmed', 'waiting', 'approved') for update;
  if old.id is null then return null; end if;
  foreach party in array array['library', 'partner'] loop
    if (case party when 'library' then old.library_email else old.partner_email end)
        is distinct from nullif(addresses[case party when 'library' then 2 else 3 end], '')::public.citext then
      update byg.case_link set revoked_at = now() where submission_id = old.id and role = party and revoked_at is null;
      delete from byg.case_approval a where a.submission_id = old.id and a.party = change_case.party;
      moved := true;
    end if;
  end loop;
  update byg.case_submission s set content = told, sender = who, library_email = nullif(addresses[2], '')::public.citext,
      partner_email = nullif(addresses[3], '')::public.citext, changed_at = now(), reason = '',
      revision = s.revision + case when s.content = told then 0 else 1 end,
      state = case when s.state = 'draft' and stage = 'unconfirmed' then 'unconfirmed'
        when s.state = 'approved' and (moved or s.content <> told) then 'waiting' else s.state end
    where s.id = old.id returning s.revision into now_at;
  return now_at;
end $$;

-- The sender has read it by the link in the mail: from now on the parties may be written to.
create function wall.confirm_case(hash bytea, text_of integer) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  key wall.case_key := wall.open_case(hash);
begin
  update byg.case_submission set state = 'waiting', changed_at = now() where id = key.submission_id
    and key.role = 'sender' and state = 'unconfirmed' and revision = text_of;
  return found;
end $$;

-- A fresh link for a party, asked for by the sender; the one before it ends. Null when it has had enough mails today.
create function wall.link_case_party(hash bytea, wanted text, link uuid, fresh bytea, ends timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  key wall.case_key := wall.open_case(hash);
  address text;
begin
  select case wanted when 'library' then library_email when 'partner' then partner_email end into address
    from byg.case_submission where id = key.submission_id and key.role = 'sender' and state in ('waiting', 'approved');
  if address is null or wanted not in ('library', 'partner') or (select count(*) from byg.case_link
      where submission_id = key.submission_id and role = wanted and created_at > now() - interval '1 day') >= 8 then
    return null;
  end if;
  update byg.case_link set revoked_at = now() where submission_id = key.submission_id and role = wanted and revoked_at is null;
  insert into byg.case_link (id, submission_id, role, token_hash, expires_at)
    values (link, key.submission_id, wanted, fresh, ends);
  return address;
end $$;

-- `approved` and `agreed` (now both have), `changed` when the text is another than the one that was read, else `ended`.
create function wall.approve_case(hash bytea, text_of integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  key wall.case_key := wall.open_case(hash);
  stands byg.case_submission;
  party text;
begin
  select * into stands from byg.case_submission where id = key.submission_id for update;
  party := case when key.role = 'sender' then stands.sender else key.role end;
  if stands.id is null or party not in ('library', 'partner') or stands.state not in ('waiting', 'approved') then
    return 'ended';
  end if;
  if stands.revision <> text_of then return 'changed'; end if;
  insert into byg.case_approval (submission_id, party, revision) values (stands.id, party, text_of) on conflict do nothing;
  if stands.state = 'waiting' and wall.case_agreed(stands.id, text_of) then
    update byg.case_submission set state = 'approved', changed_at = now() where id = stands.id;
    return 'agreed';
  end if;
  return 'approved';
end $$;

-- A party says no, or the sender takes it back. What nobody else has seen yet is not kept at all. Told with the address
-- of the sender, who is to hear of it.
create function wall.end_case(hash bytea, why text) returns table (outcome text, address text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  key wall.case_key := wall.open_case(hash);
  told text;
begin
  delete from byg.case_submission where id = key.submission_id and key.role = 'sender' and state in ('draft', 'unconfirmed');
  if found then return query select 'removed', null::text; return; end if;
  update byg.case_submission set state = case key.role when 'sender' then 'withdrawn' else 'declined' end, reason = why,
      settled_at = now(), changed_at = now()
    where id = key.submission_id and state in ('waiting', 'approved') returning sender_email::text into told;
  return query select case when told is null then 'ended' when key.role = 'sender' then 'withdrawn' else 'declined' end, told;
end $$;

-- A party asks for another text: the sender gets a link to write it by. Null when it is too late for that.
create function wall.suggest_case_change(hash bytea, what text, link uuid, fresh bytea, ends timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  key wall.case_key := wall.open_case(hash);
  address text;
begin
  if key.role not in ('library', 'partner') or (select count(*) from byg.case_link where submission_id = key.submission_id
      and role = 'sender' and created_at > now() - interval '1 day') >= 20 then return null; end if;
  update byg.case_submission set reason = what, changed_at = now()
    where id = key.submission_id and state in ('waiting', 'approved') returning sender_email into address;
  if address is null then return null; end if;
  insert into byg.case_link (id, submission_id, role, token_hash, expires_at)
    values (link, key.submission_id, 'sender', fresh, ends);
  return address;
end $$;

grant execute on function wall.keep_case, wall.case_by_link, wall.change_case, wall.confirm_case, wall.link_case_party,
  wall.approve_case, wall.end_case, wall.suggest_case_change to :"app";

-- What has ended is forgotten: the people of a case some days after it was settled, all of it when it was never shown,
-- drafts that nobody can open any more, and the letters of them all. What nobody moves for half a year has ended.
create function wall.forget_cases(days integer) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update byg.case_submission set state = 'withdrawn', settled_at = now()
    where state in ('waiting', 'approved') and changed_at < now() - interval '180 days';
  delete from byg.case_submission s where s.state in ('draft', 'unconfirmed') and not exists (
    select from byg.case_link l where l.submission_id = s.id and l.revoked_at is null and l.expires_at > now());
  delete from byg.case_submission where state in ('declined', 'withdrawn') and page_id is null
    and settled_at < now() - make_interval(days => days);
  delete from byg.case_link l using byg.case_submission s where s.id = l.submission_id and s.state in ('published', 'declined',
    'withdrawn') and s.settled_at < now() - make_interval(days => days);
  update byg.case_submission set sender_email = null, library_email = null, partner_email = null
    where state in ('published', 'declined', 'withdrawn') and settled_at < now() - make_interval(days => days)
      and (sender_email is not null or library_email is not null or partner_email is not null);
  delete from byg.mail where kind like 'case-%' and created_at < now() - make_interval(days => days)
$$;
grant execute on function wall.forget_cases to :"keeper";
