-- Organisations, and who belongs where.

create table byg.organisation (
  id uuid primary key,
  kind text not null check (kind in
    ('library', 'museum', 'university', 'school', 'company', 'association', 'authority', 'media', 'other')),
  name text not null check (char_length(name) between 1 and 200),
  place text not null default '' check (char_length(place) <= 200),
  cvr text check (cvr ~ '^[0-9]{8}$'),
  isil text check (char_length(isil) <= 20),
  created_at timestamptz not null default now(),
  created_by uuid default wall.person() references byg.person
);

-- Search in the register: parts of names and places, whatever their case.
create index organisation_by_words on byg.organisation using gin (lower(name || ' ' || place) public.gin_trgm_ops);
-- Not unique: the institutions of a municipality share its number.
create index organisation_by_cvr on byg.organisation (cvr) where cvr is not null;

create table byg.membership (
  id uuid primary key,
  organisation_id uuid not null references byg.organisation,
  person_id uuid not null references byg.person,
  roles text[] not null check (cardinality(roles) between 1 and 7 and roles <@ array
    ['reader', 'worker', 'partnership-lead', 'network-lead', 'director', 'editor', 'administrator']),
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (organisation_id, person_id)
);

-- "Where am I a member?" is asked by nearly every wall.
create index membership_by_person on byg.membership (person_id) where ended_at is null;

create table byg.organisation_invitation (
  id uuid primary key,
  organisation_id uuid not null references byg.organisation,
  email public.citext not null check (char_length(email::text) between 3 and 320),
  roles text[] not null check (cardinality(roles) between 1 and 7 and roles <@ array
    ['reader', 'worker', 'partnership-lead', 'network-lead', 'director', 'editor', 'administrator']),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_by uuid not null default wall.person() references byg.person,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);

create index organisation_invitation_by_organisation on byg.organisation_invitation (organisation_id, id);

create table byg.api_token (
  id uuid primary key,
  person_id uuid not null default wall.person() references byg.person,
  name text not null check (char_length(name) between 1 and 200),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  scopes text[] not null check (cardinality(scopes) between 1 and 20),
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create index api_token_by_person on byg.api_token (person_id, id);
