-- What a sheet asks for when it is of an organisation's own template, for whoever holds a link to that sheet.
-- (In PL/pgSQL, which looks for the templates' tables when it is called: they come with a later step.)

create function wall.template_by_link(hash bytea) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (select jsonb_build_object('number', v.number, 'content', v.content)
    from byg.sheet_link l left join byg.sheet s on s.id = l.sheet_id left join byg.own_sheet o on o.id = l.own_sheet_id
    join byg.template_version v on v.id = coalesce(s.template_version, o.template_version)
    where l.token_hash = hash and wall.sheet_link_state(l) = 'open');
end $$;
grant execute on function wall.template_by_link to :"app";
