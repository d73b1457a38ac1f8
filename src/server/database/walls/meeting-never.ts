/** What nobody does to meetings, whoever they are. */
export const meetingNever: readonly string[] = [
  `select token_hash from byg.meeting_link`,
  `select id from byg.meeting_link`,
  `update byg.meeting set partnership_id = gen_random_uuid()`,
  `update byg.meeting_attendee set email = 'me@x.dk'`,
  `update byg.minutes set content = '{}'`,
  `update byg.minutes_approval set sha256 = 'x'`,
  `update byg.meeting_consent set party_id = gen_random_uuid()`,
  `update byg.meeting_item set person_name = 'x'`,
  `update byg.meeting_item set notes = 'x'`,
  `insert into byg.meeting_document (meeting_id, state, content) select id, 'x', '{}' from byg.meeting`,
  `update byg.meeting_document set content = '{}'`,
  `update byg.minutes_correction set number = 2`,
  ...['meeting', 'meeting_attendee', 'meeting_link', 'meeting_option', 'meeting_vote', 'meeting_item']
    .concat(['meeting_answer', 'meeting_decision', 'meeting_consent', 'meeting_mood', 'minutes'])
    .concat('minutes_approval', 'meeting_document', 'minutes_correction')
    .map((table) => `delete from byg.${table}`),
];
