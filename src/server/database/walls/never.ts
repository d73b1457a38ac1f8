import { demonstrationNever } from './demonstrations.ts';
import { firstHourNever } from './first-hour.ts';
import { ideaNever } from './ideas.ts';
import { communicationNever } from './communication.ts';
import { contactNever } from './contacts.ts';
import { contributionNever } from './contributions.ts';
import { evaluationNever } from './evaluations.ts';
import { phaseNever } from './phases.ts';
import { forbiddenAboveRooms } from './above-rooms.ts';
import { newId } from '../testing/new-id.ts';
import { meetingNever } from './meeting-never.ts';
import { noticeNever } from './notices.ts';
import { promiseNever } from './promises.ts';
import { leavingNever } from './leaving.ts';
import { livingNever } from './living.ts';
import { fileNever } from './files.ts';
import { noteNever } from './notes.ts';
import { riskNever } from './risks.ts';
import { originNever } from './origins.ts';
import { takenNever } from './taken-results.ts';
import { templateNever } from './templates.ts';
import { talkNever } from './sheet-talk.ts';
import type { Writing } from './writing.ts';

/** Never, whoever asks: these rights are given to nobody behind the application. */
const forbidden: readonly string[] = [
  ...forbiddenAboveRooms,
  ...phaseNever,
  ...leavingNever,
  ...communicationNever,
  ...ideaNever,
  ...firstHourNever,
  ...demonstrationNever,
  ...contactNever,
  ...contributionNever,
  ...evaluationNever,
  ...talkNever,
  `insert into byg.person (id, email) values ('${newId()}', 'x@y.dk')`,
  `update byg.person set site_admin = true`,
  `insert into byg.membership (id, organisation_id, person_id, roles) select gen_random_uuid(), o.id, wall.asker(), '{administrator}' from byg.organisation o`,
  `insert into byg.partnership (id, name) values ('${newId()}', 'P')`,
  `update byg.party set lead = true`,
  `update byg.party_person set capability_id = null`,
  `update byg.capability set expires_at = 'infinity'`,
  `update byg.capability set confirmed_person_id = wall.asker()`,
  `select token_hash from byg.capability`,
  `select token_hash from byg.api_token`,
  `update byg.sheet set state = 'revealed'`,
  `update byg.sheet_side set party_id = gen_random_uuid()`,
  `update byg.sheet set least = 2`,
  `update byg.sheet set mode = 'sides'`,
  `update byg.sheet_voice set person_id = wall.asker()`,
  `update byg.sheet_voice set person_name = 'x'`,
  `update byg.sheet_version set name = 'x'`,
  `insert into byg.sheet_version (id, sheet_id, name, content) select gen_random_uuid(), id, 'x', '{}' from byg.sheet`,
  `update byg.sheet_kept set party_id = gen_random_uuid()`,
  `update byg.live_document set content = '{}'`,
  `update byg.agreement_version set content = '{}'`,
  `update byg.acceptance set name = 'x'`,
  `update byg.history_event set kind = 'x'`,
  `insert into byg.clause_history select * from byg.clause_history`,
  `update byg.chapter_answer set party_id = gen_random_uuid()`,
  `update byg.chapter_answer set person_name = 'x'`,
  ...meetingNever,
  ...promiseNever,
  ...noticeNever,
  ...riskNever,
  ...fileNever,
  ...noteNever,
  ...originNever,
  ...takenNever,
  ...livingNever,
  ...templateNever,
  `insert into byg.case_submission (id, language, state, content, sender) values ('${newId()}', 'da', 'waiting', '{}', 'other')`,
  `insert into byg.case_approval (submission_id, party, revision) select id, 'library', revision from byg.case_submission`,
  `update byg.case_submission set library_email = 'me@x.dk'`,
  `select token_hash from byg.case_link`,
  `update byg.person set site_editor = true`,
  `select wall.forget_cases(0)`,
  `update byg.mail set to_address = 'me@x.dk'`,
  `insert into byg.guest_session (id) values (gen_random_uuid())`,
  `truncate byg.sheet_side`,
  `alter table byg.sheet_side disable row level security`,
  `set local row_security = off; select * from byg.sheet_side`,
  `create table byg.mine ()`,
  `select * from auth."user"`,
  ...[
    'person',
    'organisation',
    'membership',
    'partnership',
    'party',
    'party_person',
    'capability',
    'sheet',
    'sheet_side',
    'sheet_voice',
    'sheet_kept',
    'sheet_version',
  ]
    .concat(['live_document', 'agreement', 'clause', 'clause_history', 'agreement_version', 'acceptance'])
    .concat([
      'chapter_answer',
      'promise',
      'promise_change',
      'clause_comment',
      'history_event',
      'api_token',
      'calendar_feed',
      'mail',
      'case_submission',
      'case_link',
      'case_approval',
      'organisation_invitation',
    ])
    .map((table) => `delete from byg.${table}`),
];

export const never: readonly Writing[] = forbidden.map((sql): Writing => () => ({ sql, may: false }));
