-- Beside a clause stands a risk of its own room, also for who sees several rooms.
create function wall.may_stand_beside(risk uuid, agreement uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select risk is null or exists (select from byg.risk r where r.id = risk and r.party_id is null
    and r.partnership_id = wall.room_of_agreement(agreement))
$$;
grant execute on function wall.may_stand_beside to :"app";

drop policy clause_care_add on byg.clause_care;
create policy clause_care_add on byg.clause_care for insert to :"app" with check (
  wall.room_of_agreement(agreement_id) = any (array(select wall.partnerships_for('answer')))
  and (party_id is null or wall.partnership_of(party_id) = wall.room_of_agreement(agreement_id))
  and wall.may_stand_beside(risk_id, agreement_id));
drop policy clause_care_change on byg.clause_care;
create policy clause_care_change on byg.clause_care for update to :"app"
  using (wall.room_of_agreement(agreement_id) = any (array(select wall.partnerships_for('answer'))))
  with check ((party_id is null or wall.partnership_of(party_id) = wall.room_of_agreement(agreement_id))
    and wall.may_stand_beside(risk_id, agreement_id));
