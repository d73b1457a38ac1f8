import { addMonths } from '#domain/evaluations/next-pulse.ts';
import type { OrganisationKind } from '#domain/people/roles.ts';
import { done } from '#domain/result.ts';
import { addDays } from '#domain/time.ts';
import type { PhaseId } from '#domain/tools/phases/model.ts';
import { recordContribution } from '#features/contributions/index.ts';
import { agreeLine, beginEnding, sayYesToEnd, writeEnding, writeLine } from '#features/endings/index.ts';
import { addParty, beginPartnership, seatColleague } from '#features/partnerships/index.ts';
import { addOrganisation } from '#features/people/index.ts';
import { movePhase } from '#features/phases/index.ts';
import { makePromise } from '#features/promises/index.ts';
import { demoRooms } from '#words/demo/rooms.ts';
import { catchLetters, doingAs, type Doing } from './people.ts';
import type { Stage } from './stage.ts';

type Seat = { readonly as: Doing; readonly partyId: string };
/** A partnership of two: the library's party first. */
export type Pair = { readonly id: string; readonly library: Seat; readonly partner: Seat };

type Laying = {
  readonly organisationId: string;
  readonly name: string;
  readonly purpose: string;
  readonly partner: 'school' | 'shop';
  /** The partner's organisation, when it is there already. */
  readonly partnerId?: string;
  readonly called?: string;
};

const kinds: Readonly<Record<Laying['partner'], OrganisationKind>> = { school: 'school', shop: 'company' };

/** Two parties, each with somebody in it. */
async function layPair(stage: Stage, laying: Laying): Promise<Pair & { readonly partnerId: string }> {
  const { organisationId, name, purpose, partner: role } = laying;
  const letters = catchLetters();
  const [library, partner] = [
    doingAs(stage, stage.who.lead, letters),
    doingAs(stage, stage.who[role], letters),
  ];
  const { id: partnerId } = laying.partnerId
    ? { id: laying.partnerId }
    : await partner((needs) =>
        addOrganisation(needs, {
          ...{ name: laying.called, kind: kinds[role], place: 'Sundkøbing', cvr: '', isil: '' },
        }),
      );
  const begun = await library((needs) => beginPartnership(needs, { organisationId, name, purpose }));
  const { partyId } = await library((needs) =>
    addParty(needs, { partnershipId: begun.id, organisationId: partnerId }),
  );
  const { asker } = stage.who[role];
  const personId = 'personId' in asker ? asker.personId : '';
  await partner((needs) => seatColleague(needs, { partyId, personId, role: 'contact', mandate: true }));
  return {
    ...{ id: begun.id, partnerId },
    library: { as: library, partyId: begun.partyId },
    partner: { as: partner, partyId },
  };
}

async function goTo({ id: partnershipId, library }: Pair, phase: PhaseId): Promise<void> {
  await library.as(async (needs) => {
    const revision = (await needs.phases.road(partnershipId))?.revision ?? 0;
    return movePhase(needs, { partnershipId, phase }, { kind: 'go', reason: '', revision });
  });
}

type Told = { readonly given: string; readonly gained: string };

async function giveAndGain({ id, library, partner }: Pair, { given, gained }: Told): Promise<void> {
  const line = { estimate: false, partyId: library.partyId };
  await library.as((needs) =>
    recordContribution(needs, id, {
      ...line,
      ...{ standing: 'given', kind: 'hours', unit: 'hours', amount: 96, what: given },
      startsOn: addMonths(needs.today, -3),
    }),
  );
  await partner.as((needs) =>
    recordContribution(needs, id, {
      ...{ partyId: partner.partyId, standing: 'gained', kind: 'reach', unit: 'people', amount: 74 },
      ...{ what: gained, estimate: true, startsOn: addMonths(needs.today, -3) },
    }),
  );
}

type EndingTold = {
  readonly words: string;
  readonly thanks: string;
  readonly lines: readonly { readonly kind: string; readonly what: string; readonly terms: string }[];
};

/** Why, who keeps what, thanks; the parties agree about the lines one by one, the last waits for `upTo`. */
async function prepareEnd(pair: Pair, told: EndingTold, upTo: number): Promise<void> {
  const { id: partnershipId, library, partner } = pair;
  const ending = () => library.as(async ({ endings }) => done({ now: await endings.ending(partnershipId) }));
  await partner.as((needs) => beginEnding(needs, partnershipId));
  for (const { kind, what, terms } of told.lines)
    await library.as((needs) =>
      writeLine(needs, { partnershipId, id: '', kind, what, keeper: partner.partyId, terms, fromOn: '' }),
    );
  const { now } = await ending();
  await partner.as((needs) =>
    writeEnding(needs, {
      ...{ partnershipId, fromRevision: now?.revision ?? 0, reason: 'goal-reached', words: told.words },
      ...{ thanksDa: told.thanks, thanksEn: told.thanks, forgetOn: addDays(needs.today, 180) },
      caseChoice: 'declined',
    }),
  );
  for (const [at, { id, revision }] of (now?.lines ?? []).entries())
    for (const { as, partyId } of at < upTo ? [library, partner] : [partner])
      await as((needs) => agreeLine(needs, { partnershipId, id, partyId, revision }));
}

async function sayYes({ id: partnershipId }: Pair, { as, partyId }: Seat): Promise<void> {
  await as(async (needs) => {
    const revision = (await needs.endings.ending(partnershipId))?.revision ?? 0;
    return sayYesToEnd(needs, { partnershipId, partyId, revision });
  });
}

/** On its way to a good ending: the school has said yes, and one line and the library's yes are waited for. */
export async function nearlyEnded(stage: Stage, organisationId: string): Promise<Pair> {
  const { relay } = demoRooms[stage.language];
  const pair = await layPair(stage, { organisationId, ...relay, partner: 'school', called: relay.school });
  await goTo(pair, 'finish');
  await giveAndGain(pair, relay);
  await pair.library.as((needs) =>
    makePromise(needs, {
      ...{ partnershipId: pair.id, text: relay.promise, partyId: pair.library.partyId, ownerId: null },
      ...{ source: { kind: 'own', id: null } as const, dueOn: addDays(needs.today, 15) },
    }),
  );
  await prepareEnd(pair, relay, relay.lines.length - 1);
  await sayYes(pair, pair.partner);
  return pair;
}

/** Ended by a yes of both. Tells the workshop's organisation, which goes on in another partnership. */
export async function ended(stage: Stage, organisationId: string) {
  const { pier } = demoRooms[stage.language];
  const pair = await layPair(stage, { organisationId, ...pier, partner: 'shop', called: pier.shop });
  await goTo(pair, 'finish');
  await giveAndGain(pair, pier);
  await prepareEnd(pair, pier, pier.lines.length);
  await sayYes(pair, pair.partner);
  await sayYes(pair, pair.library);
  return pair;
}

/** Just begun, with the workshop of before. */
export async function justBegun(
  stage: Stage,
  { organisationId, partnerId }: { readonly organisationId: string; readonly partnerId: string },
): Promise<Pair> {
  const { bikes } = demoRooms[stage.language];
  const { name, purpose } = bikes;
  const pair = await layPair(stage, { organisationId, name, purpose, partner: 'shop', partnerId });
  for (const [text, { as, partyId }] of [
    [bikes.promise, pair.library],
    [bikes.sign, pair.partner],
  ] as const)
    await as((needs) =>
      makePromise(needs, {
        ...{ partnershipId: pair.id, text, partyId, ownerId: null },
        ...{ source: { kind: 'own', id: null } as const, dueOn: addDays(needs.today, 20) },
      }),
    );
  return pair;
}
