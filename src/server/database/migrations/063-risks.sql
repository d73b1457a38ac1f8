-- Risks: one register that the parties share, and one of each party's own that no other party reads.

create table byg.risk (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  -- Null in the shared register; else the party whose own it is.
  party_id uuid references byg.party,
  -- Which of the library's it is, if any.
  known text check (known ~ '^R[0-9]{2}$'),
  title text not null check (char_length(title) between 1 and 160),
  probability integer check (probability between 1 and 5),
  consequence integer check (consequence between 1 and 5),
  sign text not null default '' check (char_length(sign) <= 500),
  prevention text not null default '' check (char_length(prevention) <= 500),
  response text not null default '' check (char_length(response) <= 500),
  owner_party_id uuid references byg.party,
  owner_id uuid references byg.person,
  review_on date,
  state text not null default 'open' check (state in ('open', 'closed')),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null default wall.asker() references byg.person,
  check (owner_id is null or owner_party_id is not null),
  check (party_id is null or owner_party_id is null or owner_party_id = party_id)
);
create index risk_by_room on byg.risk (partnership_id, id);
create index risk_review on byg.risk (owner_party_id, review_on) where state = 'open';

-- What it was judged to be, each time; written by the database, so that no save forgets it.
create table byg.risk_score (
  risk_id uuid not null references byg.risk,
  revision integer not null,
  probability integer not null,
  consequence integer not null,
  at timestamptz not null default clock_timestamp(),
  person_name text not null default '',
  primary key (risk_id, revision)
);

create function wall.keep_score() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.probability is not null and new.consequence is not null and (tg_op = 'INSERT'
      or new.probability is distinct from old.probability or new.consequence is distinct from old.consequence) then
    insert into byg.risk_score (risk_id, revision, probability, consequence, person_name)
      values (new.id, new.revision, new.probability, new.consequence,
        coalesce((select name from byg.person where id = wall.asker()), ''))
      on conflict do nothing;
  end if;
  return null;
end $$;
create trigger keep_score after insert or update on byg.risk for each row execute function wall.keep_score();

alter table byg.risk enable row level security, force row level security;
alter table byg.risk_score enable row level security, force row level security;
do $$
begin
  execute format('create policy risk_owner on byg.risk to %I using (true) with check (true)', current_user);
  execute format('create policy risk_score_owner on byg.risk_score to %I using (true) with check (true)', current_user);
end $$;

grant select on byg.risk, byg.risk_score to :"app";
grant insert (id, partnership_id, party_id, known, title, probability, consequence, sign, prevention, response,
  owner_party_id, owner_id, review_on) on byg.risk to :"app";
grant update (known, title, probability, consequence, sign, prevention, response, owner_party_id, owner_id, review_on,
  state, revision) on byg.risk to :"app";

-- A party's own are read and written by its own seats alone: not by who leads a network, not by any other party.
create policy risk_read on byg.risk for select to :"app" using (
  case when party_id is null then partnership_id = any (array(select wall.seen_partnerships()))
    else party_id = any (array(select wall.parties_for('read'))) end);
create policy risk_add on byg.risk for insert to :"app" with check (
  created_by = (select wall.asker()) and (owner_party_id is null or wall.partnership_of(owner_party_id) = partnership_id)
  and case when party_id is null then partnership_id = any (array(select wall.partnerships_for('answer')))
    else party_id = any (array(select wall.parties_for('answer'))) and wall.partnership_of(party_id) = partnership_id end);
create policy risk_change on byg.risk for update to :"app"
  using (case when party_id is null then partnership_id = any (array(select wall.partnerships_for('answer')))
    else party_id = any (array(select wall.parties_for('answer'))) end)
  with check (owner_party_id is null or wall.partnership_of(owner_party_id) = partnership_id);
-- Who reads the risk reads what it was judged to be.
create policy risk_score_read on byg.risk_score for select to :"app"
  using (exists (select from byg.risk r where r.id = risk_id));
