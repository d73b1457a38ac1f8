import type { Language } from '#domain/language.ts';
import { addDays } from '#domain/time.ts';
import { makePromise, movePromise, offerPromise } from '#features/promises/index.ts';
import { addRisk, promiseAgainstRisk } from '#features/risks/index.ts';
import { demoPromises } from '#words/demo/promises.ts';
import type { LaidOut } from './lay-out.ts';

/** Promises of every kind (kept on a day, moved, handed over, quiet) and a register with one of each weight. */
export async function promiseAndWatch({ partnershipId, seats }: LaidOut, language: Language): Promise<void> {
  const [lead, partner] = seats;
  if (!lead || !partner) return;
  const say = demoPromises[language];
  const source = { kind: 'own', id: null } as const;
  const own = { partnershipId, ownerId: null, source };
  const { id: poster } = await lead.as((needs) =>
    makePromise(needs, { ...own, text: say.poster, partyId: lead.partyId, dueOn: addDays(needs.today, 5) }),
  );
  await lead.as((needs) =>
    movePromise(needs, { id: poster, dueOn: addDays(needs.today, 12), because: say.because }),
  );
  await partner.as((needs) =>
    makePromise(needs, { ...own, text: say.key, partyId: partner.partyId, dueOn: addDays(needs.today, -3) }),
  );
  const { id: programme } = await lead.as((needs) =>
    makePromise(needs, {
      ...own,
      text: say.programme,
      partyId: lead.partyId,
      dueOn: addDays(needs.today, 30),
    }),
  );
  await lead.as((needs) => offerPromise(needs, { id: programme, to: partner.partyId, because: say.offer }));
  const { id: carries } = await lead.as((needs) =>
    addRisk(needs, {
      partnershipId,
      known: 'R09',
      title: say.carries,
      probability: 4,
      consequence: 4,
      sign: say.sign,
      response: say.deputy,
      owner: lead.partyId,
      reviewOn: addDays(needs.today, 20),
    }),
  );
  await lead.as((needs) =>
    promiseAgainstRisk(needs, {
      id: carries,
      text: say.deputy,
      partyId: lead.partyId,
      dueOn: addDays(needs.today, 21),
    }),
  );
  await partner.as((needs) =>
    addRisk(needs, { partnershipId, known: 'R08', title: say.calendars, probability: 3, consequence: 2 }),
  );
  await partner.as((needs) =>
    addRisk(needs, {
      partnershipId,
      register: partner.partyId,
      title: say.own,
      probability: 2,
      consequence: 5,
    }),
  );
}
