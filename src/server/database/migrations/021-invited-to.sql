-- What a person is invited to, found by the own address: that a mail has come, never the secret that is in it.
create function wall.invited_to() returns table (kind text, id uuid, name text, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'organisation', i.id, o.name, i.expires_at
    from byg.person h join byg.organisation_invitation i on lower(i.email::text) = lower(h.email::text)
    join byg.organisation o on o.id = i.organisation_id
    where h.id = wall.person() and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  union all
  select 'partnership', c.id, s.name, c.expires_at
    from byg.person h join byg.capability c on lower(c.email::text) = lower(h.email::text)
    join byg.party p on p.id = c.party_id join byg.partnership s on s.id = p.partnership_id
    where h.id = wall.person() and c.confirmed_at is null and c.revoked_at is null and c.expires_at > now()
      and p.left_at is null
  order by 4 limit 100
$$;

create index organisation_invitation_address on byg.organisation_invitation (lower(email::text)) where accepted_at is null;
create index capability_address on byg.capability (lower(email::text)) where confirmed_at is null;

grant execute on function wall.invited_to to :"app";
