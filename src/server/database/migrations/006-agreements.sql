-- Agreements: the working draft, every text it ever had, the versions put forward, and who accepted.

create table byg.agreement (
  id uuid primary key,
  partnership_id uuid not null unique references byg.partnership,
  level text not null check (level in ('intent', 'full')),
  mode text not null check (mode in
    ('general', 'association', 'company', 'municipal', 'education', 'culture', 'media')),
  circumstances text[] not null default '{}' check (cardinality(circumstances) <= 20),
  languages jsonb not null,
  starts_on date,
  ends_on date,
  notice_days integer check (notice_days between 0 and 3660),
  evaluations date[] not null default '{}' check (cardinality(evaluations) <= 50),
  last_meeting_on date,
  revision integer not null default 1,
  created_at timestamptz not null default now()
);

create table byg.clause (
  agreement_id uuid not null references byg.agreement,
  clause_id text not null check (clause_id ~ '^A[0-9]{2}$'),
  included boolean not null default true,
  text_da jsonb not null check (octet_length(text_da::text) <= 200000),
  text_en jsonb not null check (octet_length(text_en::text) <= 200000),
  revision integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid not null default wall.asker() references byg.person,
  primary key (agreement_id, clause_id)
);

-- Written by a trigger of the clause, so that no save can forget it.
create table byg.clause_history (
  agreement_id uuid not null references byg.agreement,
  clause_id text not null,
  revision integer not null,
  included boolean not null,
  text_da jsonb not null,
  text_en jsonb not null,
  at timestamptz not null default now(),
  person_id uuid references byg.person,
  person_name text not null default '',
  primary key (agreement_id, clause_id, revision)
);

create table byg.agreement_version (
  id uuid primary key,
  agreement_id uuid not null references byg.agreement,
  number integer not null check (number >= 1),
  content jsonb not null check (octet_length(content::text) <= 4000000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null default 'put-forward' check (state in ('put-forward', 'accepted', 'withdrawn', 'superseded')),
  amendment boolean not null default false,
  note text not null default '' check (char_length(note) <= 4000),
  put_forward_at timestamptz not null default now(),
  put_forward_by uuid not null default wall.asker() references byg.person,
  unique (agreement_id, number)
);

-- At most one version at a time waits for acceptance: otherwise two could be accepted beside each other.
create unique index agreement_version_one_waiting on byg.agreement_version (agreement_id) where state = 'put-forward';

create table byg.acceptance (
  id uuid primary key,
  version_id uuid not null references byg.agreement_version,
  party_id uuid not null references byg.party,
  party_name text not null default '',
  person_id uuid not null default wall.asker() references byg.person,
  name text not null check (char_length(name) between 1 and 200),
  function text not null check (char_length(function) <= 200),
  email public.citext not null,
  at timestamptz not null default now(),
  signed_in_by text not null check (signed_in_by in
    ('magic-link', 'passkey', 'one-time-link', 'guest-link', 'api-token')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  unique (version_id, party_id)
);

create table byg.clause_comment (
  id uuid primary key,
  agreement_id uuid not null references byg.agreement,
  clause_id text not null check (clause_id ~ '^A[0-9]{2}$'),
  party_id uuid not null references byg.party,
  party_name text not null default '',
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  text text not null check (char_length(text) between 1 and 4000),
  at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by uuid references byg.person
);

create index clause_comment_by_agreement on byg.clause_comment (agreement_id, id desc);
