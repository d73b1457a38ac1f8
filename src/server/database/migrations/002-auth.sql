-- Accounts, sessions and passkeys, as better-auth keeps them. Only the role :"auth" gets in: the pages'
-- own role cannot read a session, and :"auth" cannot read a partnership. Tokens that a person carries
-- in a link are kept as SHA-256; a session's token is useless without the signature in its cookie.

-- An account is a person's and has the same id (the reference follows when there are people: 020).
create table auth."user" (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth.session (
  id uuid primary key,
  user_id uuid not null references auth."user" (id) on delete cascade,
  token text not null unique,
  -- How the person proved who they are; printed as evidence beside an acceptance.
  method text not null check (method in ('magic-link', 'passkey', 'one-time-link')),
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_by_user on auth.session (user_id);
create index session_expires on auth.session (expires_at);

-- Sign-in by another house's account (OIDC, SAML). Empty until one is connected.
create table auth.account (
  id uuid primary key,
  user_id uuid not null references auth."user" (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text check (password is null),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_user on auth.account (user_id);

create table auth.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on auth.verification (identifier);
create index verification_expires on auth.verification (expires_at);

create table auth.passkey (
  id uuid primary key,
  user_id uuid not null references auth."user" (id) on delete cascade,
  name text check (length(name) <= 200),
  public_key text not null,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now()
);
create index passkey_user on auth.passkey (user_id);

-- How often something was tried within a window; the key is a hash, never an address.
create table auth.attempt (
  key bytea primary key,
  window_ends timestamptz not null,
  count integer not null
);
create index attempt_ends on auth.attempt (window_ends);
