-- A mail about a comment may be answered by mail. Where the answer is sent to holds a token: one reader's, for one comment
-- and what stands beside it, for a while. Only its hash is kept. What is answered is written in that person's own name,
-- through the same walls as always, so that the token opens nothing that the person may not write any more.

create table byg.mail_reply (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  person_id uuid not null references byg.person on delete cascade,
  comment_id uuid not null references byg.sheet_comment on delete cascade,
  expires_at timestamptz not null default now() + interval '60 days'
);
create index mail_reply_by_person on byg.mail_reply (person_id);
create index mail_reply_by_comment on byg.mail_reply (comment_id);

-- Which mails have been dealt with, by the hash of what names them: each is taken once, whatever is killed between.
create table byg.reply_taken (
  message_hash bytea primary key check (octet_length(message_hash) = 32),
  at timestamptz not null default now()
);

do $$
declare
  kept text;
begin
  foreach kept in array array['mail_reply', 'reply_taken'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

-- For whom the asker has just mentioned, and nobody else.
create function wall.reply_link(address text, comment uuid, hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.mail_reply (token_hash, person_id, comment_id)
    select hash, h.id, c.id from byg.person h join byg.sheet_mention m on m.person_id = h.id
      join byg.sheet_comment c on c.id = m.comment_id
      where h.email operator(public.=) address::public.citext and c.id = comment and c.person_id = wall.asker();
  return found;
end $$;

-- Whose token it is, and which comment is answered; who said that comment is told of the answer.
create function wall.reply_by_token(hash bytea)
  returns table (person_id uuid, email text, language text, comment_id uuid, author_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.id, h.email::text, h.language, c.id, c.person_id
    from byg.mail_reply r join byg.person h on h.id = r.person_id join byg.sheet_comment c on c.id = r.comment_id
    where r.token_hash = hash and r.expires_at > now()
$$;
-- True for the first who asks; undone with what was done with the mail.
create function wall.take_reply(hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.reply_taken (message_hash) values (hash) on conflict do nothing;
  return found;
end $$;
grant execute on function wall.reply_link, wall.reply_by_token, wall.take_reply to :"app";

-- The address to answer to is a secret as well: blotted out of the outbox when the mail has left.
grant update (headers) on byg.mail to :"keeper";

-- Of weekly letters the newest says what has been told; the ones before it are of no more use.
create or replace function wall.sweep_mail_stops() returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from byg.mail_stop where expires_at < now();
  delete from byg.mail_action where expires_at < now();
  delete from byg.mail_reply where expires_at < now();
  delete from byg.reply_taken where at < now() - interval '180 days';
  delete from byg.weekly_letter w where w.week < current_date - 400 or w.week < current_date - 56
    and exists (select from byg.weekly_letter n where n.person_id = w.person_id and n.week > w.week)
$$;
