-- The year wheel also tells the days on which something promised in a room is due: one mark a day, whatever it is.

alter table byg.wheel_day drop constraint wheel_day_kind_check,
  add constraint wheel_day_kind_check
    check (kind in ('start', 'evaluation', 'notice', 'last-meeting', 'end', 'promise'));

create function wall.promise_days_of(wanted uuid) returns setof date
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select distinct m.due_on from byg.promise m join byg.partnership p on p.id = m.partnership_id and p.state <> 'ended'
    where m.partnership_id = wanted and m.state = 'open' and m.due_on is not null
$$;

create or replace function wall.keep_days_of(wanted uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from byg.wheel_day where partnership_id = wanted;
  insert into byg.wheel_day (party_id, organisation_id, partnership_id, day, kind)
    select y.id, y.organisation_id, wanted, d.day, d.kind from byg.party y
    cross join (select o.day, o.kind from wall.days_of(wanted) o
      union all select p.day, 'promise' from wall.promise_days_of(wanted) p(day)) d
    where y.partnership_id = wanted and y.left_at is null on conflict do nothing;
end $$;
revoke execute on function wall.promise_days_of from public;

create trigger keep_days after insert on byg.promise for each row when (new.due_on is not null)
  execute function wall.keep_days();
create trigger keep_days_changed after update of due_on, state on byg.promise for each row
  when (new.due_on is distinct from old.due_on or new.state is distinct from old.state)
  execute function wall.keep_days();

insert into byg.wheel_day (party_id, organisation_id, partnership_id, day, kind)
  select y.id, y.organisation_id, y.partnership_id, d.day, 'promise'
  from byg.party y cross join lateral wall.promise_days_of(y.partnership_id) d(day) where y.left_at is null
  on conflict do nothing;
