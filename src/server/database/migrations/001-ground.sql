-- The ground: schemas, and who may enter them.
--   byg    what people keep          wall   functions that answer "may this asker?"
--   auth   accounts and sessions     pgboss the queue (pg-boss makes its own tables there)
-- The words :"app", :"auth", :"keeper" and :"owner" are this database's roles; the migrator fills them in,
-- because roles belong to the whole server and two databases may live beside each other.

create extension if not exists citext with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

create schema byg;
create schema wall;
create schema auth;
create schema pgboss;

grant usage on schema byg, wall to :"app", :"auth", :"keeper";
grant usage on schema auth to :"auth";
grant usage, create on schema pgboss to :"keeper";

-- Nothing is callable or readable by being there: every right below is given by name.
alter default privileges revoke execute on functions from public;
-- Accounts are for the sign-in's role alone, whatever table is added to them later.
alter default privileges in schema auth grant select, insert, update, delete on tables to :"auth";

-- Who is asking, as the application said at the start of the transaction; null for nobody.
create function wall.asker() returns uuid language sql stable
  set search_path = pg_catalog
  return nullif(current_setting('byg.person', true), '')::uuid;

-- The guest link that the asker came by; null for who is signed in with an account.
create function wall.capability() returns uuid language sql stable
  set search_path = pg_catalog
  return nullif(current_setting('byg.capability', true), '')::uuid;

-- The asker when signed in with an account: a guest has only what the link gives.
create function wall.person() returns uuid language sql stable
  set search_path = pg_catalog
  return case when wall.capability() is null then wall.asker() end;

grant execute on function wall.asker(), wall.capability(), wall.person() to :"app", :"keeper", :"auth";

-- A person is the same with and without an account; the account (schema auth) has the person's id.
create table byg.person (
  id uuid primary key,
  name text not null default '' check (char_length(name) <= 200),
  function text not null default '' check (char_length(function) <= 200),
  email public.citext not null unique check (char_length(email::text) between 3 and 320),
  language text not null default 'da' check (language in ('da', 'en')),
  site_admin boolean not null default false,
  created_at timestamptz not null default now()
);
