// Written by `npm run types` from the migrations; a test fails when it is stale.
import type { ColumnType, Generated } from 'kysely';

/** Read as parsed; written as text, so that an array at the top is not taken for one of PostgreSQL's. */
export type Json<Inserted = string> = ColumnType<unknown, Inserted, string>;

export type Acceptance = {
  id: string;
  version_id: string;
  party_id: string;
  party_name: Generated<string>;
  person_id: Generated<string>;
  name: string;
  function: string;
  email: string;
  at: Generated<string>;
  signed_in_by: 'magic-link' | 'passkey' | 'one-time-link' | 'guest-link' | 'api-token';
  sha256: string;
};

export type Agreement = {
  id: string;
  partnership_id: string;
  level: 'intent' | 'full';
  mode: 'general' | 'association' | 'company' | 'municipal' | 'education' | 'culture' | 'media';
  circumstances: Generated<string[]>;
  languages: Json;
  starts_on: string | null;
  ends_on: string | null;
  notice_days: number | null;
  evaluations: Generated<string[]>;
  last_meeting_on: string | null;
  revision: Generated<number>;
  created_at: Generated<string>;
  onward: 'ends' | 'by-all' | 'until-notice' | null;
  notice_months: number | null;
};

export type AgreementVersion = {
  id: string;
  agreement_id: string;
  number: number;
  content: Json;
  sha256: string;
  state: Generated<'put-forward' | 'accepted' | 'withdrawn' | 'superseded'>;
  amendment: Generated<boolean>;
  note: Generated<string>;
  put_forward_at: Generated<string>;
  put_forward_by: Generated<string>;
  names_removed_on: string | null;
};

export type ApiToken = {
  id: string;
  person_id: Generated<string>;
  name: string;
  token_hash: Uint8Array;
  scopes: string[];
  created_at: Generated<string>;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
};

export type AuditRead = {
  id: string;
  organisation_id: string;
  partnership_id: string | null;
  kind: string;
  subject: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
  at: Generated<string>;
};

export type AwaitedThing = {
  person_id: Generated<string>;
  key: string;
  seen_on: string;
  told_on: string | null;
};

export type CalendarFeed = {
  id: string;
  person_id: Generated<string>;
  partnership_id: string | null;
  token_hash: Uint8Array;
  created_at: Generated<string>;
  revoked_at: string | null;
  organisation_id: string | null;
};

export type Capability = {
  id: string;
  party_id: string;
  email: string;
  name: Generated<string>;
  function: Generated<string>;
  scope: ('read' | 'answer' | 'comment' | 'accept')[];
  mandate: Generated<boolean>;
  language: Generated<'da' | 'en'>;
  token_hash: Uint8Array;
  created_by: Generated<string>;
  created_at: Generated<string>;
  expires_at: string;
  confirmed_at: string | null;
  confirmed_person_id: string | null;
  revoked_at: string | null;
};

export type CaseApproval = {
  submission_id: string;
  party: 'library' | 'partner';
  revision: number;
  at: Generated<string>;
};

export type CaseLink = {
  id: string;
  submission_id: string;
  role: 'sender' | 'library' | 'partner';
  token_hash: Uint8Array;
  created_at: Generated<string>;
  expires_at: string;
  revoked_at: string | null;
};

export type CaseSubmission = {
  id: string;
  language: 'da' | 'en';
  state: 'draft' | 'unconfirmed' | 'waiting' | 'approved' | 'published' | 'declined' | 'withdrawn';
  content: Json;
  revision: Generated<number>;
  sender: 'library' | 'partner' | 'other';
  sender_email: string | null;
  library_email: string | null;
  partner_email: string | null;
  desk: Json<string | undefined>;
  reason: Generated<string>;
  page_id: string | null;
  created_at: Generated<string>;
  changed_at: Generated<string>;
  settled_at: string | null;
};

