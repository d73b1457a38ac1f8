-- Who is told what, by whom and when: lines that all parties share and approve, and lines of each party's own house
-- that no other party reads. Beside them a card for each party: how its logo may be used, and whom the press may ask.

create table byg.communication_line (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  -- Null for what all say to the world; else the party in whose own house it is said.
  party_id uuid references byg.party,
  message text not null check (char_length(message) between 1 and 300),
  audiences text[] not null check (cardinality(audiences) between 1 and 12 and octet_length(array_to_string(audiences, '')) <= 4000),
  sender_party_id uuid references byg.party,
  sender_id uuid references byg.person,
  due_on date,
  channel text not null default '' check (char_length(channel) <= 120),
  logos text not null default 'not-needed' check (logos in ('yes', 'no', 'not-needed')),
  text text not null default '' check (char_length(text) <= 5000),
  measure text not null default '' check (char_length(measure) <= 300),
  -- Of which text an approval is; the database alone counts it.
  text_revision integer not null default 1,
  text_party_id uuid references byg.party,
  state text not null default 'planned' check (state in ('planned', 'out', 'dropped')),
  out_on date,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null default wall.asker() references byg.person,
  check (sender_id is null or sender_party_id is not null),
  check (party_id is null or sender_party_id is null or sender_party_id = party_id),
  check ((party_id is null) = (text_party_id is not null)),
  check ((state = 'out') = (out_on is not null))
);
create index communication_line_by_room on byg.communication_line (partnership_id, id);
create index communication_line_by_sender on byg.communication_line (sender_party_id, due_on) where state = 'planned';

create table byg.communication_approval (
  line_id uuid not null references byg.communication_line,
  party_id uuid not null references byg.party,
  text_revision integer not null,
  party_name text not null default '',
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  at timestamptz not null default now(),
  primary key (line_id, party_id, text_revision)
);

create table byg.communication_card (
  party_id uuid primary key references byg.party,
  logo_terms text not null default '' check (char_length(logo_terms) <= 1000),
  press_contact text not null default '' check (char_length(press_contact) <= 300)
);

do $$
declare
  kept text;
