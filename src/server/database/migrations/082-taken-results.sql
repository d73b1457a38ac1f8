-- What a game left, and somebody took into a partnership: each result once, however often it is sent. The game is
-- forgotten in time; that its result was taken is not.

create table byg.taken_result (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  gathering_id uuid not null,
  key text not null check (char_length(key) between 1 and 80),
  became text not null check (became in ('risk', 'question', 'clause')),
  at timestamptz not null default now(),
  created_by uuid not null default wall.asker() references byg.person,
  unique (partnership_id, gathering_id, key)
);

alter table byg.taken_result enable row level security, force row level security;
do $$
begin
  execute format('create policy taken_result_owner on byg.taken_result to %I using (true) with check (true)', current_user);
end $$;

grant select on byg.taken_result to :"app";
grant insert (id, partnership_id, gathering_id, key, became) on byg.taken_result to :"app";

-- Read by everyone in the room; taken by somebody with an account who answers for a party of it.
create policy taken_result_read on byg.taken_result for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy taken_result_add on byg.taken_result for insert to :"app" with check (
  created_by = (select wall.person()) and partnership_id = any (array(select wall.partnerships_for('answer'))));

-- What was written is read by those who took part for ninety days after the end, also of a game, whose code works
-- for two days only.
create or replace function wall.gathering_seat_of(hash bytea) returns byg.gathering_seat
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s from byg.gathering_seat s join byg.gathering g on g.id = s.gathering_id
    where s.token_hash = hash and s.left_at is null
      and (g.ends_at > now() or g.ended_at > now() - interval '90 days')
$$;
