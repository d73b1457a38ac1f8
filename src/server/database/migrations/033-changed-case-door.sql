-- The door by which a sender writes other words, also when a party gets another address: a name in it meant two things.

-- Other words by the sender: the number of the text that stands then, null when somebody changed it in between or it is
-- too late. Whoever gets another address has approved nothing, and the old address's link ends.
create or replace function wall.change_case(hash bytea, told jsonb, who text, addresses text[], from_revision integer, stage text)
  returns integer language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  key wall.case_key := wall.open_case(hash);
  old byg.case_submission;
  side text;
  moved boolean := false;
  now_at integer;
begin
  if key.role is distinct from 'sender' then return null; end if;
  select * into old from byg.case_submission where id = key.submission_id and revision = from_revision
    and state in ('draft', 'unconfirmed', 'waiting', 'approved') for update;
  if old.id is null then return null; end if;
  foreach side in array array['library', 'partner'] loop
    if (case side when 'library' then old.library_email else old.partner_email end)
        is distinct from nullif(addresses[case side when 'library' then 2 else 3 end], '')::public.citext then
      update byg.case_link set revoked_at = now() where submission_id = old.id and role = side and revoked_at is null;
      delete from byg.case_approval a where a.submission_id = old.id and a.party = side;
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
