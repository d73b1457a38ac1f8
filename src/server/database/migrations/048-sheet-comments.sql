-- Comments beside any answer of a sheet, and whom they mention. A comment beside what a party has for itself alone
-- (`within_party_id`) is that party's own people's, and stays so after the reveal.

create table byg.sheet_comment (
  id uuid primary key,
  sheet_id uuid references byg.sheet,
  own_sheet_id uuid references byg.own_sheet on delete cascade,
  -- The answer: of which side, to which prompt, and in which row where it is about one.
  side_id text check (char_length(side_id) between 1 and 64),
  prompt text not null check (char_length(prompt) between 1 and 60),
  row_id text check (char_length(row_id) between 1 and 64),
  within_party_id uuid references byg.party,
  text text not null check (char_length(text) <= 4000),
  party_id uuid references byg.party,
  party_name text not null default '',
  person_id uuid default wall.asker() references byg.person,
  person_name text not null default '',
  -- Said by somebody who came by a link.
  seat_id uuid references byg.sheet_link_seat on delete cascade,
  at timestamptz not null default now(),
  edited_at timestamptz,
  taken_back_at timestamptz,
  resolved_at timestamptz,
  resolved_name text not null default '',
  revision integer not null default 1,
  check (num_nonnulls(sheet_id, own_sheet_id) = 1),
  check (num_nonnulls(person_id, seat_id) = 1),
  check ((text = '') = (taken_back_at is not null))
);
create index sheet_comment_by_sheet on byg.sheet_comment (sheet_id, id desc);
create index sheet_comment_by_own_sheet on byg.sheet_comment (own_sheet_id, id desc);
create index sheet_comment_by_seat on byg.sheet_comment (seat_id) where seat_id is not null;

create table byg.sheet_mention (
  comment_id uuid not null references byg.sheet_comment on delete cascade,
  person_id uuid not null references byg.person,
  at timestamptz not null default now(),
  seen_at timestamptz,
  primary key (comment_id, person_id)
);
-- "What waits for me?"
create index sheet_mention_unseen on byg.sheet_mention (person_id) where seen_at is null;

do $$
declare
  kept text;
