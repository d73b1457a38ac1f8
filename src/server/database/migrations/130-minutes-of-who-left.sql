-- A party that leaves is waited for no more: minutes that all the others have approved are locked, as the last approval would have done.

create function wall.leave_minutes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  waiting byg.minutes;
begin
  -- Whoever approves holds the same row: one of the two comes last and sees the other.
  for waiting in select m.* from byg.minutes m join byg.meeting g on g.id = m.meeting_id
      where g.partnership_id = new.partnership_id and m.state = 'put-forward' order by m.id for update of m loop
    if not exists (select from byg.minutes_approval a where a.minutes_id = waiting.id)
      or exists (select from byg.party p where p.partnership_id = new.partnership_id and p.left_at is null
        and not exists (select from byg.minutes_approval a where a.minutes_id = waiting.id and a.party_id = p.id)) then
      continue;
    end if;
    update byg.minutes set state = 'approved' where id = waiting.id;
    update byg.minutes set state = 'superseded'
      where meeting_id = waiting.meeting_id and state = 'approved' and number < waiting.number;
  end loop;
  return null;
end $$;
create trigger leave_minutes after update of left_at on byg.party
  for each row when (old.left_at is null and new.left_at is not null) execute function wall.leave_minutes();
