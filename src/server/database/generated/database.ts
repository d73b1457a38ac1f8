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

export type CalendarFeed = {
  id: string;
  person_id: Generated<string>;
  partnership_id: string | null;
  token_hash: Uint8Array;
  created_at: Generated<string>;
  revoked_at: string | null;
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

export type ConfirmationCode = {
  capability_id: string;
  code_hash: Uint8Array;
  expires_at: string;
  attempts: Generated<number>;
  created_at: Generated<string>;
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
  reminders: Generated<boolean>;
  site_editor: Generated<boolean>;
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
};

export type SheetKept = {
  sheet_id: string;
  party_id: string;
  answers: Json<string | undefined>;
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

export type Database = {
  'byg.acceptance': Acceptance;
  'byg.agreement': Agreement;
  'byg.agreement_version': AgreementVersion;
  'byg.api_token': ApiToken;
  'byg.calendar_feed': CalendarFeed;
  'byg.capability': Capability;
  'byg.case_approval': CaseApproval;
  'byg.case_link': CaseLink;
  'byg.case_submission': CaseSubmission;
  'byg.chapter_answer': ChapterAnswer;
  'byg.clause': Clause;
  'byg.clause_comment': ClauseComment;
  'byg.clause_history': ClauseHistory;
  'byg.confirmation_code': ConfirmationCode;
  'byg.content_page': ContentPage;
  'byg.gathering': Gathering;
  'byg.gathering_entry': GatheringEntry;
  'byg.gathering_seat': GatheringSeat;
  'byg.guest_session': GuestSession;
  'byg.history_event': HistoryEvent;
  'byg.live_document': LiveDocument;
  'byg.mail': Mail;
  'byg.membership': Membership;
  'byg.organisation': Organisation;
  'byg.organisation_invitation': OrganisationInvitation;
  'byg.own_sheet': OwnSheet;
  'byg.partnership': Partnership;
  'byg.party': Party;
  'byg.party_person': PartyPerson;
  'byg.person': Person;
  'byg.reminder': Reminder;
  'byg.removed_page': RemovedPage;
  'byg.search_edition': SearchEdition;
  'byg.search_entry': SearchEntry;
  'byg.search_word': SearchWord;
  'byg.sheet': Sheet;
  'byg.sheet_kept': SheetKept;
  'byg.sheet_side': SheetSide;
  'byg.sheet_version': SheetVersion;
  'byg.sheet_voice': SheetVoice;
};
