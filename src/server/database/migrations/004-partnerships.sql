-- Partnerships, their parties, the people who act for them, and the links that open a seat to a guest.

create table byg.partnership (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 200),
  purpose text not null default '' check (char_length(purpose) <= 1000),
  state text not null default 'exploring' check (state in ('exploring', 'building', 'agreed', 'ended')),
  example boolean not null default false,
  starts_on date,
  ends_on date,
  created_at timestamptz not null default now(),
  created_by uuid not null default wall.person() references byg.person,
  revision integer not null default 1
);

create table byg.party (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  organisation_id uuid not null references byg.organisation,
  lead boolean not null default false,
  position integer not null default 0,
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  unique (partnership_id, organisation_id)
);

-- One leads, never two.
create unique index party_one_lead on byg.party (partnership_id) where lead;
-- "Where is my organisation a party?" for those who lead an organisation's network.
create index party_by_organisation on byg.party (organisation_id) where left_at is null;

create table byg.capability (
  id uuid primary key,
  party_id uuid not null references byg.party,
  email public.citext not null check (char_length(email::text) between 3 and 320),
  name text not null default '' check (char_length(name) <= 200),
  function text not null default '' check (char_length(function) <= 200),
  scope text[] not null check (cardinality(scope) between 1 and 4 and scope <@ array['read', 'answer', 'comment', 'accept']),
  mandate boolean not null default false,
  language text not null default 'da' check (language in ('da', 'en')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_by uuid not null default wall.person() references byg.person,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_person_id uuid references byg.person,
  revoked_at timestamptz
);

create index capability_by_party on byg.capability (party_id, id);

create table byg.party_person (
  party_id uuid not null references byg.party,
  person_id uuid not null references byg.person,
  role text not null default 'member' check (role in ('contact', 'deputy', 'member')),
  mandate boolean not null default false,
  -- The link that the seat came by and ends with; null for a seat of its own.
  capability_id uuid references byg.capability,
  added_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (party_id, person_id)
);

-- "Where do I have a seat?" is asked by nearly every wall.
create index party_person_by_person on byg.party_person (person_id) where ended_at is null;
create index party_person_by_capability on byg.party_person (capability_id) where capability_id is not null;

create table byg.guest_session (
  id uuid primary key,
  capability_id uuid not null references byg.capability,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create index guest_session_by_capability on byg.guest_session (capability_id);

create table byg.confirmation_code (
  capability_id uuid primary key references byg.capability,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  expires_at timestamptz not null,
  attempts integer not null default 0,
  created_at timestamptz not null default now()
);

create table byg.history_event (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  kind text not null check (char_length(kind) between 1 and 60),
  details jsonb not null default '{}' check (octet_length(details::text) <= 8000),
  person_id uuid default wall.asker() references byg.person,
  person_name text not null default '',
  party_id uuid references byg.party,
  party_name text not null default '',
  at timestamptz not null default now()
);

create index history_event_by_partnership on byg.history_event (partnership_id, id desc);

create table byg.calendar_feed (
  id uuid primary key,
  person_id uuid not null default wall.person() references byg.person,
  partnership_id uuid references byg.partnership,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

create index calendar_feed_by_person on byg.calendar_feed (person_id, id);
