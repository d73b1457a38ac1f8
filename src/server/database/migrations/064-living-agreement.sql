-- The agreement while it is lived by: what is owed under a clause, who keeps an eye on it, and what went otherwise.

-- Part of the draft: put forward with it, and promised when all have accepted. Dropped ones are kept, as every text is.
create table byg.obligation (
  id uuid primary key,
  agreement_id uuid not null references byg.agreement,
  clause_id text not null check (clause_id ~ '^A[0-9]{2}$'),
  party_id uuid not null references byg.party,
  text text not null check (char_length(text) between 1 and 400),
  due_on date,
  created_at timestamptz not null default now(),
  created_by uuid not null default wall.asker() references byg.person,
  dropped_at timestamptz
);
create index obligation_by_agreement on byg.obligation (agreement_id, id);

-- Who looks after a clause, when, with which risk in mind and which question for the evaluation. Not part of what
-- is agreed: it may change without an amendment.
create table byg.clause_care (
  agreement_id uuid not null references byg.agreement,
  clause_id text not null check (clause_id ~ '^A[0-9]{2}$'),
  party_id uuid references byg.party,
  owner_id uuid references byg.person,
  due_on date,
  risk_id uuid references byg.risk,
  question text not null default '' check (char_length(question) <= 400),
  revision integer not null default 1,
  primary key (agreement_id, clause_id)
);

create table byg.deviation (
  id uuid primary key,
  agreement_id uuid not null references byg.agreement,
  clause_id text not null check (clause_id ~ '^A[0-9]{2}$'),
  text text not null check (char_length(text) between 1 and 2000),
  party_id uuid not null references byg.party,
  party_name text not null default '',
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  at timestamptz not null default now(),
  choice text check (choice in ('keep', 'promise', 'amend')),
  choice_note text not null default '' check (char_length(choice_note) <= 1000),
  chosen_at timestamptz,
  chosen_by uuid references byg.person,
  chosen_name text not null default '',
  check ((choice is null) = (chosen_at is null))
);
create index deviation_by_agreement on byg.deviation (agreement_id, id desc);
create trigger sign_line before insert on byg.deviation for each row execute function wall.sign_line();

-- Who chose is written down by the database, once: a choice that was made is not made over.
create function wall.sign_choice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.chosen_by := wall.asker();
  new.chosen_at := now();
  new.chosen_name := coalesce((select name from byg.person where id = wall.asker()), '');
  return new;
end $$;
create trigger sign_choice before update on byg.deviation
  for each row when (current_user <> :'owner') execute function wall.sign_choice();

do $$
declare
  kept text;
begin
  foreach kept in array array['obligation', 'clause_care', 'deviation'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.obligation, byg.clause_care, byg.deviation to :"app";
grant insert (id, agreement_id, clause_id, party_id, text, due_on) on byg.obligation to :"app";
grant update (dropped_at) on byg.obligation to :"app";
grant insert (agreement_id, clause_id, party_id, owner_id, due_on, risk_id, question) on byg.clause_care to :"app";
grant update (party_id, owner_id, due_on, risk_id, question, revision) on byg.clause_care to :"app";
grant insert (id, agreement_id, clause_id, text, party_id) on byg.deviation to :"app";
grant update (choice, choice_note) on byg.deviation to :"app";

create function wall.room_of_agreement(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from byg.agreement where id = wanted
$$;
grant execute on function wall.room_of_agreement to :"app";

create policy obligation_read on byg.obligation for select to :"app"
  using (wall.room_of_agreement(agreement_id) = any (array(select wall.seen_partnerships())));
create policy obligation_add on byg.obligation for insert to :"app" with check (
  created_by = (select wall.asker()) and wall.partnership_of(party_id) = wall.room_of_agreement(agreement_id)
  and wall.room_of_agreement(agreement_id) = any (array(select wall.partnerships_for('answer'))));
create policy obligation_drop on byg.obligation for update to :"app"
  using (dropped_at is null and wall.room_of_agreement(agreement_id) = any (array(select wall.partnerships_for('answer'))))
  with check (true);

-- Only a risk that all may read is named beside a clause.
create policy clause_care_read on byg.clause_care for select to :"app"
  using (wall.room_of_agreement(agreement_id) = any (array(select wall.seen_partnerships())));
create policy clause_care_add on byg.clause_care for insert to :"app" with check (
  wall.room_of_agreement(agreement_id) = any (array(select wall.partnerships_for('answer')))
  and (party_id is null or wall.partnership_of(party_id) = wall.room_of_agreement(agreement_id))
  and (risk_id is null or exists (select from byg.risk r where r.id = risk_id and r.party_id is null)));
create policy clause_care_change on byg.clause_care for update to :"app"
  using (wall.room_of_agreement(agreement_id) = any (array(select wall.partnerships_for('answer'))))
  with check ((party_id is null or wall.partnership_of(party_id) = wall.room_of_agreement(agreement_id))
    and (risk_id is null or exists (select from byg.risk r where r.id = risk_id and r.party_id is null)));

create policy deviation_read on byg.deviation for select to :"app"
  using (wall.room_of_agreement(agreement_id) = any (array(select wall.seen_partnerships())));
-- Anybody who may comment may note one, in the name of the own party.
create policy deviation_add on byg.deviation for insert to :"app" with check (
  person_id = (select wall.asker()) and party_id = any (array(select wall.parties_for('comment')))
  and wall.partnership_of(party_id) = wall.room_of_agreement(agreement_id));
create policy deviation_choose on byg.deviation for update to :"app"
  using (choice is null and wall.room_of_agreement(agreement_id) = any (array(select wall.partnerships_for('answer'))))
  with check (true);
