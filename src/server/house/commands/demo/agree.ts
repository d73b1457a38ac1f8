import { isClauseId } from '#domain/agreements/clause-bank.ts';
import type { ClauseId } from '#domain/agreements/model.ts';
import type { Bilingual, Language } from '#domain/language.ts';
import { done, problem } from '#domain/result.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import { addDays, type Day } from '#domain/time.ts';
import {
  acceptAgreement,
  beginAgreement,
  commentClause,
  putForward,
  sayRenewal,
  writeClause,
} from '#features/agreements/index.ts';
import { agreementTexts, amendedActivities, demoWords } from '#words/demo/index.ts';
import type { LaidOut } from './lay-out.ts';
import type { Doing } from './people.ts';

/** Dates around today, so that the next reminder is always near. */
const datesFrom = (today: Day) => ({
  startsOn: addDays(today, 7),
  endsOn: addDays(today, 737),
  onward: 'by-all',
  noticeMonths: 3,
  evaluations: [addDays(today, 187), addDays(today, 372)],
  lastMeetingOn: addDays(today, 723),
});

/** The agreement from its first draft to what all have accepted, and a change that is being talked about. */
export async function agree({ partnershipId, seats }: LaidOut, language: Language): Promise<void> {
  const [lead, , guest] = seats;
  if (!lead || !guest) return;
  const say = demoWords(language);
  const { id } = await lead.as((needs) =>
    beginAgreement(needs, partnershipId, {
      level: 'full',
      mode: 'culture',
      circumstances: ['content', 'events'],
      languages: 'both-da',
      ...datesFrom(needs.today),
    }),
  );
  for (const { clause, text } of agreementTexts)
    if (isClauseId(clause)) await write(lead.as, id, { clause, text });
  await lead.as((needs) => putForward(needs, id, { note: say('note') }));
  // The lead last: who leads keeps the partnership's state and dates.
  for (const { as, partyId, who } of [...seats].reverse()) await accept({ as, partyId, who }, id);
  await write(lead.as, id, { clause: 'A06', text: amendedActivities });
  await lead.as((needs) =>
    sayRenewal(needs, partnershipId, { partyId: lead.partyId, choice: 'renew', note: say('renewalNote') }),
  );
  await guest.as((needs) => commentClause(needs, id, { clause: 'A06', text: say('comment') }));
}

type Writing = { readonly clause: ClauseId; readonly text: Bilingual };

const write = (as: Doing, agreementId: string, { clause, text }: Writing) =>
  as(async (needs) => {
    const now = await needs.agreements.clause(agreementId, clause);
    if (!now) return problem('not-found');
    const written = { da: fromPlain(text.da), en: fromPlain(text.en) };
    return writeClause(needs, { agreementId, clause, included: true, text: written, revision: now.revision });
  });

async function accept({ as, partyId, who }: LaidOut['seats'][number], agreementId: string): Promise<void> {
  const { name, function: duty } = who;
  const version = await as(async (needs) => {
    const [latest] = (await needs.agreements.versions(agreementId, { limit: 1 })).items;
    return latest ? done(latest) : problem('not-found');
  });
  const evidence = { versionId: version.id, sha256: version.sha256, name, function: duty, mandate: true };
  await as((needs) => acceptAgreement(needs, { ...evidence, partyId }));
}
