-- Sheets: a tool in use in a partnership. Before the reveal each party's answers are rows of their own.

create table byg.sheet (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  tool text not null check (char_length(tool) between 1 and 60),
  title text not null default '' check (char_length(title) <= 200),
  shared jsonb not null default '{}' check (octet_length(shared::text) <= 60000),
  state text not null default 'private' check (state in ('private', 'revealed')),
  created_by uuid not null default wall.asker() references byg.person,
  created_at timestamptz not null default now(),
  revealed_at timestamptz,
  revealed_by uuid references byg.person,
  reveal_reason text check (reveal_reason in ('all-ready', 'lead-word')),
  revision integer not null default 1,
  check ((state = 'revealed') = (revealed_at is not null and reveal_reason is not null))
);

create index sheet_by_partnership on byg.sheet (partnership_id, id desc);

create table byg.sheet_side (
  sheet_id uuid not null references byg.sheet,
  party_id uuid not null references byg.party,
  answers jsonb not null default '{}' check (octet_length(answers::text) <= 200000),
  ready boolean not null default false,
  updated_at timestamptz not null default now(),
  updated_by uuid not null default wall.asker() references byg.person,
  revision integer not null default 1,
  primary key (sheet_id, party_id)
);

create index sheet_side_by_party on byg.sheet_side (party_id);

create table byg.live_document (
  sheet_id uuid primary key references byg.sheet,
  -- Yjs update; null until the first live edit.
  state bytea check (octet_length(state) <= 16000000),
  content jsonb not null,
  updated_at timestamptz not null default now(),
  revision integer not null default 1
);

create table byg.own_sheet (
  id uuid primary key,
  person_id uuid not null default wall.person() references byg.person,
  tool text not null check (char_length(tool) between 1 and 60),
  title text not null default '' check (char_length(title) <= 200),
  content jsonb not null check (octet_length(content::text) <= 400000),
  updated_at timestamptz not null default now(),
  revision integer not null default 1
);

create index own_sheet_by_person on byg.own_sheet (person_id, id desc);
