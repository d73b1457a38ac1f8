/**
 * Which tables a copy of a room takes, and how each of their rows hangs on the room. A table that leads to a
 * partnership and stands in neither list fails a test: what is in the room is in the copy, or it is said why not.
 */
export type CopiedTable = {
  /** The column that leads to a row of another copied table. */
  readonly by: readonly [column: string, table: string];
  /** Where rows belong to one party: the column that says which, and what makes such a row everybody's all the same. */
  readonly own?: { readonly column: string; readonly sharedWhen?: string };
  /** Which rows are in the room at all, where that is not all of them. */
  readonly when?: string;
  /** Columns that stay behind: addresses, keys, and what only a machine reads. */
  readonly without?: readonly string[];
  /** A column that is told only when something holds, as on the pages. */
  readonly masks?: Readonly<Record<string, string>>;
};

const inRoom: CopiedTable['by'] = ['partnership_id', 'partnership'];
const inAgreement: CopiedTable['by'] = ['agreement_id', 'agreement'];
const ofSheet: CopiedTable['by'] = ['sheet_id', 'sheet'];
const ofMeeting: CopiedTable['by'] = ['meeting_id', 'meeting'];

/** Told in kroner only while all parties want it. */
const worthTold = `(select count(*) > 1 and bool_and(coalesce(c.worth, false)) from byg.party p
  left join byg.contribution_choice c on c.party_id = p.id
  where p.partnership_id = contribution.partnership_id and p.left_at is null)`;

/** What is written together is everybody's from the reveal on. */
const writtenLive = (table: string): string =>
  `exists (select from byg.sheet s where s.id = ${table}.sheet_id and wall.is_live(s.mode, s.state))`;

/** In this order they can be brought in: a row after those it refers to. */
export const copiedTables: Readonly<Record<string, CopiedTable>> = {
  party: { by: inRoom },
  party_person: { by: ['party_id', 'party'], without: ['capability_id'] },
  phase_plan: { by: ['id', 'phase_road.plan_id'] },
  phase_road: { by: inRoom },
  phase_tick: { by: inRoom },
  phase_gate: { by: inRoom },
  history_event: { by: inRoom },
  template_version: { by: ['id', 'sheet.template_version'] },
  sheet: { by: inRoom },
  sheet_side: {
    by: ofSheet,
    own: {
      column: 'party_id',
      sharedWhen: `exists (select from byg.sheet s where s.id = sheet_side.sheet_id and s.state = 'revealed')`,
    },
  },
  sheet_kept: { by: ofSheet, own: { column: 'party_id' } },
  sheet_version: { by: ofSheet, when: writtenLive('sheet_version') },
  live_document: { by: ofSheet, when: writtenLive('live_document'), without: ['state'] },
  sheet_comment: {
    by: ofSheet,
    own: { column: 'within_party_id', sharedWhen: 'sheet_comment.within_party_id is null' },
    without: ['own_sheet_id', 'seat_id'],
  },
  sheet_mention: { by: ['comment_id', 'sheet_comment'], without: ['seen_at'] },
  chapter_answer: { by: inRoom },
  risk: { by: inRoom, own: { column: 'party_id', sharedWhen: 'risk.party_id is null' } },
  risk_score: { by: ['risk_id', 'risk'] },
  agreement: { by: inRoom },
  clause: { by: inAgreement },
  clause_history: { by: inAgreement },
  agreement_version: { by: inAgreement },
  acceptance: { by: ['version_id', 'agreement_version'], without: ['email'] },
  clause_comment: { by: inAgreement },
  obligation: { by: inAgreement },
  clause_care: { by: inAgreement },
  deviation: { by: inAgreement },
  renewal_word: { by: ['version_id', 'agreement_version'] },
  meeting: { by: inRoom },
  meeting_attendee: { by: ofMeeting, without: ['email'] },
  meeting_option: { by: ofMeeting },
  meeting_vote: { by: ['option_id', 'meeting_option'] },
  meeting_item: { by: ofMeeting },
  meeting_answer: { by: ['item_id', 'meeting_item'] },
  meeting_decision: { by: ofMeeting },
  meeting_consent: { by: ['decision_id', 'meeting_decision'] },
  minutes: { by: ofMeeting },
  minutes_approval: { by: ['minutes_id', 'minutes'] },
  minutes_correction: { by: ofMeeting },
  promise: { by: inRoom },
  promise_change: { by: ['promise_id', 'promise'] },
  contribution_choice: { by: ['party_id', 'party'] },
  contribution: { by: inRoom, masks: { worth: worthTold } },
  contribution_question: { by: ['contribution_id', 'contribution'] },
  evaluation_round: { by: inRoom },
  evaluation_seat: { by: ['round_id', 'evaluation_round'] },
  pulse_rhythm: { by: inRoom },
  contact: { by: inRoom, without: ['email', 'phone'] },
  communication_card: { by: ['party_id', 'party'] },
  communication_check: { by: inRoom },
  communication_line: {
    by: inRoom,
    own: { column: 'party_id', sharedWhen: 'communication_line.party_id is null' },
  },
  communication_approval: { by: ['line_id', 'communication_line'] },
  taken_result: { by: inRoom },
  room_file: { by: inRoom, own: { column: 'party_id', sharedWhen: 'not room_file.own' } },
  file_version: { by: ['file_id', 'room_file'] },
  note: { by: inRoom, own: { column: 'party_id', sharedWhen: 'note.party_id is null' } },
  note_version: { by: ['note_id', 'note'] },
  note_away: { by: ['note_id', 'note'] },
  handover: { by: inRoom, without: ['capability_id'] },
  handover_note: { by: ['handover_id', 'handover'], own: { column: 'party_id' } },
  handover_yes: { by: ['handover_id', 'handover'] },
  ending: { by: inRoom },
  ending_line: { by: ['ending_id', 'ending'] },
  ending_line_yes: { by: ['line_id', 'ending_line'] },
  ending_yes: { by: ['ending_id', 'ending'] },
  portfolio_decision: { by: ['party_id', 'party'], own: { column: 'party_id' } },
  quiet_reason: { by: ['party_id', 'party'], own: { column: 'party_id' } },
};

export const leavingReasons = ['key', 'personal', 'derived', 'passing', 'file', 'here'] as const;
/**
 * `key`: opens a door. `personal`: one person's own, and goes with that person. `derived`: made anew from the rest.
 * `passing`: kept for a short while only. `file`: in the copy as the file it is.
 * `here`: is about this installation, or one organisation in it, alone.
 */
export type LeavingReason = (typeof leavingReasons)[number];

/** Tables that lead to a partnership and stay behind. */
export const leftBehind: Readonly<Record<string, LeavingReason>> = {
  capability: 'key',
  guest_session: 'key',
  confirmation_code: 'key',
  sheet_link: 'key',
  sheet_link_seat: 'key',
  meeting_link: 'key',
  evaluation_link: 'key',
  contact_link: 'key',
  contact_objection: 'key',
  mail_reply: 'key',
  file_part: 'file',
  room_origin: 'here',
  audit_read: 'here',
  idea: 'here',
  note_document: 'derived',
  meeting_document: 'derived',
  calendar_feed: 'personal',
  room_visit: 'personal',
  sheet_voice: 'personal',
  meeting_mood: 'personal',
  evaluation_answer: 'personal',
  portfolio_entry: 'derived',
  wheel_day: 'derived',
  reminder: 'passing',
  gathering: 'passing',
  gathering_seat: 'passing',
  gathering_entry: 'passing',
};
