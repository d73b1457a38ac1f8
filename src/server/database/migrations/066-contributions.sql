-- What the parties bring and gain, a line each. Everybody in the partnership reads them; each party writes its own,
-- and a line that was wrong is withdrawn and stays to be seen. Another party may ask about a line.

create table byg.contribution (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  party_id uuid not null references byg.party,
  standing text not null check (standing in ('promised', 'given', 'gained')),
  kind text not null check (kind in ('hours', 'rooms', 'materials', 'reach', 'money', 'know-how')),
  unit text not null check (unit in ('hours', 'times', 'days', 'pieces', 'people', 'kroner')),
  -- In hundredths of the unit, and of a krone.
  amount bigint not null check (amount between 1 and 1000000000),
  worth bigint check (worth between 1 and 1000000000),
  estimate boolean not null default false,
  what text not null check (char_length(what) between 1 and 300),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  withdrawn_at timestamptz,
  revision integer not null default 1,
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default ''
);
create index contribution_by_partnership on byg.contribution (partnership_id, id desc);
create index contribution_by_party on byg.contribution (party_id);

create table byg.contribution_question (
  id uuid primary key,
  contribution_id uuid not null references byg.contribution,
  party_id uuid not null references byg.party,
  text text not null check (char_length(text) between 1 and 1000),
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  answer text check (char_length(answer) between 1 and 1000),
  answered_at timestamptz,
  answered_by uuid references byg.person,
  answered_name text not null default ''
);
create index contribution_question_of on byg.contribution_question (contribution_id);

-- Whether a party wants what is brought told in kroner: it is, only while all of them do.
create table byg.contribution_choice (
  party_id uuid primary key references byg.party,
  worth boolean not null
);

do $$
declare
  kept text;
begin
  foreach kept in array array['contribution', 'contribution_question', 'contribution_choice'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

create function wall.partnership_of_contribution(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from byg.contribution where id = wanted
$$;
create function wall.party_of_contribution(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select party_id from byg.contribution where id = wanted
$$;
grant execute on function wall.partnership_of_contribution, wall.party_of_contribution to :"app";

grant select on byg.contribution, byg.contribution_question, byg.contribution_choice to :"app";
grant insert (id, partnership_id, party_id, standing, kind, unit, amount, worth, estimate, what, starts_on, ends_on),
  update (standing, kind, unit, amount, worth, estimate, what, starts_on, ends_on, withdrawn_at, revision, at, person_id)
  on byg.contribution to :"app";
grant insert (id, contribution_id, party_id, text), update (answer, answered_at, answered_by)
  on byg.contribution_question to :"app";
grant insert (party_id, worth), update (worth) on byg.contribution_choice to :"app";

create policy contribution_read on byg.contribution for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy contribution_add on byg.contribution for insert to :"app" with check (
  person_id = (select wall.asker()) and party_id = any (array(select wall.parties_for('answer')))
  and wall.partnership_of(party_id) = partnership_id);
create policy contribution_change on byg.contribution for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer'))))
  with check (person_id = (select wall.asker()));

-- Asked by the other parties, answered by the line's own.
create policy contribution_question_read on byg.contribution_question for select to :"app"
  using (wall.partnership_of_contribution(contribution_id) = any (array(select wall.seen_partnerships())));
create policy contribution_question_add on byg.contribution_question for insert to :"app" with check (
  person_id = (select wall.asker()) and party_id = any (array(select wall.parties_for('comment')))
  and wall.partnership_of(party_id) = wall.partnership_of_contribution(contribution_id));
create policy contribution_question_answer on byg.contribution_question for update to :"app"
  using (wall.party_of_contribution(contribution_id) = any (array(select wall.parties_for('answer'))))
  with check (answered_by = (select wall.asker()));

create policy contribution_choice_read on byg.contribution_choice for select to :"app"
  using (wall.partnership_of(party_id) = any (array(select wall.seen_partnerships())));
create policy contribution_choice_add on byg.contribution_choice for insert to :"app"
  with check (party_id = any (array(select wall.parties_for('answer'))));
create policy contribution_choice_change on byg.contribution_choice for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer'))));

create trigger sign_answer before insert or update on byg.contribution
  for each row execute function wall.sign_answer();
create function wall.sign_question() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.person_name := coalesce((select name from byg.person where id = new.person_id), '');
  new.answered_name := coalesce((select name from byg.person where id = new.answered_by), '');
  return new;
end $$;
create trigger sign_question before insert or update on byg.contribution_question
  for each row execute function wall.sign_question();

-- What waits for the asker: questions about the own lines, in all partnerships.
create function wall.contribution_questions_waiting()
  returns table (id uuid, contribution_id uuid, partnership_id uuid, partnership_name text, what text, party_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.id, c.id, s.id, s.name, c.what, o.name
    from byg.contribution c join byg.contribution_question q on q.contribution_id = c.id and q.answer is null
    join byg.partnership s on s.id = c.partnership_id join byg.party p on p.id = c.party_id
    join byg.organisation o on o.id = p.organisation_id
    where c.party_id = any (array(select wall.parties_for('answer'))) and c.withdrawn_at is null and s.state <> 'ended'
    order by q.id limit 100
$$;
grant execute on function wall.contribution_questions_waiting to :"app";
