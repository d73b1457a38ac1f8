import { addMonths } from '#domain/evaluations/next-pulse.ts';
import { statementsOf, usualAreas } from '#domain/evaluations/rules.ts';
import type { Language } from '#domain/language.ts';
import { done } from '#domain/result.ts';
import { addDays } from '#domain/time.ts';
import { answerRound, chooseRhythm, showRound } from '#features/evaluations/index.ts';
import type { LaidOut } from './lay-out.ts';

/** What each party answers to each area, three quarters in a row: an easy start, a dent, and on its way again. */
const quarters = [
  { months: -9, answers: [4, 4, 4] },
  { months: -6, answers: [4, 3, 2] },
  { months: -3, answers: [4, 4, 3] },
] as const;

const title = { da: 'Kvartalets puls', en: 'The quarter’s pulse' };

/** Three quarters that have been asked, answered and shown, so that the trend has something to show. */
export async function askThrice({ partnershipId, seats }: LaidOut, language: Language): Promise<void> {
  const [lead] = seats;
  if (!lead) return;
  for (const { months, answers } of quarters) {
    const id = await lead.as(async (needs) => {
      const [round, opensOn] = [needs.newId(), addMonths(needs.today, months)];
      const asking = { title: title[language], areas: usualAreas, open: [], question: '', anonymous: false };
      const deadline = addDays(opensOn, 14);
      await needs.evaluations.addRound({ ...asking, id: round, partnershipId, opensOn, deadline });
      const people = (await needs.partnerships.partyPeople(partnershipId, { limit: 100 })).items;
      await needs.evaluations.askPeople(
        round,
        people.map(({ person }) => person.id),
      );
      return done(round);
    });
    for (const [at, { as }] of seats.entries())
      await as((needs) => answerRound(needs, { partnershipId, id }, said(answers[at] ?? 3)));
    await lead.as((needs) => showRound(needs, { partnershipId, id }));
  }
  await lead.as((needs) =>
    chooseRhythm(needs, partnershipId, { every: 'quarter', areas: usualAreas, revision: 0 }),
  );
}

/** The same step for all, a little lower where it is harder to know. */
const said = (step: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    statementsOf(usualAreas).map((id, at) => [
      id,
      id === 'decides' ? 'dont-know' : String(at % 3 === 0 ? Math.min(5, step + 1) : step),
    ]),
  );