begin
  foreach kept in array array['communication_line', 'communication_approval', 'communication_card'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

-- The text that waits is the one that was read, of a line that all share; who wrote it approves nothing.
create function wall.may_approve_text(line uuid, party uuid, wanted integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.communication_line l join byg.party p on p.id = party
      where l.id = line and l.party_id is null and l.state = 'planned' and l.text_revision = wanted
        and p.partnership_id = l.partnership_id and p.id <> l.text_party_id)
    and exists (select from wall.seats() s where s.party_id = party and s.mandate and 'accept' = any (s.scope))
$$;
grant execute on function wall.may_approve_text to :"app";

grant select on byg.communication_line, byg.communication_approval, byg.communication_card to :"app";
grant insert (id, partnership_id, party_id, message, audiences, sender_party_id, sender_id, due_on, channel, logos, text,
    measure, text_party_id),
  update (message, audiences, sender_party_id, sender_id, due_on, channel, logos, text, measure, text_party_id, state,
    out_on, revision) on byg.communication_line to :"app";
grant insert (line_id, party_id, text_revision) on byg.communication_approval to :"app";
grant insert (party_id, logo_terms, press_contact), update (logo_terms, press_contact) on byg.communication_card to :"app";

-- What is said in a party's own house is its own seats' alone, as its own risks are.
create policy communication_line_read on byg.communication_line for select to :"app" using (
  case when party_id is null then partnership_id = any (array(select wall.seen_partnerships()))
    else party_id = any (array(select wall.parties_for('read'))) end);
create policy communication_line_add on byg.communication_line for insert to :"app" with check (
  created_by = (select wall.asker()) and (sender_party_id is null or wall.partnership_of(sender_party_id) = partnership_id)
  and case when party_id is null
    then text_party_id = any (array(select wall.parties_for('answer'))) and wall.partnership_of(text_party_id) = partnership_id
    else party_id = any (array(select wall.parties_for('answer'))) and wall.partnership_of(party_id) = partnership_id end);
create policy communication_line_change on byg.communication_line for update to :"app"
  using (case when party_id is null then partnership_id = any (array(select wall.partnerships_for('answer')))
    else party_id = any (array(select wall.parties_for('answer'))) end)
  with check (sender_party_id is null or wall.partnership_of(sender_party_id) = partnership_id);

create policy communication_approval_read on byg.communication_approval for select to :"app"
  using (exists (select from byg.communication_line l where l.id = line_id));
create policy communication_approval_add on byg.communication_approval for insert to :"app" with check (
  person_id = (select wall.asker()) and wall.may_approve_text(line_id, party_id, text_revision));

create policy communication_card_read on byg.communication_card for select to :"app"
  using (wall.partnership_of(party_id) = any (array(select wall.seen_partnerships())));
create policy communication_card_add on byg.communication_card for insert to :"app"
  with check (party_id = any (array(select wall.parties_for('answer'))));
create policy communication_card_change on byg.communication_card for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer'))));

create trigger sign_line before insert on byg.communication_approval for each row execute function wall.sign_line();
create trigger communication_approval_stays before update or delete on byg.communication_approval
  for each row execute function wall.refuse_change();

-- Another text is another approval; what is out stands as it went out; and nothing shared goes out that a party has not approved.
create function wall.guard_communication() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.text_revision := old.text_revision;
  if (new.message, new.text, new.logos) is distinct from (old.message, old.text, old.logos) then
    if old.state = 'out' then
      raise insufficient_privilege using message = 'what is out stands as it went out';
    end if;
    if new.party_id is null and new.text_party_id not in (select wall.parties_for('answer')
        intersect select id from byg.party where partnership_id = new.partnership_id) then
      raise insufficient_privilege using message = 'a text is written for an own party';
    end if;
    new.text_revision := old.text_revision + 1;
  else
    new.text_party_id := old.text_party_id;
  end if;
  if new.state = 'out' and old.state <> 'out' and new.party_id is null and exists (select from byg.party p
      where p.partnership_id = new.partnership_id and p.left_at is null and p.id <> new.text_party_id
      and not exists (select from byg.communication_approval a
        where a.line_id = new.id and a.party_id = p.id and a.text_revision = new.text_revision)) then
    raise insufficient_privilege using message = 'not every party has approved the text';
  end if;
  return new;
end $$;
create trigger guard_communication before update on byg.communication_line
  for each row execute function wall.guard_communication();

-- What waits for the asker: texts of others to approve for an own party, and lines to say within some days.
create function wall.communication_waiting(until date) returns table (kind text, id uuid, title text, due date,
    partnership_id uuid, partnership_name text, party_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with seat as materialized (select * from wall.seats())
  select * from (
    select 'communication-approve', l.id, l.message, l.due_on, s.id, s.name, o.name
      from seat t join byg.communication_line l on l.partnership_id = t.partnership_id
      join byg.partnership s on s.id = l.partnership_id join byg.party p on p.id = t.party_id
      join byg.organisation o on o.id = p.organisation_id
      where t.mandate and 'accept' = any (t.scope) and l.party_id is null and l.state = 'planned' and (l.text <> '' or l.due_on < until)
        and l.text_party_id <> t.party_id and s.state <> 'ended'
        and not exists (select from byg.communication_approval a
          where a.line_id = l.id and a.party_id = t.party_id and a.text_revision = l.text_revision)
    union all
    select 'communication-say', l.id, l.message, l.due_on, s.id, s.name, o.name
      from seat t join byg.communication_line l on l.sender_party_id = t.party_id
      join byg.partnership s on s.id = l.partnership_id join byg.party p on p.id = t.party_id
      join byg.organisation o on o.id = p.organisation_id
      where 'answer' = any (t.scope) and l.state = 'planned' and l.due_on < until and s.state <> 'ended'
        and (l.sender_id is null or l.sender_id = wall.asker())
  ) waiting (kind, id, title, due, partnership_id, partnership_name, party_name)
  order by due nulls last, id limit 100
$$;
grant execute on function wall.communication_waiting to :"app";
