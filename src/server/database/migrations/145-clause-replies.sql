-- A comment on a clause of an agreement is told of by mail, as one beside an answer of a sheet is, and may be answered by
-- mail in the same way. Nobody is mentioned on a clause: those hear of it whom it concerns.

-- An answer goes to what is said on a sheet or to what is said on a clause.
alter table byg.mail_reply alter comment_id drop not null,
  add clause_comment_id uuid references byg.clause_comment on delete cascade,
  add constraint mail_reply_beside check (num_nonnulls(comment_id, clause_comment_id) = 1);
create index mail_reply_by_clause_comment on byg.mail_reply (clause_comment_id) where clause_comment_id is not null;

-- Who hears of a comment that the asker has written: of each other party those who have taken part in what is said on the
-- clause, or else one person, of those by whom the agreement waits to be accepted when the party has any. Never the
-- writer, nobody whose seat has ended or does not read, and nobody when the partnership has ended.
create function wall.clause_listeners(comment uuid) returns table (person_id uuid, email text, language text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with said as (
    select k.agreement_id, k.clause_id, k.party_id, k.person_id, a.partnership_id
      from byg.clause_comment k join byg.agreement a on a.id = k.agreement_id
      join byg.partnership r on r.id = a.partnership_id and r.state <> 'ended'
      where k.id = comment and k.person_id = wall.asker() and a.id in (select wall.seen_agreements())),
  seat as (
    select s.person_id, p.id as party_id, s.role, s.added_at, s.capability_id,
        s.mandate and (c.id is null or 'accept' = any (c.scope)) as accepts,
        exists (select from byg.clause_comment k where k.agreement_id = said.agreement_id
          and k.clause_id = said.clause_id and k.person_id = s.person_id) as took_part
      from said join byg.party p on p.partnership_id = said.partnership_id and p.left_at is null and p.id <> said.party_id
      join byg.party_person s on s.party_id = p.id and s.ended_at is null and s.person_id <> said.person_id
      left join byg.capability c on c.id = s.capability_id
      where c.id is null or (c.revoked_at is null and c.expires_at > now() and 'read' = any (c.scope))),
  ranked as (
    select seat.*, row_number() over (partition by seat.party_id order by seat.took_part desc, seat.accepts desc,
        seat.role <> 'contact', seat.capability_id is not null, seat.added_at, seat.person_id) as place from seat)
  select h.id, h.email::text, h.language from byg.person h
    where h.id in (select x.person_id from ranked x where x.took_part or x.place = 1) order by h.id limit 200
$$;
grant execute on function wall.clause_listeners to :"app";

-- For whom the asker has just mentioned, or who hears of what the asker said on a clause; for nobody else.
create or replace function wall.reply_link(address text, comment uuid, hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.mail_reply (token_hash, person_id, comment_id)
    select hash, h.id, c.id from byg.person h join byg.sheet_mention m on m.person_id = h.id
      join byg.sheet_comment c on c.id = m.comment_id
      where h.email operator(public.=) address::public.citext and c.id = comment and c.person_id = wall.asker();
  if found then return true; end if;
  insert into byg.mail_reply (token_hash, person_id, clause_comment_id)
    select hash, l.person_id, comment from wall.clause_listeners(comment) l
      where l.email::public.citext operator(public.=) address::public.citext;
  return found;
end $$;

-- Whose token it is, and which comment is answered.
drop function wall.reply_by_token;
create function wall.reply_by_token(hash bytea)
  returns table (person_id uuid, email text, language text, beside text, comment_id uuid, author_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.id, h.email::text, h.language, case when k.id is null then 'sheet' else 'clause' end,
      coalesce(c.id, k.id), coalesce(c.person_id, k.person_id)
    from byg.mail_reply r join byg.person h on h.id = r.person_id left join byg.sheet_comment c on c.id = r.comment_id
    left join byg.clause_comment k on k.id = r.clause_comment_id
    where r.token_hash = hash and r.expires_at > now()
$$;
grant execute on function wall.reply_by_token to :"app";
