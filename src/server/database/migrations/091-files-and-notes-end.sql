-- Nothing is put into a partnership in the very moment that it ends.

create trigger a_refuse_when_ended before insert or update on byg.room_file
  for each row execute function wall.refuse_when_ended('room');
create trigger a_refuse_when_ended before insert or update on byg.note
  for each row execute function wall.refuse_when_ended('room');