begin
  foreach kept in array array['sheet_comment', 'sheet_mention'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.sheet_comment, byg.sheet_mention to :"app";
grant insert (id, sheet_id, own_sheet_id, side_id, prompt, row_id, within_party_id, party_id, text)
  on byg.sheet_comment to :"app";
grant update (text, edited_at, taken_back_at, resolved_at, revision) on byg.sheet_comment to :"app";
grant insert (comment_id, person_id), update (seen_at) on byg.sheet_mention to :"app";

create policy sheet_comment_read on byg.sheet_comment for select to :"app" using (case when own_sheet_id is not null
  then exists (select from byg.own_sheet o where o.id = own_sheet_id)
  else exists (select from byg.sheet s where s.id = sheet_id)
    and (within_party_id is null or within_party_id = any (array(select wall.parties_for('read')))) end);
-- Beside what is open to all; or beside the own party's side, for the own party alone.
create policy sheet_comment_add on byg.sheet_comment for insert to :"app" with check (
  person_id = (select wall.asker()) and case when own_sheet_id is not null
    then party_id is null and within_party_id is null and exists (select from byg.own_sheet o where o.id = own_sheet_id)
    else party_id = any (array(select wall.parties_for('comment'))) and exists (select from byg.sheet s
      where s.id = sheet_id and s.partnership_id = wall.partnership_of(party_id)
        and case when within_party_id is null then side_id is null or wall.is_live(s.mode, s.state)
          else s.mode = 'sides' and within_party_id = party_id and side_id = party_id::text end) end);
create policy sheet_comment_change on byg.sheet_comment for update to :"app" using (case when own_sheet_id is not null
  then exists (select from byg.own_sheet o where o.id = own_sheet_id)
  when within_party_id is not null then within_party_id = any (array(select wall.parties_for('comment')))
  else exists (select from byg.sheet s where s.id = sheet_id
    and s.partnership_id = any (array(select wall.partnerships_for('comment')))) end);

-- Names as they are at the moment, by the database and not by the caller.
create function wall.sign_sheet_comment() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.person_name := coalesce((select name from byg.sheet_link_seat where id = new.seat_id),
    (select name from byg.person where id = new.person_id), '');
  new.party_name := coalesce((select o.name from byg.party p join byg.organisation o on o.id = p.organisation_id
    where p.id = new.party_id), '');
  return new;
end $$;
create trigger sign_sheet_comment before insert on byg.sheet_comment
  for each row execute function wall.sign_sheet_comment();

-- Its words are its author's for half an hour; that it has been dealt with is anyone's to say who may comment.
create function wall.guard_sheet_comment() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (new.text, new.taken_back_at) is distinct from (old.text, old.taken_back_at) and (old.taken_back_at is not null
      or old.person_id is distinct from wall.asker() or old.at < now() - interval '30 minutes') then
    raise insufficient_privilege using message = 'a comment is changed by its author, for half an hour';
  end if;
  if new.resolved_at is distinct from old.resolved_at then
    new.resolved_name := case when new.resolved_at is null then ''
      else coalesce((select name from byg.person where id = wall.asker()), '') end;
  end if;
  return new;
end $$;
create trigger guard_sheet_comment before update on byg.sheet_comment
  for each row execute function wall.guard_sheet_comment();

-- Who has the sheet open hears that something was said, never what; of what one party has alone, that party.
create function wall.sheet_commented() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('byg_gathering', coalesce(new.sheet_id, new.own_sheet_id)::text || coalesce('/' || new.within_party_id, ''));
  return null;
end $$;
create trigger sheet_commented after insert or update on byg.sheet_comment
  for each row execute function wall.sheet_commented();

-- Who may be mentioned: people with a living seat who may see what the comment stands beside.
create function wall.mentionable(sheet uuid, within uuid)
  returns table (person_id uuid, name text, party_name text, email text, language text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct on (h.id) h.id, h.name, o.name, h.email::text, h.language
    from byg.sheet t join byg.party p on p.partnership_id = t.partnership_id and p.left_at is null
    join byg.organisation o on o.id = p.organisation_id join byg.party_person s on s.party_id = p.id and s.ended_at is null
    join byg.person h on h.id = s.person_id left join byg.capability c on c.id = s.capability_id
    where t.id = sheet and t.partnership_id = any (array(select wall.seen_partnerships()))
      and (c.id is null or (c.revoked_at is null and c.expires_at > now()))
      and (within is null or (p.id = within and within = any (array(select wall.parties_for('read')))
        and (c.id is null or 'read' = any (c.scope))))
    order by h.id, p.position, p.id
$$;
grant execute on function wall.mentionable to :"app";

create policy sheet_mention_read on byg.sheet_mention for select to :"app"
  using (exists (select from byg.sheet_comment c where c.id = comment_id));
create policy sheet_mention_add on byg.sheet_mention for insert to :"app" with check (
  exists (select from byg.sheet_comment c where c.id = comment_id and c.person_id = (select wall.asker())
    and exists (select from wall.mentionable(c.sheet_id, c.within_party_id) m where m.person_id = sheet_mention.person_id)));
create policy sheet_mention_change on byg.sheet_mention for update to :"app" using (person_id = (select wall.asker()));

-- The doors for who came by a link: what is open to all, and nothing else.
create function wall.comments_by_link(hash bytea, seat_hash bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'sideId', m.side_id, 'promptId', m.prompt, 'rowId', m.row_id,
      'text', m.text, 'personName', m.person_name, 'partyName', m.party_name, 'byLink', m.seat_id is not null,
      'mine', m.mine, 'at', m.at, 'editedAt', m.edited_at, 'takenBackAt', m.taken_back_at, 'resolvedAt', m.resolved_at,
      'resolvedName', m.resolved_name, 'revision', m.revision) order by m.id desc), '[]')
    from (select c.*, coalesce(s.token_hash = seat_hash, false) as mine
      from byg.sheet_link l join byg.sheet_comment c on c.sheet_id = l.sheet_id or c.own_sheet_id = l.own_sheet_id
      left join byg.sheet_link_seat s on s.id = c.seat_id
      where l.token_hash = hash and l.may <> 'view' and wall.sheet_link_state(l) = 'open' and c.within_party_id is null
      order by c.id desc limit 200) as m
$$;

create function wall.comment_by_link(seat_hash bytea, said jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  seat record;
begin
  select * into seat from wall.sheet_seat(seat_hash);
  if seat.seat_id is null then return 'link-ended'; end if;
  if seat.may = 'view' or exists (select from byg.sheet s where s.id = seat.sheet_id
      and said->>'sideId' is not null and not wall.is_live(s.mode, s.state)) then return 'not-yours'; end if;
  if (select count(*) >= 100 from byg.sheet_comment c where c.seat_id = seat.seat_id)
    or (select count(*) >= 2000 from byg.sheet_comment c where c.sheet_id = seat.sheet_id or c.own_sheet_id = seat.own_sheet_id)
    then return 'too-many-comments'; end if;
  insert into byg.sheet_comment (id, sheet_id, own_sheet_id, side_id, prompt, row_id, text, person_id, seat_id)
    values ((said->>'id')::uuid, seat.sheet_id, seat.own_sheet_id, said->>'sideId', said->>'promptId', said->>'rowId',
      said->>'text', null, seat.seat_id) on conflict do nothing;
  return 'said';
end $$;

-- Other words, or none: taken back. By the seat that said it, for half an hour.
create function wall.change_comment_by_link(seat_hash bytea, wanted uuid, words text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update byg.sheet_comment c set text = words, revision = c.revision + 1,
      edited_at = case when words = '' then c.edited_at else now() end,
      taken_back_at = case when words = '' then now() end
    from wall.sheet_seat(seat_hash) as seat
    where c.id = wanted and c.seat_id = seat.seat_id and seat.may <> 'view' and c.taken_back_at is null
      and c.at >= now() - interval '30 minutes';
  return found;
end $$;
grant execute on function wall.comments_by_link, wall.comment_by_link, wall.change_comment_by_link to :"app";
