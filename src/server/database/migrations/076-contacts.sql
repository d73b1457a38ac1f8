-- Contacts of a partnership: the function first, the person only when there is a reason for it, where the information
-- came from and since when. Everybody in the partnership reads them; the party that wrote one is responsible for it.

create table byg.contact (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  party_id uuid not null references byg.party,
  organisation text not null check (char_length(organisation) between 1 and 200),
  function text not null check (char_length(function) between 1 and 120),
  name text not null default '' check (char_length(name) <= 120),
  email public.citext not null default '' check (char_length(email::text) <= 254),
  phone text not null default '' check (char_length(phone) <= 40),
  source text not null default '' check (char_length(source) <= 200),
  known_on date not null,
  -- When the person was told that this is kept; a confirmation counts as a sign of life.
  informed_on date,
  confirmed_on date,
  objected_on date,
  revision integer not null default 1,
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  -- What is known about a person is known from somewhere.
  check (source <> '' or (name = '' and email = '' and phone = ''))
);
create index contact_by_partnership on byg.contact (partnership_id, id desc);
create index contact_by_party on byg.contact (party_id);

-- The link that was sent to one address. Only hashes: a link tells nothing once the address is no longer kept.
create table byg.contact_link (
  id uuid primary key,
  contact_id uuid not null references byg.contact on delete cascade,
  email_hash bytea not null check (octet_length(email_hash) = 32),
  token_hash bytea not null unique check (octet_length(token_hash) = 32)
);
create index contact_link_of on byg.contact_link (contact_id);

-- Who has said no is not written down again in the same partnership; the address itself is forgotten.
create table byg.contact_objection (
  partnership_id uuid not null references byg.partnership,
  email_hash bytea not null check (octet_length(email_hash) = 32),
  at timestamptz not null default now(),
  primary key (partnership_id, email_hash)
);

do $$
declare
  kept text;
begin
  foreach kept in array array['contact', 'contact_link', 'contact_objection'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.contact to :"app";
grant insert (id, partnership_id, party_id, organisation, function, name, email, phone, source, known_on, informed_on),
  update (organisation, function, name, email, phone, source, known_on, informed_on, confirmed_on, revision, at, person_id),
  delete on byg.contact to :"app";
grant insert (id, contact_id, email_hash, token_hash) on byg.contact_link to :"app";

create function wall.party_of_contact(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select party_id from byg.contact where id = wanted
$$;
create function wall.hash_of_address(address text) returns bytea
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select sha256(convert_to(lower(trim(address)), 'UTF8'))
$$;
-- Asked only about an address that one has at hand, in a partnership that one writes in.
create function wall.contact_objected(room uuid, address text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select room in (select wall.partnerships_for('answer')) and exists (select from byg.contact_objection o
    where o.partnership_id = room and o.email_hash = wall.hash_of_address(address))
$$;
grant execute on function wall.party_of_contact, wall.hash_of_address, wall.contact_objected to :"app";

create policy contact_read on byg.contact for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy contact_add on byg.contact for insert to :"app" with check (
  person_id = (select wall.asker()) and party_id = any (array(select wall.parties_for('answer')))
  and wall.partnership_of(party_id) = partnership_id
  and (email = '' or not wall.contact_objected(partnership_id, email::text)));
create policy contact_change on byg.contact for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer'))))
  with check (person_id = (select wall.asker()) and (email = '' or not wall.contact_objected(partnership_id, email::text)));
create policy contact_remove on byg.contact for delete to :"app"
  using (party_id = any (array(select wall.parties_for('answer'))));
create policy contact_link_add on byg.contact_link for insert to :"app"
  with check (wall.party_of_contact(contact_id) = any (array(select wall.parties_for('answer'))));

create trigger sign_answer before insert or update on byg.contact
  for each row execute function wall.sign_answer();

-- What a link opens: what is kept about who holds it, and nothing about anybody else.
create function wall.contact_by_token(hash bytea) returns table (id uuid, partnership_name text, party_name text,
    organisation text, function text, name text, email text, phone text, source text, known_on date, confirmed_on date,
    state text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, s.name, o.name, c.organisation, c.function,
      case when held.here then c.name else '' end, case when held.here then c.email::text else '' end,
      case when held.here then c.phone else '' end, case when held.here then c.source else '' end,
      case when held.here then c.known_on end, case when held.here then c.confirmed_on end,
      case when held.here then 'kept' when exists (select from byg.contact_objection n
        where n.partnership_id = c.partnership_id and n.email_hash = l.email_hash) then 'objected' else 'gone' end
    from byg.contact_link l join byg.contact c on c.id = l.contact_id join byg.partnership s on s.id = c.partnership_id
    join byg.party p on p.id = c.party_id join byg.organisation o on o.id = p.organisation_id
    cross join lateral (select c.email <> '' and wall.hash_of_address(c.email::text) = l.email_hash as here) held
    where l.token_hash = hash
$$;
-- The person says no: function and organisation stay, everything about the person goes, in every contact of that
-- partnership with the address. Done twice, it is done once.
create function wall.object_contact(hash bytea, event uuid, today date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  link byg.contact_link;
  kept byg.contact;
begin
  select l.* into link from byg.contact_link l where l.token_hash = hash;
  select c.* into kept from byg.contact c where c.id = link.contact_id for update;
  if kept.id is null or kept.email = '' or wall.hash_of_address(kept.email::text) <> link.email_hash then return false; end if;
  insert into byg.contact_objection (partnership_id, email_hash) values (kept.partnership_id, link.email_hash)
    on conflict do nothing;
  update byg.contact set name = '', email = '', phone = '', source = '', informed_on = null, confirmed_on = null,
      objected_on = today, revision = revision + 1
    where partnership_id = kept.partnership_id and email <> '' and wall.hash_of_address(email::text) = link.email_hash;
  insert into byg.history_event (id, partnership_id, kind, details, person_id) values (event, kept.partnership_id,
    'contact-objected', jsonb_build_object('title', kept.function || ', ' || kept.organisation), null);
  return true;
end $$;
create function wall.confirm_contact(hash bytea, today date) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update byg.contact c set confirmed_on = today, informed_on = coalesce(c.informed_on, today) from byg.contact_link l
    where l.token_hash = hash and c.id = l.contact_id and c.email <> '' and wall.hash_of_address(c.email::text) = l.email_hash
    returning true
$$;
grant execute on function wall.contact_by_token, wall.object_contact, wall.confirm_contact to :"app";
