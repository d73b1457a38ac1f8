import { addMonths } from '#domain/evaluations/next-pulse.ts';
import { done, problem } from '#domain/result.ts';
import { addDays } from '#domain/time.ts';
import { takeResults } from '#features/games/index.ts';
import { changeRoles, myOrganisations } from '#features/people/index.ts';
import { decide, letBeQuiet, placePartnership } from '#features/portfolio/index.ts';
import { approveStrategy, choose, nominate, writeStep, writeStrategy } from '#features/strategy/index.ts';
import { addOwnDay } from '#features/year-wheel/index.ts';
import { makeAccount, writeAccount } from '#features/yearly-account/index.ts';
import { demoAbove } from '#words/demo/above.ts';
import { newId } from '../../new-id.ts';
import type { LaidOut } from './lay-out.ts';
import type { Doing } from './people.ts';
import type { Stage } from './stage.ts';

/** The library's own partnerships, by what is said of them above the rooms. */
export type Rooms = {
  readonly main: string;
  readonly relay: string;
  readonly pier: string;
  readonly bikes: string;
};

/** Whoever leads the demonstration sees it as lead, network lead and director. */
export const takeRoles = (lead: Doing, organisationId: string): Promise<null> =>
  lead(async (needs) => {
    const own = (await myOrganisations(needs)).find((one) => one.organisationId === organisationId);
    const roles = ['administrator', 'partnership-lead', 'network-lead', 'director'];
    return own ? changeRoles(needs, { organisationId, membershipId: own.id, roles }) : problem('not-found');
  });

/** Everything that stands above the rooms, as a library has it in its second year. */
export async function writeAbove(stage: Stage, laid: LaidOut, rooms: Rooms): Promise<void> {
  const [lead] = laid.seats;
  if (!lead) return;
  const above = { say: demoAbove[stage.language], lead: lead.as, organisationId: laid.organisationId };
  const goals = await writeGoals(above);
  await goThroughYear(above);
  await lookAcross(above, goals, rooms);
  await takeFromGame(above, rooms.main);
  await giveAccount(above, stage);
}

type Above = {
  readonly say: (typeof demoAbove)[Stage['language']];
  readonly lead: Doing;
  readonly organisationId: string;
};
type Ids = { readonly goals: readonly string[]; readonly groups: readonly string[] };

async function writeGoals({ say, lead, organisationId }: Above): Promise<Ids> {
  const goals = say.goals.map(({ title, owner, ...measure }) => ({ id: newId(), title, owner, measure }));
  const groups = say.groups.map((name) => ({ id: newId(), name }));
  const { revision } = await lead((needs) =>
    writeStrategy(needs, organisationId, {
      mission: say.mission,
      goals: goals.map(({ measure, ...goal }) => ({
        ...goal,
        measures: [{ id: newId(), ...measure, latestOn: addMonths(needs.today, -2) }],
      })),
      ...{ groups, principles: [...say.principles], redLines: [...say.redLines], approach: 'hybrid' },
      ...{ from: addMonths(needs.today, -14), to: addMonths(needs.today, 22), revision: 0 },
      reviewOn: addMonths(needs.today, 4),
    }),
  );
  await lead((needs) => approveStrategy(needs, organisationId, { note: say.note, revision }));
  return { goals: goals.map(({ id }) => id), groups: groups.map(({ id }) => id) };
}

/** The year of the strategy: its first step is done, and two things have been nominated, one of them chosen. */
async function goThroughYear({ say, lead, organisationId }: Above): Promise<void> {
  const year = await lead(({ today }) => Promise.resolve(done(Number(today.slice(0, 4)))));
  await lead((needs) =>
    writeStep(needs, organisationId, {
      ...{ year, step: 'strategy', day: `${year}-01-15`, doneOn: `${year}-01-14`, note: say.stepDone },
      revision: 0,
    }),
  );
  for (const [at, nomination] of say.nominations.entries()) {
    const { id } = await lead((needs) => nominate(needs, organisationId, { year, ...nomination }));
    if (at === 0)
      await lead((needs) =>
        choose(needs, organisationId, { id, state: 'chosen', owner: say.owner, revision: 1 }),
      );
  }
  await lead((needs) =>
    addOwnDay(needs, organisationId, {
      ...{ kind: 'date', title: say.days.budget, from: addDays(needs.today, 24) },
    }),
  );
  await lead((needs) =>
    addOwnDay(needs, organisationId, {
      ...{ kind: 'busy', title: say.days.busy, shown: true },
      ...{ from: addDays(needs.today, 40), to: addDays(needs.today, 52) },
    }),
  );
}

/** Which goals each partnership serves, what was decided about two of them, and why one may be quiet. */
async function lookAcross({ say, lead, organisationId }: Above, ids: Ids, rooms: Rooms): Promise<void> {
  const places = [
    { room: rooms.main, goals: [2], groups: [2, 3], weight: 5, effort: 4 },
    { room: rooms.relay, goals: [0], groups: [0], weight: 4, effort: 2 },
    { room: rooms.pier, goals: [2], groups: [2], weight: 2, effort: 2 },
    { room: rooms.bikes, goals: [0, 2], groups: [0, 2], weight: 3, effort: 3 },
  ];
  for (const { room, goals, groups, ...size } of places)
    await lead(async (needs) => {
      const entry = await needs.portfolio.entryIn(organisationId, room);
      return placePartnership(needs, place(organisationId, room), {
        ...{ goals: goals.map((at) => ids.goals[at]), groups: groups.map((at) => ids.groups[at]) },
        ...{ ...size, tell: false, revision: entry?.revision ?? 0 },
      });
    });
  for (const [room, decision] of [
    [rooms.main, say.decisions.main],
    [rooms.relay, say.decisions.relay],
  ] as const)
    await lead((needs) =>
      decide(needs, place(organisationId, room), {
        ...decision,
        ...{ decidedOn: addDays(needs.today, -20), againOn: addDays(needs.today, 345) },
      }),
    );
  await lead((needs) =>
    letBeQuiet(needs, place(organisationId, rooms.bikes), {
      ...{ reason: say.quiet, until: addDays(needs.today, 100) },
    }),
  );
}

const place = (organisationId: string, partnershipId: string) => ({ organisationId, partnershipId });

/** What a game on a staff day left behind: a risk, and a question for the next meeting. */
async function takeFromGame({ say, lead }: Above, partnershipId: string): Promise<void> {
  const { title, event, apart } = say.results;
  const results = [
    { key: 'event-1', kind: 'event', text: event },
    { key: 'apart-1', kind: 'apart', text: apart },
  ] as const;
  await lead(async (needs) => {
    const meetings = (await needs.meetings.meetings(partnershipId, { limit: 10 })).items;
    const meetingId = meetings.find(({ startsAt }) => startsAt !== null)?.id ?? '';
    const takes = { 'event-1': 'risk', ...(meetingId === '' ? {} : { 'apart-1': 'question' }) };
    return takeResults(needs, { id: newId(), title, results }, { partnershipId, meetingId, takes });
  });
}

/** This year's account, with the words that people add to the figures. */
async function giveAccount({ say, lead, organisationId }: Above, { language }: Stage): Promise<void> {
  const year = await lead(({ today }) => Promise.resolve(done(Number(today.slice(0, 4)))));
  const account = { organisationId, year, language };
  await lead((needs) => makeAccount(needs, organisationId, { year, language }));
  await lead(async (needs) => {
    const revision = (await needs.accounts.account(account))?.revision ?? 0;
    return writeAccount(needs, account, { ...say.account, revision });
  });
}
