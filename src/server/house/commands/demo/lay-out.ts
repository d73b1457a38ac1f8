import type { Language } from '#domain/language.ts';
import { done, problem } from '#domain/result.ts';
import { toolTexts } from '#features/guide/index.ts';
import { addParty, beginPartnership, inviteGuest, seatColleague } from '#features/partnerships/index.ts';
import { addOrganisation, registerOrganisation } from '#features/people/index.ts';
import { beginSheet, fillSide, revealSheet, sampleSheet, takeTool } from '#features/toolbox/index.ts';
import { demoWords } from '#words/demo/index.ts';
import {
  catchLetters,
  doingAs,
  enterAsGuest,
  lastSecret,
  partnershipName,
  type Called,
  type Doing,
} from './people.ts';
import type { Stage } from './stage.ts';

/** The partnership with all who act in it. */
export type LaidOut = {
  readonly partnershipId: string;
  /** The leading party's. */
  readonly organisationId: string;
  /** In the order of the parties: who acts, and for which. */
  readonly seats: readonly {
    readonly as: Doing;
    readonly partyId: string;
    readonly who: Called;
  }[];
};

const place = { place: 'Sundkøbing', cvr: '', isil: '' };

/** Organisations, people, parties and the revealed sheet, by the deeds that everybody uses. */
export async function layOut(stage: Stage): Promise<LaidOut> {
  const { language, people, who } = stage;
  const letters = catchLetters();
  const [lead, partner] = [doingAs(stage, who.lead, letters), doingAs(stage, who.partner, letters)];
  const library = await lead((needs) =>
    addOrganisation(needs, { name: 'Sundkøbing Bibliotek', kind: 'library', ...place }),
  );
  const university = await partner((needs) =>
    addOrganisation(needs, { name: 'Sundkøbing Universitetsbibliotek', kind: 'library', ...place }),
  );
  const museum = await lead((needs) =>
    registerOrganisation(needs, { name: 'Sundkøbing Kunstmuseum', kind: 'museum', ...place }),
  );
  const purpose = demoWords(language)('purpose');
  const begun = await lead((needs) =>
    beginPartnership(needs, { organisationId: library.id, name: partnershipName, purpose }),
  );
  const [second, third] = [await join(lead, begun.id, university.id), await join(lead, begun.id, museum.id)];
  const personId = 'personId' in who.partner.asker ? who.partner.asker.personId : '';
  await partner((needs) =>
    seatColleague(needs, { partyId: second, personId, role: 'contact', mandate: true }),
  );
  await lead((needs) => inviteGuest(needs, { ...people.guest, partyId: third, mandate: true, days: 60 }));
  const guestWho = await enterAsGuest(stage, {
    secret: lastSecret(letters),
    post: letters,
    guest: people.guest,
  });
  const seats = [
    { as: lead, partyId: begun.partyId, who: people.lead },
    { as: partner, partyId: second, who: people.partner },
    { as: doingAs(stage, guestWho, letters), partyId: third, who: people.guest },
  ] as const;
  const laid = { partnershipId: begun.id, organisationId: library.id, seats };
  await fillTogether(laid, language);
  return laid;
}

const join = async (lead: Doing, partnershipId: string, organisationId: string): Promise<string> =>
  (await lead((needs) => addParty(needs, { partnershipId, organisationId }))).partyId;

/** The tool's own example: each party fills its side in private, then all sides are opened. */
async function fillTogether({ partnershipId, seats }: LaidOut, language: Language): Promise<void> {
  const [lead] = seats;
  if (!lead) return;
  const example = await lead.as(async (needs) => {
    const front = await toolTexts(needs, language, 'win-win');
    const tool = await takeTool('win-win');
    const sheet = front && tool && sampleSheet(tool, front);
    return sheet ? done({ ...sheet, title: partnershipName }) : problem('not-found');
  });
  const { id: sheetId } = await lead.as((needs) =>
    beginSheet(needs, {
      partnershipId,
      tool: 'win-win',
      title: partnershipName,
      from: { ...example, sides: [] },
    }),
  );
  for (const [index, { as, partyId }] of seats.entries()) {
    const answers = example.sides[index]?.answers ?? {};
    await as((needs) => fillSide(needs, { sheetId, partyId, answers, ready: true, revision: 0 }));
  }
  await lead.as((needs) => revealSheet(needs, sheetId, false));
}
