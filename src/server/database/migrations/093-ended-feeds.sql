-- A calendar address that was taken back is told so, and not that it never was: a calendar then stops asking.
create function wall.feed_ended(hash bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.calendar_feed where token_hash = hash and revoked_at is not null)
$$;
grant execute on function wall.feed_ended to :"app";
