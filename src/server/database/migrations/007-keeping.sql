-- What the house itself keeps: mail on its way out, reminders sent, pages of content.

create table byg.mail (
  id uuid primary key,
  to_address text not null check (char_length(to_address) between 3 and 400),
  subject text not null check (char_length(subject) <= 998),
  text text not null,
  html text not null,
  headers jsonb not null default '{}',
  kind text not null check (char_length(kind) between 1 and 60),
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  next_attempt_at timestamptz not null default now(),
  failed_at timestamptz,
  -- The same thing is never mailed twice.
  dedupe_key text unique check (char_length(dedupe_key) <= 400)
);

-- The sender's question, "what is waiting?", must not read all that was ever sent.
create index mail_waiting on byg.mail (next_attempt_at) where sent_at is null and failed_at is null;

create table byg.reminder (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  kind text not null check (kind in ('start', 'end', 'notice', 'evaluation', 'last-meeting')),
  due_on date not null,
  person_id uuid not null references byg.person,
  sent_at timestamptz not null default now(),
  unique (partnership_id, kind, due_on, person_id)
);

create table byg.content_page (
  language text not null check (language in ('da', 'en')),
  kind text not null check (char_length(kind) between 1 and 60),
  id text not null check (char_length(id) between 1 and 120),
  slug text not null check (char_length(slug) between 1 and 200),
  front jsonb not null default '{}',
  body text not null check (char_length(body) <= 1000000),
  hash text not null,
  updated_at timestamptz not null default now(),
  primary key (language, kind, id),
  unique (language, kind, slug)
);
