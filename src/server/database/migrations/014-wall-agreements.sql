-- Walls around agreements: written together by everyone with a seat, accepted by each party for itself.

grant select on byg.agreement, byg.clause, byg.clause_history, byg.agreement_version, byg.acceptance,
  byg.clause_comment to :"app";
grant insert (id, partnership_id, level, mode, circumstances, languages, starts_on, ends_on, notice_days,
  evaluations, last_meeting_on) on byg.agreement to :"app";
grant update (level, mode, circumstances, languages, starts_on, ends_on, notice_days, evaluations,
  last_meeting_on, revision) on byg.agreement to :"app";
grant insert (agreement_id, clause_id, included, text_da, text_en) on byg.clause to :"app";
grant update (included, text_da, text_en, revision, updated_at, updated_by) on byg.clause to :"app";
grant insert (id, agreement_id, number, content, sha256, amendment, note) on byg.agreement_version to :"app";
grant update (state) on byg.agreement_version to :"app";
grant insert (id, version_id, party_id, name, function, email, signed_in_by, sha256) on byg.acceptance to :"app";
grant insert (id, agreement_id, clause_id, party_id, text) on byg.clause_comment to :"app";
grant update (resolved_at, resolved_by) on byg.clause_comment to :"app";

-- Agreements of the partnerships that the asker sees, and of those where the asker has a right.
create function wall.seen_agreements() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.agreement where partnership_id = any (array(select wall.seen_partnerships()))
$$;
create function wall.agreements_for(wanted text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.agreement where partnership_id = any (array(select wall.partnerships_for(wanted)))
$$;
-- The party is one of the agreement's own partnership.
create function wall.party_of_agreement(party uuid, agreement uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.agreement a join byg.party p using (partnership_id)
    where a.id = agreement and p.id = party and p.left_at is null)
$$;
-- The version waits, is of the party's agreement, and is the very text that was read.
create function wall.may_accept(version uuid, party uuid, checksum text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.agreement_version v where v.id = version and v.state = 'put-forward'
      and v.sha256 = checksum and wall.party_of_agreement(party, v.agreement_id))
    and exists (select from wall.seats() s where s.party_id = party and s.mandate and 'accept' = any (s.scope))
$$;
grant execute on function wall.seen_agreements, wall.agreements_for, wall.party_of_agreement, wall.may_accept to :"app";

create policy agreement_read on byg.agreement for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy agreement_add on byg.agreement for insert to :"app"
  with check (partnership_id = any (array(select wall.partnerships_for('answer'))));
create policy agreement_change on byg.agreement for update to :"app"
  using (partnership_id = any (array(select wall.partnerships_for('answer'))));

create policy clause_read on byg.clause for select to :"app"
  using (agreement_id = any (array(select wall.seen_agreements())));
create policy clause_add on byg.clause for insert to :"app" with check (
  updated_by = (select wall.asker()) and agreement_id = any (array(select wall.agreements_for('answer'))));
create policy clause_change on byg.clause for update to :"app"
  using (agreement_id = any (array(select wall.agreements_for('answer'))))
  with check (updated_by = (select wall.asker()));

create policy clause_history_read on byg.clause_history for select to :"app"
  using (agreement_id = any (array(select wall.seen_agreements())));

create policy agreement_version_read on byg.agreement_version for select to :"app"
  using (agreement_id = any (array(select wall.seen_agreements())));
-- A version begins as put forward, in the name of who does it.
create policy agreement_version_add on byg.agreement_version for insert to :"app" with check (
  state = 'put-forward' and put_forward_by = (select wall.asker())
  and agreement_id = any (array(select wall.agreements_for('answer'))));
-- Its state is moved by anyone with a seat, on the paths that the guard allows.
create policy agreement_version_change on byg.agreement_version for update to :"app" using (
  agreement_id = any (array(select wall.agreements_for('answer')))
  or agreement_id = any (array(select wall.agreements_for('accept'))));

create policy acceptance_read on byg.acceptance for select to :"app" using (
  exists (select from byg.agreement_version v where v.id = version_id));
-- Accepted by a person with mandate, for the own party, in the own name.
create policy acceptance_add on byg.acceptance for insert to :"app" with check (
  person_id = (select wall.asker()) and wall.may_accept(version_id, party_id, sha256));

create policy clause_comment_read on byg.clause_comment for select to :"app"
  using (agreement_id = any (array(select wall.seen_agreements())));
create policy clause_comment_add on byg.clause_comment for insert to :"app" with check (
  person_id = (select wall.asker()) and resolved_at is null
  and party_id = any (array(select wall.parties_for('comment'))) and wall.party_of_agreement(party_id, agreement_id));
create policy clause_comment_change on byg.clause_comment for update to :"app"
  using (agreement_id = any (array(select wall.agreements_for('comment'))));
