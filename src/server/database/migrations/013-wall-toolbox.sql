-- Walls around sheets. This is the wall the product is built on: before the reveal a side is read and
-- written by its own party's people alone; no administrator, director or partner passes it.

grant select on byg.sheet, byg.sheet_side, byg.live_document, byg.own_sheet to :"app";
grant insert (id, partnership_id, tool, title, shared) on byg.sheet to :"app";
grant update (title, shared, revision) on byg.sheet to :"app";
grant insert (sheet_id, party_id, answers, ready) on byg.sheet_side to :"app";
grant update (answers, ready, updated_at, updated_by, revision) on byg.sheet_side to :"app";
grant insert (sheet_id, content) on byg.live_document to :"app";
grant insert (id, tool, title, content), update (title, content, updated_at, revision), delete on byg.own_sheet to :"app";

create policy sheet_read on byg.sheet for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy sheet_add on byg.sheet for insert to :"app" with check (
  state = 'private' and created_by = (select wall.asker())
  and partnership_id = any (array(select wall.partnerships_for('answer'))));
-- After the reveal the live document is the place to write.
create policy sheet_change on byg.sheet for update to :"app"
  using (state = 'private' and partnership_id = any (array(select wall.partnerships_for('answer'))));

-- The wall: own party until the reveal, all parties after it.
create policy sheet_side_read on byg.sheet_side for select to :"app" using (
  party_id = any (array(select wall.parties_for('read')))
  or exists (select from byg.sheet s where s.id = sheet_id and s.state = 'revealed'));
-- A party writes on sheets of its own partnership, until the reveal.
create policy sheet_side_add on byg.sheet_side for insert to :"app" with check (
  updated_by = (select wall.asker()) and party_id = any (array(select wall.parties_for('answer')))
  and exists (select from byg.sheet s where s.id = sheet_id and s.state = 'private'
    and s.partnership_id = wall.partnership_of(party_id)));
create policy sheet_side_change on byg.sheet_side for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer')))
    and exists (select from byg.sheet s where s.id = sheet_id and s.state = 'private'))
  with check (updated_by = (select wall.asker()));

create policy live_document_read on byg.live_document for select to :"app"
  using (exists (select from byg.sheet s where s.id = sheet_id and s.state = 'revealed'));
-- Begun once by somebody who may answer; kept by the live room's own role from then on.
create policy live_document_add on byg.live_document for insert to :"app" with check (
  state is null and exists (select from byg.sheet s where s.id = sheet_id and s.state = 'revealed'
    and s.partnership_id = any (array(select wall.partnerships_for('answer')))));

-- The live room keeps revealed documents and reads which sheets are revealed; it never sees a side.
grant select on byg.live_document to :"keeper";
grant insert, update (state, content, updated_at, revision) on byg.live_document to :"keeper";
grant select (id, state) on byg.sheet to :"keeper";
create policy sheet_keeper on byg.sheet for select to :"keeper" using (true);
create policy live_document_keeper_read on byg.live_document for select to :"keeper" using (true);
create policy live_document_keeper_add on byg.live_document for insert to :"keeper"
  with check (exists (select from byg.sheet s where s.id = sheet_id and s.state = 'revealed'));
create policy live_document_keeper_change on byg.live_document for update to :"keeper" using (true);

-- A loose sheet is its person's own.
create policy own_sheet_all on byg.own_sheet for all to :"app" using (person_id = (select wall.person()))
  with check (person_id = (select wall.person()) and (select wall.person()) is not null);

-- Opens the wall. Everyone with a seat may when at least two parties, and all of them, are ready; the lead
-- may by its word. The row's lock makes two at once one.
create function wall.reveal_sheet(wanted uuid, reason text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  place uuid;
begin
  select partnership_id into place from byg.sheet where id = wanted and state = 'private' for update;
  if place is null or place not in (select wall.partnerships_for('answer')) then
    return false;
  elsif reason = 'lead-word' then
    if place not in (select wall.led_partnerships()) then return false; end if;
  elsif reason <> 'all-ready' or (select count(*) < 2 or not bool_and(ready) from wall.readiness(wanted)) then
    return false;
  end if;
  update byg.sheet set state = 'revealed', revealed_at = now(), revealed_by = wall.asker(),
    reveal_reason = reason, revision = revision + 1 where id = wanted;
  return true;
end $$;
grant execute on function wall.reveal_sheet to :"app";
