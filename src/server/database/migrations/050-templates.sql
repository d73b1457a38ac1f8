-- An organisation's own tools: a draft that its leads write, and numbered versions that nobody ever changes.
-- A sheet says which version it is of, so that it is the same sheet whatever becomes of the template.

create table byg.template (
  id uuid primary key,
  organisation_id uuid not null references byg.organisation,
  draft jsonb not null check (octet_length(draft::text) <= 1000000),
  -- Out of use: no new sheet begins from it; what began stays.
  put_away boolean not null default false,
  created_by uuid not null default wall.person() references byg.person,
  updated_by uuid not null default wall.person() references byg.person,
  updated_at timestamptz not null default now(),
  revision integer not null default 1
);
create index template_by_organisation on byg.template (organisation_id, id desc);

create table byg.template_version (
  id uuid primary key,
  template_id uuid not null references byg.template,
  number integer not null check (number > 0),
  content jsonb not null check (octet_length(content::text) <= 1000000),
  published_by uuid not null default wall.person() references byg.person,
  published_at timestamptz not null default now(),
  unique (template_id, number)
);

-- What a sheet is of stands in its tool's name; written out, so that the database can hold on to it.
create function wall.template_in(tool text) returns uuid
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when tool ~ '^template:[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' then substr(tool, 10)::uuid end
$$;
grant execute on function wall.template_in to :"app", :"keeper";

alter table byg.sheet
  add column template_version uuid generated always as (wall.template_in(tool)) stored references byg.template_version,
  add check (tool not like 'template:%' or template_version is not null);
alter table byg.own_sheet
  add column template_version uuid generated always as (wall.template_in(tool)) stored references byg.template_version,
  add check (tool not like 'template:%' or template_version is not null);
create index sheet_by_template on byg.sheet (template_version) where template_version is not null;
create index own_sheet_by_template on byg.own_sheet (template_version) where template_version is not null;

alter table byg.template enable row level security, force row level security;
alter table byg.template_version enable row level security, force row level security;
do $$
begin
  execute format('create policy template_owner on byg.template to %I using (true) with check (true)', current_user);
  execute format('create policy template_version_owner on byg.template_version to %I using (true) with check (true)', current_user);
end $$;

grant select on byg.template, byg.template_version to :"app";
grant insert (id, organisation_id, draft), update (draft, put_away, updated_at, updated_by, revision)
  on byg.template to :"app";
grant insert (id, template_id, number, content) on byg.template_version to :"app";

-- Read by the organisation's members; written by those who lead its work.
create policy template_read on byg.template for select to :"app"
  using (organisation_id = any (array(select wall.organisations_as(variadic '{}'))));
create policy template_add on byg.template for insert to :"app" with check (
  created_by = (select wall.person())
  and organisation_id = any (array(select wall.organisations_as('administrator', 'network-lead', 'partnership-lead'))));
create policy template_change on byg.template for update to :"app"
  using (organisation_id = any (array(select wall.organisations_as('administrator', 'network-lead', 'partnership-lead'))))
  with check (updated_by = (select wall.person()));

-- A version is also read by whoever reads a sheet of it: through the sheet, never through the list.
create policy template_version_read on byg.template_version for select to :"app" using (
  exists (select from byg.template t where t.id = template_id)
  or exists (select from byg.sheet s where s.template_version = template_version.id)
  or exists (select from byg.own_sheet o where o.template_version = template_version.id));
create policy template_version_add on byg.template_version for insert to :"app" with check (
  published_by = (select wall.person()) and exists (select from byg.template t where t.id = template_id
    and t.organisation_id = any (array(select wall.organisations_as('administrator', 'network-lead', 'partnership-lead')))));

-- Whether a new sheet may be of this tool: any from the shelf; a template of an organisation that the asker is
-- a member of, in a partnership only where that organisation is the asker's party; or one that is in use there.
create function wall.may_use_tool(wanted text, place uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wanted not like 'template:%'
    or exists (select from byg.template_version v join byg.template t on t.id = v.template_id
      where v.id = wall.template_in(wanted)
        and t.organisation_id in (select wall.organisations_as(variadic '{}'))
        and (place is null or exists (select from wall.seats() s join byg.party p on p.id = s.party_id
          where s.partnership_id = place and p.organisation_id = t.organisation_id)))
    or exists (select from byg.sheet s where s.partnership_id = place and s.template_version = wall.template_in(wanted)
      and place = any (array(select wall.seen_partnerships())))
$$;
grant execute on function wall.may_use_tool to :"app";
create policy sheet_template on byg.sheet as restrictive for insert to :"app"
  with check (wall.may_use_tool(tool, partnership_id));
create policy own_sheet_template on byg.own_sheet as restrictive for insert to :"app"
  with check (wall.may_use_tool(tool, null));

-- The live room reads what a sheet asks for.
grant select (template_version) on byg.sheet to :"keeper";
grant select (id, content) on byg.template_version to :"keeper";
create policy template_version_keeper on byg.template_version for select to :"keeper"
  using (exists (select from byg.sheet s where s.template_version = template_version.id));
