-- Ideas from would-be partners. Whoever sends one is nobody to this house: a door takes it in by the public word of an
-- organisation's inbox, and only that organisation's people read it. Answered or not, it is forgotten by its date.

create table byg.idea_inbox (
  organisation_id uuid primary key references byg.organisation,
  -- The word of its public address.
  word text not null unique check (word ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(word) <= 60),
  open boolean not null default true,
  reply_days integer not null default 14 check (reply_days between 1 and 60),
  -- What the organisation looks for, on top of the form.
  welcome text not null default '' check (char_length(welcome) <= 600)
);

create table byg.idea (
  id uuid primary key,
  organisation_id uuid not null references byg.organisation,
  -- Of the page it was sent from, in which its mails are written.
  language text not null check (language in ('da', 'en')),
  title text not null check (char_length(title) between 1 and 120),
  text text not null check (char_length(text) between 1 and 4000),
  -- What the sender hopes for.
  gain text not null default '' check (char_length(gain) <= 500),
  sender_name text not null check (char_length(sender_name) between 1 and 120),
  sender_function text not null default '' check (char_length(sender_function) <= 120),
  sender_house text not null default '' check (char_length(sender_house) <= 200),
  sender_kind text not null check (sender_kind in
    ('library', 'museum', 'university', 'school', 'company', 'association', 'authority', 'media', 'other')),
  sender_email public.citext not null check (char_length(sender_email::text) <= 254),
  received_on date not null,
  due_on date not null,
  forget_on date not null,
  state text not null default 'new' check (state in ('new', 'looking', 'yes', 'no')),
  answer text not null default '' check (char_length(answer) <= 4000),
  answered_on date,
  answered_by uuid references byg.person,
  partnership_id uuid references byg.partnership,
  revision integer not null default 1,
  check ((state in ('yes', 'no')) = (answered_on is not null))
);
create index idea_by_house on byg.idea (organisation_id, id desc);
create index idea_forgotten on byg.idea (forget_on);
create index idea_waiting on byg.idea (organisation_id) where state in ('new', 'looking');

do $$
declare
  kept text;
begin
  foreach kept in array array['idea_inbox', 'idea'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

-- Everybody who works in the house, but mere readers: what strangers write about themselves is for who answers them.
create function wall.idea_houses() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wall.organisations_as('worker', 'partnership-lead', 'network-lead', 'director', 'editor', 'administrator')
$$;
grant execute on function wall.idea_houses to :"app";

grant select on byg.idea_inbox, byg.idea to :"app";
grant insert (organisation_id, word, open, reply_days, welcome), update (word, open, reply_days, welcome)
  on byg.idea_inbox to :"app";
grant update (state, answer, answered_on, forget_on, partnership_id, revision), delete on byg.idea to :"app";

create policy idea_inbox_read on byg.idea_inbox for select to :"app"
  using (organisation_id = any (array(select wall.idea_houses())));
create policy idea_inbox_add on byg.idea_inbox for insert to :"app" with check (organisation_id = any (array(
  select wall.organisations_as('partnership-lead', 'network-lead', 'director', 'administrator'))));
create policy idea_inbox_change on byg.idea_inbox for update to :"app" using (organisation_id = any (array(
  select wall.organisations_as('partnership-lead', 'network-lead', 'director', 'administrator'))));

create policy idea_read on byg.idea for select to :"app" using (organisation_id = any (array(select wall.idea_houses())));
create policy idea_change on byg.idea for update to :"app"
  using (organisation_id = any (array(select wall.idea_houses())))
  with check (partnership_id is null or partnership_id = any (array(select wall.seen_partnerships())));
create policy idea_remove on byg.idea for delete to :"app"
  using (organisation_id = any (array(select wall.idea_houses())));

-- An answer has been sent by mail: it stays as it was said, and so does the partnership that came of it.
create function wall.guard_idea() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.state in ('yes', 'no') and (new.state, new.answer, new.answered_on, new.answered_by)
      is distinct from (old.state, old.answer, old.answered_on, old.answered_by) then
    raise insufficient_privilege using message = 'an idea is answered once';
  end if;
  if old.partnership_id is not null and new.partnership_id is distinct from old.partnership_id then
    raise insufficient_privilege using message = 'an idea becomes one partnership';
  end if;
  if new.state in ('yes', 'no') and old.state not in ('yes', 'no') then
    new.answered_by := wall.asker();
  end if;
  return new;
end $$;
create trigger guard_idea before update on byg.idea for each row execute function wall.guard_idea();

-- The inbox as anybody meets it.
create function wall.inbox_by_word(wanted text) returns table (organisation_id uuid, name text, place text, open boolean,
    reply_days integer, welcome text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.name, o.place, i.open, i.reply_days, i.welcome
    from byg.idea_inbox i join byg.organisation o on o.id = i.organisation_id where i.word = wanted
$$;

-- Takes an idea in. `kept`; `same` when it came twice; `closed` when the inbox is; `full` when a house has had more in a
-- day than people send, so that a flood neither buries those that are meant nor fills the disk.
create function wall.send_idea(fresh uuid, house uuid, speaks text, told jsonb, received date, due date, forgotten date)
  returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from byg.idea where id = fresh) then return 'same'; end if;
  if not exists (select from byg.idea_inbox where organisation_id = house and open) then return 'closed'; end if;
  if (select count(*) from byg.idea where organisation_id = house and received_on = received) >= 100 then return 'full'; end if;
  insert into byg.idea (id, organisation_id, language, title, text, gain, sender_name, sender_function, sender_house,
      sender_kind, sender_email, received_on, due_on, forget_on)
    values (fresh, house, speaks, told ->> 'title', told ->> 'text', told ->> 'gain', told ->> 'name', told ->> 'function',
      told ->> 'house', told ->> 'kind', (told ->> 'email')::public.citext, received, due, forgotten)
    on conflict (id) do nothing;
  return 'kept';
end $$;
grant execute on function wall.inbox_by_word, wall.send_idea to :"app";

create function wall.forget_ideas(today date) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from byg.idea where forget_on <= today;
  delete from byg.mail where kind like 'idea-%' and created_at < today - interval '90 days'
$$;
grant execute on function wall.forget_ideas to :"keeper";
