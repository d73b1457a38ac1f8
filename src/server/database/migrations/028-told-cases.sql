-- "Fortæl jeres": cases that people send in. Whoever sends one, and the two parties it tells of, are nobody to this
-- house: each has a link in a mail, and the doors of the next migration take the hash of that link. Everybody else but
-- the editor meets a wall.

-- Pages that came from people and not from the files of `content/`: the import at start leaves them alone.
alter table byg.content_page add column origin text not null default 'file' check (origin in ('file', 'written'));

-- Who reads, corrects and publishes what is sent in. Not a role in an organisation: anybody may found one of those.
alter table byg.person add column site_editor boolean not null default false;

create table byg.case_submission (
  id uuid primary key,
  -- The language of the page it was sent from, in which its mails are written.
  language text not null check (language in ('da', 'en')),
  state text not null check (state in ('draft', 'unconfirmed', 'waiting', 'approved', 'published', 'declined', 'withdrawn')),
  -- The parties' own words.
  content jsonb not null check (octet_length(content::text) < 400000),
  revision integer not null default 1,
  sender text not null check (sender in ('library', 'partner', 'other')),
  sender_email public.citext check (char_length(sender_email::text) <= 320),
  library_email public.citext check (char_length(library_email::text) <= 320),
  partner_email public.citext check (char_length(partner_email::text) <= 320),
  -- What the editor adds around the words: tags, place, a better summary.
  desk jsonb not null default '{}' check (octet_length(desk::text) < 100000),
  -- Why it was declined, or what a party wants changed.
  reason text not null default '' check (char_length(reason) <= 4000),
  -- Where it stands once it has been published.
  page_id text check (char_length(page_id) <= 120),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  settled_at timestamptz
);
create index case_submission_by_state on byg.case_submission (state, id);

create table byg.case_link (
  id uuid primary key,
  submission_id uuid not null references byg.case_submission on delete cascade,
  role text not null check (role in ('sender', 'library', 'partner')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index case_link_of on byg.case_link (submission_id);

-- An approval is of one text: a changed one has none.
create table byg.case_approval (
  submission_id uuid not null references byg.case_submission on delete cascade,
  party text not null check (party in ('library', 'partner')),
  revision integer not null,
  at timestamptz not null default now(),
  primary key (submission_id, party, revision)
);

do $$
declare
  kept text;
begin
  foreach kept in array array['case_submission', 'case_link', 'case_approval'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

create function wall.is_site_editor() returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.person where id = wall.person() and (site_editor or site_admin))
$$;
create function wall.set_editor(wanted uuid, editor boolean) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update byg.person set site_editor = editor where id = wanted and wall.is_site_admin() returning true
$$;
grant execute on function wall.is_site_editor, wall.set_editor to :"app";

-- A draft is its writer's alone: the editor's desk begins where somebody has confirmed it.
grant select on byg.case_submission, byg.case_approval to :"app";
grant select (id, submission_id, role, created_at, expires_at, revoked_at) on byg.case_link to :"app";
grant insert (id, submission_id, role, token_hash, expires_at) on byg.case_link to :"app";
grant update (revoked_at) on byg.case_link to :"app";
grant update (state, content, revision, desk, reason, page_id, changed_at, settled_at) on byg.case_submission to :"app";
create policy case_submission_read on byg.case_submission for select to :"app"
  using (state not in ('draft', 'unconfirmed') and (select wall.is_site_editor()));
create policy case_submission_change on byg.case_submission for update to :"app"
  using (state not in ('draft', 'unconfirmed') and (select wall.is_site_editor()))
  with check (state not in ('draft', 'unconfirmed') and (select wall.is_site_editor()));
create function wall.edited_cases() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.case_submission where state not in ('draft', 'unconfirmed') and wall.is_site_editor()
$$;
grant execute on function wall.edited_cases to :"app";
create policy case_approval_read on byg.case_approval for select to :"app"
  using (submission_id = any (array(select wall.edited_cases())));
create policy case_link_read on byg.case_link for select to :"app"
  using (submission_id = any (array(select wall.edited_cases())));
create policy case_link_add on byg.case_link for insert to :"app"
  with check (submission_id = any (array(select wall.edited_cases())));
create policy case_link_end on byg.case_link for update to :"app"
  using (submission_id = any (array(select wall.edited_cases())));

-- Whoever changes it: other words are another text, and nothing is published that both have not approved as it stands.
create function wall.case_agreed(wanted uuid, text_of integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) = 2 from byg.case_approval a where a.submission_id = wanted and a.revision = text_of
$$;
create function wall.guard_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.content is distinct from old.content and (new.revision <> old.revision + 1
      or new.state not in ('draft', 'unconfirmed', 'waiting')) then
    raise insufficient_privilege using message = 'changed words are approved anew';
  end if;
  if new.content is not distinct from old.content and new.revision <> old.revision then
    raise insufficient_privilege using message = 'the same words are the same text';
  end if;
  if new.state in ('approved', 'published') and not wall.case_agreed(new.id, new.revision) then
    raise insufficient_privilege using message = 'both parties have to approve the text';
  end if;
  if new.state is distinct from old.state and (old.state, new.state) not in (('draft', 'unconfirmed'),
      ('unconfirmed', 'waiting'), ('waiting', 'approved'), ('approved', 'waiting'), ('approved', 'published'),
      ('published', 'withdrawn'), ('waiting', 'declined'), ('approved', 'declined'), ('waiting', 'withdrawn'),
      ('approved', 'withdrawn')) then
    raise insufficient_privilege using message = format('a case does not go from %s to %s', old.state, new.state);
  end if;
  return new;
end $$;
create trigger guard_case before update on byg.case_submission for each row execute function wall.guard_case();

-- The editor may put a written case among the pages and in the search, and take it away again; nothing else there.
create policy content_page_editor_add on byg.content_page for insert to :"app"
  with check (kind = 'cases' and origin = 'written' and (select wall.is_site_editor()));
create policy content_page_editor_change on byg.content_page for update to :"app"
  using (kind = 'cases' and origin = 'written' and (select wall.is_site_editor()))
  with check (kind = 'cases' and origin = 'written' and (select wall.is_site_editor()));
create policy content_page_editor_remove on byg.content_page for delete to :"app"
  using (kind = 'cases' and origin = 'written' and (select wall.is_site_editor()));
create policy search_entry_editor_add on byg.search_entry for insert to :"app"
  with check (kind = 'cases' and (select wall.is_site_editor()));
create policy search_entry_editor_change on byg.search_entry for update to :"app"
  using (kind = 'cases' and (select wall.is_site_editor())) with check (kind = 'cases' and (select wall.is_site_editor()));
create policy search_entry_editor_remove on byg.search_entry for delete to :"app"
  using (kind = 'cases' and (select wall.is_site_editor()));
create policy search_word_editor_add on byg.search_word for insert to :"app" with check ((select wall.is_site_editor()));
create policy search_word_editor_change on byg.search_word for update to :"app" using ((select wall.is_site_editor()));
