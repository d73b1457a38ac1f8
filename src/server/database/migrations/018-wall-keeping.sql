-- Walls around what the house keeps.

-- Anything the product does may end in a mail; what was mailed is read by the site's administrator alone.
grant insert (id, to_address, subject, text, html, headers, kind, dedupe_key) on byg.mail to :"app", :"auth";
grant select on byg.mail to :"app";
create policy mail_add on byg.mail for insert to :"app", :"auth" with check (true);
create policy mail_read on byg.mail for select to :"app" using ((select wall.is_site_admin()));

-- Content is public; it is brought in by the keeper at start and changed by the site's administrator.
grant select, insert, update, delete on byg.content_page to :"app", :"keeper";
create policy content_page_read on byg.content_page for select to :"app" using (true);
create policy content_page_add on byg.content_page for insert to :"app" with check ((select wall.is_site_admin()));
create policy content_page_change on byg.content_page for update to :"app" using ((select wall.is_site_admin()));
create policy content_page_remove on byg.content_page for delete to :"app" using ((select wall.is_site_admin()));
create policy content_page_keeper on byg.content_page for all to :"keeper" using (true) with check (true);