export type ChapterAnswer = {
  id: string;
  partnership_id: string;
  chapter: string;
  prompt: string;
  question: string;
  party_id: string;
  text: string;
  revision: Generated<number>;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type Clause = {
  agreement_id: string;
  clause_id: string;
  included: Generated<boolean>;
  text_da: Json;
  text_en: Json;
  revision: Generated<number>;
  updated_at: Generated<string>;
  updated_by: Generated<string>;
};

export type ClauseCare = {
  agreement_id: string;
  clause_id: string;
  party_id: string | null;
  owner_id: string | null;
  due_on: string | null;
  risk_id: string | null;
  question: Generated<string>;
  revision: Generated<number>;
};

export type ClauseComment = {
  id: string;
  agreement_id: string;
  clause_id: string;
  party_id: string;
  party_name: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
  text: string;
  at: Generated<string>;
  resolved_at: string | null;
  resolved_by: string | null;
};

export type ClauseHistory = {
  agreement_id: string;
  clause_id: string;
  revision: number;
  included: boolean;
  text_da: Json;
  text_en: Json;
  at: Generated<string>;
  person_id: string | null;
  person_name: Generated<string>;
};

export type CommunicationApproval = {
  line_id: string;
  party_id: string;
  text_revision: number;
  party_name: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
  at: Generated<string>;
};

export type CommunicationCard = {
  party_id: string;
  logo_terms: Generated<string>;
  press_contact: Generated<string>;
};

export type CommunicationCheck = {
  partnership_id: string;
  question: string;
  state: 'fine' | 'look' | 'skip';
  note: Generated<string>;
  revision: Generated<number>;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type CommunicationLine = {
  id: string;
  partnership_id: string;
  party_id: string | null;
  message: string;
  audiences: string[];
  sender_party_id: string | null;
  sender_id: string | null;
  due_on: string | null;
  channel: Generated<string>;
  logos: Generated<'yes' | 'no' | 'not-needed'>;
  text: Generated<string>;
  measure: Generated<string>;
  text_revision: Generated<number>;
  text_party_id: string | null;
  state: Generated<'planned' | 'out' | 'dropped'>;
  out_on: string | null;
  revision: Generated<number>;
  created_at: Generated<string>;
  created_by: Generated<string>;
};

export type ConfirmationCode = {
  capability_id: string;
  code_hash: Uint8Array;
  expires_at: string;
  attempts: Generated<number>;
  created_at: Generated<string>;
};

export type Contact = {
  id: string;
  partnership_id: string;
  party_id: string;
  organisation: string;
  function: string;
  name: Generated<string>;
  email: Generated<string>;
  phone: Generated<string>;
  source: Generated<string>;
  known_on: string;
  informed_on: string | null;
  confirmed_on: string | null;
  objected_on: string | null;
  revision: Generated<number>;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type ContactLink = {
  id: string;
  contact_id: string;
  email_hash: Uint8Array;
  token_hash: Uint8Array;
};

export type ContactObjection = {
  partnership_id: string;
  email_hash: Uint8Array;
  at: Generated<string>;
};

export type ContentPage = {
  language: 'da' | 'en';
  kind: string;
  id: string;
  slug: string;
  front: Json<string | undefined>;
  body: string;
  hash: string;
  updated_at: Generated<string>;
  origin: Generated<'file' | 'written'>;
};

export type Contribution = {
  id: string;
  partnership_id: string;
  party_id: string;
  standing: 'promised' | 'given' | 'gained';
  kind: 'hours' | 'rooms' | 'materials' | 'reach' | 'money' | 'know-how';
  unit: 'hours' | 'times' | 'days' | 'pieces' | 'people' | 'kroner';
  amount: number;
  worth: number | null;
  estimate: Generated<boolean>;
  what: string;
  starts_on: string;
  ends_on: string | null;
  withdrawn_at: string | null;
  revision: Generated<number>;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type ContributionChoice = {
  party_id: string;
  worth: boolean;
};

export type ContributionQuestion = {
  id: string;
  contribution_id: string;
  party_id: string;
  text: string;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
  answer: string | null;
  answered_at: string | null;
  answered_by: string | null;
  answered_name: Generated<string>;
};

export type CycleStep = {
  organisation_id: string;
  year: number;
  step: 'strategy' | 'nominations' | 'meeting' | 'check' | 'account';
  day: string | null;
  done_on: string | null;
  note: Generated<string>;
  revision: Generated<number>;
};

export type Demonstration = {
  id: string;
  person_id: Generated<string>;
  made_at: Generated<string>;
  used_on: string;
};

export type DemonstrationPerson = {
  person_id: string;
  demonstration_id: string;
};

export type Deviation = {
  id: string;
  agreement_id: string;
  clause_id: string;
  text: string;
  party_id: string;
  party_name: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
  at: Generated<string>;
  choice: 'keep' | 'promise' | 'amend' | null;
  choice_note: Generated<string>;
  chosen_at: string | null;
  chosen_by: string | null;
  chosen_name: Generated<string>;
};

export type Ending = {
  id: string;
  partnership_id: string;
  state: Generated<'preparing' | 'ended' | 'reopened' | 'given-up'>;
  reason: 'ran-out' | 'goal-reached' | 'not-working' | 'changed' | null;
  words: Generated<string>;
  thanks_da: Generated<string>;
  thanks_en: Generated<string>;
  forget_on: string | null;
  forgotten_at: string | null;
  carried: Generated<string[]>;
  case_choice: 'drafted' | 'declined' | null;
  revision: Generated<number>;
  created_at: Generated<string>;
  created_by: Generated<string>;
  ended_at: string | null;
  reopened_at: string | null;
};

export type EndingLine = {
  id: string;
  ending_id: string;
  kind: 'product' | 'name' | 'data' | 'rights' | 'other';
  what: string;
  keeper_party_id: string | null;
  terms: Generated<string>;
  from_on: string | null;
  removed: Generated<boolean>;
  revision: Generated<number>;
};

export type EndingLineYes = {
  line_id: string;
  party_id: string;
  party_name: Generated<string>;
  revision: number;
  person_id: Generated<string>;
  person_name: Generated<string>;
  at: Generated<string>;
};

export type EndingYes = {
  ending_id: string;
  kind: 'end' | 'reopen';
  party_id: string;
  party_name: Generated<string>;
  revision: number;
  person_id: Generated<string>;
  person_name: Generated<string>;
  at: Generated<string>;
};

export type Erasure = {
  person_id: string;
  organisation_id: string | null;
  at: Generated<string>;
  to_look_at: Json;
  looked_at: string | null;
};

export type EvaluationAnswer = {
  round_id: string;
  person_id: string;
  answers: Json;
  at: Generated<string>;
};

export type EvaluationLink = {
  token_hash: Uint8Array;
  round_id: string;
  person_id: string;
};

export type EvaluationRound = {
  id: string;
  partnership_id: string;
  kind: 'pulse' | 'evaluation';
  title: Generated<string>;
  areas: string[];
  open: Generated<string[]>;
  question: Generated<string>;
  anonymous: Generated<boolean>;
  opens_on: string;
  deadline: string;
  state: Generated<'open' | 'shown'>;
  shown_at: string | null;
  shown_because: 'enough' | 'deadline' | null;
  criteria: Json<string | undefined>;
  agreed: Json<string | undefined>;
  next_on: string | null;
  revision: Generated<number>;
  created_by: Generated<string>;
  created_at: Generated<string>;
};

export type EvaluationSeat = {
  round_id: string;
  person_id: string;
  party_id: string;
  asked_at: Generated<string>;
  reminded_at: string | null;
};

export type FailingAddress = {
  address: string;
  failed_at: Generated<string>;
  reason: string;
};

export type FilePart = {
  version_id: string;
  number: number;
  bytes: Uint8Array;
};

export type FileVersion = {
  id: string;
  file_id: string;
  number: number;
  party_id: string;
  kind:
    | 'link'
    | 'pdf'
    | 'docx'
    | 'xlsx'
    | 'pptx'
    | 'odt'
    | 'ods'
    | 'odp'
    | 'png'
    | 'jpg'
    | 'gif'
    | 'webp'
    | 'csv'
    | 'txt';
  name: Generated<string>;
  url: string | null;
  size: Generated<number>;
  sha256: string | null;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type FirstHour = {
  person_id: Generated<string>;
  away: boolean;
};

export type Gathering = {
  id: string;
  kind: 'workshop' | 'game';
  code: string;
  language: 'da' | 'en';
  title: Generated<string>;
  plan: Json;
  place: Json<string | undefined>;
  open_step: string | null;
  shown: Generated<string[]>;
  revision: Generated<number>;
  host_person: string | null;
  partnership_id: string | null;
  created_at: Generated<string>;
  ends_at: string;
  ended_at: string | null;
  screen_code: string | null;
};

export type GatheringEntry = {
  id: string;
  gathering_id: string;
  seat_id: string;
  step: string;
  kind: 'card' | 'vote' | 'sheet' | 'parking' | 'group' | 'decision' | 'action' | 'note';
  data: Json;
  at: Generated<string>;
  revision: Generated<number>;
};

export type GatheringSeat = {
  id: string;
  gathering_id: string;
  token_hash: Uint8Array | null;
  entered_by: string | null;
  role: 'host' | 'member' | 'screen';
  name: string;
  secret: Json;
  joined_at: Generated<string>;
  left_at: string | null;
};

export type GuestSession = {
  id: string;
  capability_id: string;
  token_hash: Uint8Array;
  created_at: Generated<string>;
  expires_at: string;
};

export type Handover = {
  id: string;
  partnership_id: string;
  party_id: string;
  leaver_id: string;
  successor_id: string | null;
  capability_id: string | null;
  leaves_on: string | null;
  walked: Generated<string[]>;
  state: Generated<'open' | 'done' | 'called-off'>;
  moved: Generated<number>;
  revision: Generated<number>;
  created_at: Generated<string>;
  created_by: Generated<string>;
  done_at: string | null;
};

export type HandoverNote = {
  handover_id: string;
  party_id: string;
  answers: Json;
  revision: Generated<number>;
};

export type HandoverYes = {
  handover_id: string;
  party_id: string;
  party_name: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
  at: Generated<string>;
};

export type HistoryEvent = {
  id: string;
  partnership_id: string;
  kind: string;
  details: Json<string | undefined>;
  person_id: Generated<string | null>;
  person_name: Generated<string>;
  party_id: string | null;
  party_name: Generated<string>;
  at: Generated<string>;
};

export type Idea = {
  id: string;
  organisation_id: string;
  language: 'da' | 'en';
  title: string;
  text: string;
  gain: Generated<string>;
  sender_name: string;
  sender_function: Generated<string>;
  sender_house: Generated<string>;
  sender_kind:
    | 'library'
    | 'museum'
    | 'university'
    | 'school'
    | 'company'
    | 'association'
    | 'authority'
    | 'media'
    | 'other';
  sender_email: string;
  received_on: string;
  due_on: string;
  forget_on: string;
  state: Generated<'new' | 'looking' | 'yes' | 'no'>;
  answer: Generated<string>;
  answered_on: string | null;
  answered_by: string | null;
  partnership_id: string | null;
  revision: Generated<number>;
};

export type IdeaInbox = {
  organisation_id: string;
  word: string;
  open: Generated<boolean>;
  reply_days: Generated<number>;
  welcome: Generated<string>;
};

export type LiveDocument = {
  sheet_id: string;
  state: Uint8Array | null;
  content: Json;
  updated_at: Generated<string>;
  revision: Generated<number>;
};

export type Mail = {
  id: string;
  to_address: string;
  subject: string;
  text: string;
  html: string;
  headers: Json<string | undefined>;
  kind: string;
  created_at: Generated<string>;
  sent_at: string | null;
  attempts: Generated<number>;
  last_error: string | null;
  next_attempt_at: Generated<string>;
  failed_at: string | null;
  dedupe_key: string | null;
  calendar: string | null;
  topic: string | null;
  place: Generated<'now' | 'weekly'>;
  action_url: string | null;
};

export type MailAction = {
  token_hash: Uint8Array;
  person_id: Generated<string>;
  kind: 'minutes' | 'promise' | 'handover';
  thing_id: string;
  expires_at: string;
};

export type MailChoice = {
  person_id: Generated<string>;
  topic:
    | 'meetings'
    | 'minutes'
    | 'agreements'
    | 'dates'
    | 'rounds'
    | 'gates'
    | 'promises'
    | 'comments'
    | 'news'
    | 'digest';
  place: 'now' | 'weekly' | 'never';
};

export type MailHours = {
  person_id: Generated<string>;
  from_at: string;
  to_at: string;
  zone:
    | 'Europe/Copenhagen'
    | 'Atlantic/Faroe'
    | 'America/Nuuk'
    | 'Atlantic/Reykjavik'
    | 'Europe/London'
    | 'Europe/Paris'
    | 'Europe/Helsinki'
    | 'America/New_York'
    | 'America/Los_Angeles'
    | 'Asia/Tokyo'
    | 'Australia/Sydney';
};

export type MailReply = {
  token_hash: Uint8Array;
  person_id: string;
  comment_id: string | null;
  expires_at: Generated<string>;
  clause_comment_id: string | null;
};

export type MailStop = {
  token_hash: Uint8Array;
  person_id: string;
  topic: string;
  expires_at: Generated<string>;
};

export type Meeting = {
  id: string;
  partnership_id: string;
  kind: 'first' | 'agreement' | 'ordinary' | 'difficult' | 'yearly' | 'last';
  title: string;
  starts_at: string | null;
  minutes: number;
  place: Generated<string>;
  link: Generated<string>;
  state: Generated<'planned' | 'cancelled'>;
  called_at: string | null;
  sequence: Generated<number>;
  revision: Generated<number>;
  created_at: Generated<string>;
  created_by: Generated<string>;
};

export type MeetingAnswer = {
  item_id: string;
  party_id: string;
  text: string;
  revision: Generated<number>;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type MeetingAttendee = {
  id: string;
  meeting_id: string;
  person_id: string | null;
  email: Generated<string>;
  name: Generated<string>;
  organisation: Generated<string>;
  language: Generated<'da' | 'en'>;
  told_sequence: number | null;
  calls: Generated<number>;
  ended_at: string | null;
};

export type MeetingConsent = {
  decision_id: string;
  party_id: string;
  revision: number;
  answer: 'yes' | 'no';
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type MeetingDecision = {
  id: string;
  meeting_id: string;
  text: string;
  ended_at: string | null;
  revision: Generated<number>;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type MeetingDocument = {
  meeting_id: string;
  state: Uint8Array;
  content: Json;
  revision: Generated<number>;
  updated_at: Generated<string>;
};

export type MeetingItem = {
  id: string;
  meeting_id: string;
  position: number;
  question: Generated<string>;
  text: string;
  minutes: number | null;
  notes: Generated<string>;
  ended_at: string | null;
  revision: Generated<number>;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
  notes_revision: Generated<number>;
};

export type MeetingLink = {
  id: string;
  attendee_id: string;
  token_hash: Uint8Array;
  created_at: Generated<string>;
  expires_at: string;
};

export type MeetingMood = {
  meeting_id: string;
  person_id: Generated<string>;
  mood: number;
};

export type MeetingOption = {
  id: string;
  meeting_id: string;
  starts_at: string;
  ended_at: string | null;
};

export type MeetingVote = {
  option_id: string;
  attendee_id: string;
  answer: 'yes' | 'maybe' | 'no';
  at: Generated<string>;
};

export type Membership = {
  id: string;
  organisation_id: string;
  person_id: string;
  roles: (
    'reader' | 'worker' | 'partnership-lead' | 'network-lead' | 'director' | 'editor' | 'administrator'
  )[];
  created_at: Generated<string>;
  ended_at: string | null;
};

export type Minutes = {
  id: string;
  meeting_id: string;
  number: number;
  content: Json;
  sha256: string;
  state: Generated<'put-forward' | 'approved' | 'withdrawn' | 'superseded'>;
  note: Generated<string>;
  put_forward_at: Generated<string>;
  put_forward_by: Generated<string>;
  names_removed_on: string | null;
};

export type MinutesApproval = {
  minutes_id: string;
  party_id: string;
  party_name: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
  at: Generated<string>;
  sha256: string;
};

export type MinutesCorrection = {
  meeting_id: string;
  number: number;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type Nomination = {
  id: string;
  organisation_id: string;
  year: number;
  department: string;
  title: string;
  why: Generated<string>;
  fit: number;
  ambition: number;
  effort: number;
  state: Generated<'nominated' | 'chosen' | 'declined'>;
  owner: Generated<string>;
  revision: Generated<number>;
  created_at: Generated<string>;
  created_by: Generated<string>;
};

export type Note = {
  id: string;
  partnership_id: string;
  party_id: string | null;
  title: string;
  text: Generated<string>;
  revision: Generated<number>;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type NoteAway = {
  note_id: string;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type NoteDocument = {
  note_id: string;
  state: Uint8Array;
  content: Json;
  revision: Generated<number>;
  updated_at: Generated<string>;
};

export type NoteVersion = {
  id: string;
  note_id: string;
  name: Generated<string>;
  title: string;
  text: string;
  person_id: string | null;
  person_name: Generated<string>;
  at: Generated<string>;
};

export type Obligation = {
  id: string;
  agreement_id: string;
  clause_id: string;
  party_id: string;
  text: string;
  due_on: string | null;
  created_at: Generated<string>;
  created_by: Generated<string>;
  dropped_at: string | null;
};

export type Organisation = {
  id: string;
  kind:
    | 'library'
    | 'museum'
    | 'university'
    | 'school'
    | 'company'
    | 'association'
    | 'authority'
    | 'media'
    | 'other';
  name: string;
  place: Generated<string>;
  cvr: string | null;
  isil: string | null;
  created_at: Generated<string>;
  created_by: Generated<string | null>;
  demonstration_id: string | null;
};

export type OrganisationDay = {
  id: string;
  organisation_id: string;
  kind: 'date' | 'busy';
  title: string;
  from_on: string;
  to_on: string;
  shown: Generated<boolean>;
  created_at: Generated<string>;
  created_by: Generated<string>;
  removed_at: string | null;
};

export type OrganisationInvitation = {
  id: string;
  organisation_id: string;
  email: string;
  roles: (
    'reader' | 'worker' | 'partnership-lead' | 'network-lead' | 'director' | 'editor' | 'administrator'
  )[];
  token_hash: Uint8Array;
  created_by: Generated<string>;
  created_at: Generated<string>;
  expires_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
};

export type OwnSheet = {
  id: string;
  person_id: Generated<string>;
  tool: string;
  title: Generated<string>;
  content: Json;
  updated_at: Generated<string>;
  revision: Generated<number>;
  template_version: Generated<string | null>;
};

export type Partnership = {
  id: string;
  name: string;
  purpose: Generated<string>;
  state: Generated<'exploring' | 'building' | 'agreed' | 'ended'>;
  example: Generated<boolean>;
  starts_on: string | null;
  ends_on: string | null;
  created_at: Generated<string>;
  created_by: Generated<string>;
  revision: Generated<number>;
  demonstration_id: string | null;
};

export type Party = {
  id: string;
  partnership_id: string;
  organisation_id: string;
  lead: Generated<boolean>;
  position: Generated<number>;
  joined_at: Generated<string>;
  left_at: string | null;
};

export type PartyPerson = {
  party_id: string;
  person_id: string;
  role: Generated<'contact' | 'deputy' | 'member'>;
  mandate: Generated<boolean>;
  capability_id: string | null;
  added_at: Generated<string>;
  ended_at: string | null;
};

export type Person = {
  id: string;
  name: Generated<string>;
  function: Generated<string>;
  email: string;
  language: Generated<'da' | 'en'>;
  site_admin: Generated<boolean>;
  created_at: Generated<string>;
  site_editor: Generated<boolean>;
};

export type PhaseGate = {
  id: string;
  partnership_id: string;
  phase: 'explore' | 'resource' | 'review' | 'finish';
  round: number;
  kind: 'asked' | 'approved' | 'not-yet';
  note: Generated<string>;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type PhasePlan = {
  id: string;
  organisation_id: string;
  number: number;
  content: Json;
  own: Generated<boolean>;
  created_at: Generated<string>;
  created_by: Generated<string>;
};

export type PhaseRoad = {
  partnership_id: string;
  plan_id: string | null;
  current: Generated<
    | 'explore'
    | 'find'
    | 'build'
    | 'plan'
    | 'lead'
    | 'resource'
    | 'deliver'
    | 'measure'
    | 'review'
    | 'adjust'
    | 'anchor'
    | 'finish'
  >;
  current_since: Generated<string>;
  places: Json<string | undefined>;
  revision: Generated<number>;
};

export type PhaseTick = {
  partnership_id: string;
  phase: string;
  kind: 'task' | 'criterion';
  line: string;
  party_id: string;
  ticked: Generated<boolean>;
  shared: Generated<boolean>;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type PortfolioDecision = {
  id: string;
  party_id: string;
  choice: 'grow' | 'keep' | 'change' | 'end';
  reason: string;
  decided_on: string;
  again_on: string | null;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type PortfolioEntry = {
  party_id: string;
  organisation_id: string;
  partnership_id: string;
  name: string;
  state: 'exploring' | 'building' | 'agreed' | 'ended';
  agreement: Generated<'none' | 'draft' | 'put-forward' | 'in-force'>;
  last_contact_on: string;
  ended_on: string | null;
  left_at: string | null;
  choice: 'grow' | 'keep' | 'change' | 'end' | null;
  snoozed_until: string | null;
  goals: Generated<string[]>;
  groups: Generated<string[]>;
  weight: Generated<number>;
  effort: Generated<number>;
  told: Generated<string[]>;
  revision: Generated<number>;
  phase: Generated<
    | 'explore'
    | 'find'
    | 'build'
    | 'plan'
    | 'lead'
    | 'resource'
    | 'deliver'
    | 'measure'
    | 'review'
    | 'adjust'
    | 'anchor'
    | 'finish'
  >;
};

export type Promise = {
  id: string;
  partnership_id: string;
  text: string;
  party_id: string;
  owner_id: string | null;
  due_on: string | null;
  state: Generated<'open' | 'done' | 'taken-back' | 'lapsed'>;
  source_kind:
    | 'own'
    | 'meeting'
    | 'clause'
    | 'phase'
    | 'risk'
    | 'workshop'
    | 'evaluation'
    | 'communication'
    | 'handover';
  source_id: string | null;
  source_key: string | null;
  offer_party_id: string | null;
  offer_person_id: string | null;
  revision: Generated<number>;
  created_at: Generated<string>;
  created_by: Generated<string>;
};

export type PromiseChange = {
  id: string;
  promise_id: string;
  kind:
    | 'made'
    | 'done'
    | 'moved'
    | 'offered'
    | 'taken'
    | 'declined'
    | 'reopened'
    | 'taken-back'
    | 'amended'
    | 'lapsed';
  because: Generated<string>;
  from_due: string | null;
  to_due: string | null;
  to_party_id: string | null;
  party_id: string;
  party_name: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
  at: Generated<string>;
};

export type PulseRhythm = {
  partnership_id: string;
  every: 'off' | 'month' | 'quarter' | 'dates';
  days: Generated<string[]>;
  areas: string[];
  anonymous: Generated<boolean>;
  next_on: string | null;
  revision: Generated<number>;
  chosen_by: Generated<string>;
};

export type QuietReason = {
  id: string;
  party_id: string;
  reason: string;
  until: string;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type Reminder = {
  id: string;
  partnership_id: string;
  kind: 'start' | 'end' | 'notice' | 'evaluation' | 'last-meeting';
  due_on: string;
  person_id: string;
  sent_at: Generated<string>;
};

export type RemovedPage = {
  language: 'da' | 'en';
  kind: string;
  id: string;
  removed_at: Generated<string>;
};

export type RenewalWord = {
  id: string;
  version_id: string;
  party_id: string;
  party_name: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
  choice: 'renew' | 'end' | 'talk' | 'notice';
  ends_on: string | null;
  note: Generated<string>;
  at: Generated<string>;
  said_on: Generated<string>;
};

export type ReplyTaken = {
  message_hash: Uint8Array;
  at: Generated<string>;
};

export type RetentionKept = {
  organisation_id: string;
  kind: 'contact' | 'guest-link' | 'quiet-member' | 'former-member';
  subject_id: string;
  reason: string;
  until_on: string;
  at: Generated<string>;
  person_id: Generated<string>;
  person_name: Generated<string>;
};

export type RetentionReminder = {
  organisation_id: string;
  year: number;
};

export type Risk = {
  id: string;
  partnership_id: string;
  party_id: string | null;
  known: string | null;
  title: string;
  probability: number | null;
  consequence: number | null;
  sign: Generated<string>;
  prevention: Generated<string>;
  response: Generated<string>;
  owner_party_id: string | null;
  owner_id: string | null;
  review_on: string | null;
  state: Generated<'open' | 'closed'>;
  revision: Generated<number>;
  created_at: Generated<string>;
  created_by: Generated<string>;
};

export type RiskScore = {
  risk_id: string;
  revision: number;
  probability: number;
  consequence: number;
  at: Generated<string>;
  person_name: Generated<string>;
};

export type RoomFile = {
  id: string;
  partnership_id: string;
  party_id: string;
  own: boolean;
  title: string;
  at: Generated<string>;
  removed_at: string | null;
  person_id: Generated<string>;
};

export type RoomOrigin = {
  partnership_id: string;
  party_id: string;
  organisation_id: string;
  person_id: Generated<string>;
  person_name: Generated<string>;
  at: Generated<string>;
  made_at: string;
  made_by: string;
  people: Json;
  left_out: Json<string | undefined>;
};

export type RoomVisit = {
  person_id: Generated<string>;
  partnership_id: string;
  before_at: string | null;
  at: Generated<string>;
};

export type SearchEdition = {
  single: Generated<boolean>;
  mark: string;
};

export type SearchEntry = {
  language: 'da' | 'en';
  kind: string;
  id: string;
  shelf: string;
  path: string;
  title: string;
  title_stems: string;
  summary: string;
  sections: Json<string | undefined>;
  head: string;
  whole: string;
  key: Generated<string>;
  standing: Generated<number>;
};

export type SearchWord = {
  language: 'da' | 'en';
  word: string;
  entries: number;
};

export type Sheet = {
  id: string;
  partnership_id: string;
  tool: string;
  title: Generated<string>;
  shared: Json<string | undefined>;
  state: Generated<'private' | 'revealed'>;
  created_by: Generated<string>;
  created_at: Generated<string>;
  revealed_at: string | null;
  revealed_by: string | null;
  reveal_reason: 'all-ready' | 'lead-word' | 'open' | null;
  revision: Generated<number>;
  mode: Generated<'sides' | 'open' | 'voices'>;
  least: number | null;
  named: Generated<boolean>;
  template_version: Generated<string | null>;
  invited: number | null;
  answer_by: string | null;
};

export type SheetComment = {
  id: string;
  sheet_id: string | null;
  own_sheet_id: string | null;
  side_id: string | null;
  prompt: string;
  row_id: string | null;
  within_party_id: string | null;
  text: string;
  party_id: string | null;
  party_name: Generated<string>;
  person_id: Generated<string | null>;
  person_name: Generated<string>;
  seat_id: string | null;
  at: Generated<string>;
  edited_at: string | null;
  taken_back_at: string | null;
  resolved_at: string | null;
  resolved_name: Generated<string>;
  revision: Generated<number>;
};

export type SheetKept = {
  sheet_id: string;
  party_id: string;
  answers: Json<string | undefined>;
};

export type SheetLink = {
  id: string;
  sheet_id: string | null;
  own_sheet_id: string | null;
  party_id: string | null;
  party_name: Generated<string>;
  label: Generated<string>;
  may: 'view' | 'comment' | 'write';
  token_hash: Uint8Array;
  created_by: Generated<string>;
  created_name: Generated<string>;
  capability_id: Generated<string | null>;
  created_at: Generated<string>;
  expires_at: string;
  revoked_at: string | null;
  last_used_at: string | null;
};

export type SheetLinkSeat = {
  id: string;
  link_id: string;
  token_hash: Uint8Array;
  name: string;
  created_at: Generated<string>;
};

export type SheetMention = {
  comment_id: string;
  person_id: string;
  at: Generated<string>;
  seen_at: string | null;
};

export type SheetSide = {
  sheet_id: string;
  party_id: string;
  answers: Json<string | undefined>;
  ready: Generated<boolean>;
  updated_at: Generated<string>;
  updated_by: Generated<string>;
  revision: Generated<number>;
};

export type SheetVersion = {
  id: string;
  sheet_id: string;
  name: Generated<string>;
  content: Json;
  party_id: string | null;
  party_name: Generated<string>;
  person_id: string | null;
  person_name: Generated<string>;
  at: Generated<string>;
};

export type SheetVoice = {
  sheet_id: string;
  person_id: Generated<string>;
  party_id: string;
  person_name: Generated<string>;
  answers: Json<string | undefined>;
  kept: Json<string | undefined>;
  ready: Generated<boolean>;
  updated_at: Generated<string>;
  revision: Generated<number>;
};

export type Strategy = {
  organisation_id: string;
  content: Json;
  revision: Generated<number>;
  updated_at: Generated<string>;
  updated_by: Generated<string>;
};

export type StrategyVersion = {
  id: string;
  organisation_id: string;
  number: number;
  content: Json;
  note: Generated<string>;
  approved_at: Generated<string>;
  approved_by: Generated<string>;
  approved_name: Generated<string>;
};

export type TakenResult = {
  id: string;
  partnership_id: string;
  gathering_id: string;
  key: string;
  became: 'risk' | 'question' | 'clause';
  at: Generated<string>;
  created_by: Generated<string>;
};

export type Template = {
  id: string;
  organisation_id: string;
  draft: Json;
  put_away: Generated<boolean>;
  created_by: Generated<string>;
  updated_by: Generated<string>;
  updated_at: Generated<string>;
  revision: Generated<number>;
};

export type TemplateVersion = {
  id: string;
  template_id: string;
  number: number;
  content: Json;
  published_by: Generated<string>;
  published_at: Generated<string>;
};

export type WeeklyLetter = {
  person_id: Generated<string>;
  week: string;
  mailed: Generated<boolean>;
  told: Json<string | undefined>;
  at: Generated<string>;
  looked_on: string | null;
};

export type WheelDay = {
  party_id: string;
  organisation_id: string;
  partnership_id: string;
  day: string;
  kind: 'start' | 'evaluation' | 'notice' | 'last-meeting' | 'end' | 'promise';
};

export type YearlyAccount = {
  id: string;
  organisation_id: string;
  year: number;
  language: 'da' | 'en';
  figures: Json;
  texts: Json;
  counted_at: Generated<string>;
  revision: Generated<number>;
  updated_at: Generated<string>;
  updated_by: Generated<string>;
};

export type Database = {
  'byg.acceptance': Acceptance;
  'byg.agreement': Agreement;
  'byg.agreement_version': AgreementVersion;
  'byg.api_token': ApiToken;
  'byg.audit_read': AuditRead;
  'byg.awaited_thing': AwaitedThing;
  'byg.calendar_feed': CalendarFeed;
  'byg.capability': Capability;
  'byg.case_approval': CaseApproval;
  'byg.case_link': CaseLink;
  'byg.case_submission': CaseSubmission;
  'byg.chapter_answer': ChapterAnswer;
  'byg.clause': Clause;
  'byg.clause_care': ClauseCare;
  'byg.clause_comment': ClauseComment;
  'byg.clause_history': ClauseHistory;
  'byg.communication_approval': CommunicationApproval;
  'byg.communication_card': CommunicationCard;
  'byg.communication_check': CommunicationCheck;
  'byg.communication_line': CommunicationLine;
  'byg.confirmation_code': ConfirmationCode;
  'byg.contact': Contact;
  'byg.contact_link': ContactLink;
  'byg.contact_objection': ContactObjection;
  'byg.content_page': ContentPage;
  'byg.contribution': Contribution;
  'byg.contribution_choice': ContributionChoice;
  'byg.contribution_question': ContributionQuestion;
  'byg.cycle_step': CycleStep;
  'byg.demonstration': Demonstration;
  'byg.demonstration_person': DemonstrationPerson;
  'byg.deviation': Deviation;
  'byg.ending': Ending;
  'byg.ending_line': EndingLine;
  'byg.ending_line_yes': EndingLineYes;
  'byg.ending_yes': EndingYes;
  'byg.erasure': Erasure;
  'byg.evaluation_answer': EvaluationAnswer;
  'byg.evaluation_link': EvaluationLink;
  'byg.evaluation_round': EvaluationRound;
  'byg.evaluation_seat': EvaluationSeat;
  'byg.failing_address': FailingAddress;
  'byg.file_part': FilePart;
  'byg.file_version': FileVersion;
  'byg.first_hour': FirstHour;
  'byg.gathering': Gathering;
  'byg.gathering_entry': GatheringEntry;
  'byg.gathering_seat': GatheringSeat;
  'byg.guest_session': GuestSession;
  'byg.handover': Handover;
  'byg.handover_note': HandoverNote;
  'byg.handover_yes': HandoverYes;
  'byg.history_event': HistoryEvent;
  'byg.idea': Idea;
  'byg.idea_inbox': IdeaInbox;
  'byg.live_document': LiveDocument;
  'byg.mail': Mail;
  'byg.mail_action': MailAction;
  'byg.mail_choice': MailChoice;
  'byg.mail_hours': MailHours;
  'byg.mail_reply': MailReply;
  'byg.mail_stop': MailStop;
  'byg.meeting': Meeting;
  'byg.meeting_answer': MeetingAnswer;
  'byg.meeting_attendee': MeetingAttendee;
  'byg.meeting_consent': MeetingConsent;
  'byg.meeting_decision': MeetingDecision;
  'byg.meeting_document': MeetingDocument;
  'byg.meeting_item': MeetingItem;
  'byg.meeting_link': MeetingLink;
  'byg.meeting_mood': MeetingMood;
  'byg.meeting_option': MeetingOption;
  'byg.meeting_vote': MeetingVote;
  'byg.membership': Membership;
  'byg.minutes': Minutes;
  'byg.minutes_approval': MinutesApproval;
  'byg.minutes_correction': MinutesCorrection;
  'byg.nomination': Nomination;
  'byg.note': Note;
  'byg.note_away': NoteAway;
  'byg.note_document': NoteDocument;
  'byg.note_version': NoteVersion;
  'byg.obligation': Obligation;
  'byg.organisation': Organisation;
  'byg.organisation_day': OrganisationDay;
  'byg.organisation_invitation': OrganisationInvitation;
  'byg.own_sheet': OwnSheet;
  'byg.partnership': Partnership;
  'byg.party': Party;
  'byg.party_person': PartyPerson;
  'byg.person': Person;
  'byg.phase_gate': PhaseGate;
  'byg.phase_plan': PhasePlan;
  'byg.phase_road': PhaseRoad;
  'byg.phase_tick': PhaseTick;
  'byg.portfolio_decision': PortfolioDecision;
  'byg.portfolio_entry': PortfolioEntry;
  'byg.promise': Promise;
  'byg.promise_change': PromiseChange;
  'byg.pulse_rhythm': PulseRhythm;
  'byg.quiet_reason': QuietReason;
  'byg.reminder': Reminder;
  'byg.removed_page': RemovedPage;
  'byg.renewal_word': RenewalWord;
  'byg.reply_taken': ReplyTaken;
  'byg.retention_kept': RetentionKept;
  'byg.retention_reminder': RetentionReminder;
  'byg.risk': Risk;
  'byg.risk_score': RiskScore;
  'byg.room_file': RoomFile;
  'byg.room_origin': RoomOrigin;
  'byg.room_visit': RoomVisit;
  'byg.search_edition': SearchEdition;
  'byg.search_entry': SearchEntry;
  'byg.search_word': SearchWord;
  'byg.sheet': Sheet;
  'byg.sheet_comment': SheetComment;
  'byg.sheet_kept': SheetKept;
  'byg.sheet_link': SheetLink;
  'byg.sheet_link_seat': SheetLinkSeat;
  'byg.sheet_mention': SheetMention;
  'byg.sheet_side': SheetSide;
  'byg.sheet_version': SheetVersion;
  'byg.sheet_voice': SheetVoice;
  'byg.strategy': Strategy;
  'byg.strategy_version': StrategyVersion;
  'byg.taken_result': TakenResult;
  'byg.template': Template;
  'byg.template_version': TemplateVersion;
  'byg.weekly_letter': WeeklyLetter;
  'byg.wheel_day': WheelDay;
  'byg.yearly_account': YearlyAccount;
};
