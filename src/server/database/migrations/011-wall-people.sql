-- Walls around organisations and people. What is not granted here cannot be done by the application's role.

grant select on byg.person, byg.organisation, byg.membership to :"app";
grant update (name, function, language) on byg.person to :"app";
grant insert (id, kind, name, place, cvr, isil) on byg.organisation to :"app";
grant update (kind, name, place, cvr, isil) on byg.organisation to :"app";
grant update (roles, ended_at) on byg.membership to :"app";
-- The hash of a token is written and never read back.
grant select (id, organisation_id, email, roles, created_by, created_at, expires_at, accepted_at, revoked_at)
  on byg.organisation_invitation to :"app";
grant insert (id, organisation_id, email, roles, token_hash, expires_at) on byg.organisation_invitation to :"app";
grant update (revoked_at) on byg.organisation_invitation to :"app";
grant select (id, person_id, name, scopes, created_at, expires_at, last_used_at, revoked_at) on byg.api_token to :"app";
grant insert (id, name, token_hash, scopes, expires_at) on byg.api_token to :"app";
grant update (revoked_at) on byg.api_token to :"app";

-- One reads oneself, colleagues and the people of one's partnerships; the site's administrator reads everyone.
create policy person_read on byg.person for select to :"app" using (
  id = (select wall.asker()) or id = any (array(select wall.known_people())) or (select wall.is_site_admin()));
-- Nobody changes another person.
create policy person_change on byg.person for update to :"app"
  using (id = (select wall.person())) with check (id = (select wall.person()));

-- The register is open to everyone who is somebody here.
create policy organisation_read on byg.organisation for select to :"app" using ((select wall.asker()) is not null);
-- Anyone signed in may add an organisation, in the own name.
create policy organisation_add on byg.organisation for insert to :"app"
  with check (created_by = (select wall.person()) and (select wall.person()) is not null);
-- Its administrators change it; before it has members, who added it; and the site's administrator.
create policy organisation_change on byg.organisation for update to :"app" using (
  id = any (array(select wall.organisations_as('administrator'))) or (select wall.is_site_admin())
  or (created_by = (select wall.person()) and not wall.has_members(id)));

-- One reads the own memberships and those of colleagues.
create policy membership_read on byg.membership for select to :"app" using (
  person_id = (select wall.person()) or (select wall.is_site_admin())
  or organisation_id = any (array(select wall.organisations_as(variadic '{}'))));
-- The organisation's administrator sets roles and ends memberships; a person may end the own (see the trigger).
create policy membership_change on byg.membership for update to :"app" using (
  person_id = (select wall.person()) or (select wall.is_site_admin())
  or organisation_id = any (array(select wall.organisations_as('administrator'))));

-- Who is not the administrator may leave, and nothing else: a policy cannot tell one column from another.
create function wall.guard_membership() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if wall.is_site_admin() or new.organisation_id in (select wall.organisations_as('administrator')) then
    return new;
  end if;
  if new.roles is distinct from old.roles or new.ended_at is null or old.ended_at is not null then
    raise insufficient_privilege using message = 'only an administrator of the organisation sets roles';
  end if;
  return new;
end $$;
create trigger guard_membership before update on byg.membership
  for each row when (current_user <> :'owner') execute function wall.guard_membership();

-- Invitations are seen and made by the organisation's administrators. The site's administrator makes the
-- first one only: later it would be a door into the organisation's partnerships.
create policy invitation_read on byg.organisation_invitation for select to :"app" using (
  (select wall.is_site_admin()) or organisation_id = any (array(select wall.organisations_as('administrator'))));
create policy invitation_add on byg.organisation_invitation for insert to :"app" with check (
  created_by = (select wall.person()) and (organisation_id = any (array(select wall.organisations_as('administrator')))
    or ((select wall.is_site_admin()) and not wall.has_members(organisation_id))));
create policy invitation_change on byg.organisation_invitation for update to :"app" using (
  (select wall.is_site_admin()) or organisation_id = any (array(select wall.organisations_as('administrator'))));

-- A token is its person's own.
create policy api_token_read on byg.api_token for select to :"app" using (person_id = (select wall.person()));
create policy api_token_add on byg.api_token for insert to :"app"
  with check (person_id = (select wall.person()) and (select wall.person()) is not null);
create policy api_token_change on byg.api_token for update to :"app" using (person_id = (select wall.person()));
