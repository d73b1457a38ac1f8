import { afterAll, beforeAll, expect, it } from 'vitest';
import { lettersOf, openPdf } from '#server/documents/opened-pdf.ts';
import { address } from '#words/addresses.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import {
  accept,
  agreementAt,
  beginAgreement,
  clauseAt,
  commentClause,
  hardStops,
  putForward,
  writeClause,
} from './nouns/agreement.ts';
import { docxText } from './nouns/docx.ts';
import { signInByMail } from './nouns/entrance.ts';
import { addOrganisation, beginPartnership, inviteParty } from './nouns/room.ts';
import { fillOwnSide } from './nouns/shared-sheet.ts';
import { closeStage, openStage, type Stage } from './stage.ts';

/** Means something to a page, a database, a typesetter and a template; to people it is only strange. */
const hostile = `<img src=x onerror=alert(1)>'; drop table x;-- #panic("x") $x^2$ {name} \${x} [hul] *a* &lt;`;
const named = (what: string): string => `${what} ${hostile}`;

let theatre: Theatre;
const stage = {} as Stage;
beforeAll(async () => {
  theatre = await openTheatre();
  Object.assign(stage, await openStage({ language: 'da', script: true, theatre }));
});
afterAll(async () => {
  await closeStage(stage);
  await theatre?.[Symbol.asyncDispose]();
});

const dates = {
  startsOn: '2027-01-04',
  endsOn: '2027-12-17',
  lastMeetingOn: '2027-12-10',
  evaluations: '2027-06-01',
};

/** What the page says, in the main part, as one reads it. */
const said = (): Promise<string> => stage.lead.page.locator('main').innerText();

it('what is typed into the fields of a partnership is shown as it was typed', async () => {
  const { lead, mailbox, people } = stage;
  let alerts = 0;
  lead.page.on('dialog', (dialog) => {
    alerts += 1;
    void dialog.dismiss();
  });
  await lead.open(address('da', 'sign-in'));
  const me = { ...people.lead, name: named('Liv').slice(0, 120), function: named('Leder').slice(0, 120) };
  await signInByMail(lead, mailbox, me);
  await addOrganisation(lead, {
    name: named('Bibliotek'),
    place: named('By').slice(0, 100),
    kind: 'library',
  });
  await lead.open(address('da', 'workspace', 'partnerships', 'new'));
  stage.room = await beginPartnership(lead, named('Fælles').slice(0, 120), named('Formål'));
  expect(await said()).toContain(named('Formål'));
  const museum = { name: named('Museum'), place: named('Sted').slice(0, 100), kind: 'museum' };
  const guest = { email: 'gaest@byg.test', name: named('Gæst').slice(0, 120), function: 'x' };
  await inviteParty(lead, stage.room, { organisation: museum, person: guest });
  expect(await said()).toContain(museum.name);
  await lead.open(`${stage.room}/historie`);
  await lead.look();
  expect(await said()).toContain(guest.name);
  expect(alerts).toBe(0);
});

it('so it is on a sheet and in an agreement, on the page and in the documents', async () => {
  const { lead, room, people, example } = stage;
  const { page } = lead;
  await lead.open(`${room}/ark`);
  await page.locator('[name=title]').fill(named('Ark').slice(0, 120));
  await page.keyboard.press('Enter');
  await page.waitForURL(/ark\/[0-9a-f-]{36}/);
  await fillOwnSide(lead, { ...example.parties[0], brings: named('Bidrag'), wants: named('Ønske') }, true);
  await page.locator('summary').last().click();
  await page.locator('details button').last().click();
  await page.waitForURL(/revealed=1/);
  const sheet = await page.getByRole('link', { name: /PDF/ }).first().getAttribute('href');
  expect(await letters(`${lead.url}${sheet}`)).toContain(lettersOf(named('Bidrag')));
  await beginAgreement(lead, room, dates);
  await lead.open(agreementAt(room));
  for (const clause of await hardStops(lead))
    await writeClause(lead, room, { clause, text: `${clause} uden huller` });
  await writeClause(lead, room, { clause: 'A02', text: named('Afsnit') });
  await commentClause(lead, room, { clause: 'A02', text: named('Kommentar') });
  expect(await said()).toContain(named('Kommentar'));
  await lead.open(clauseAt(room, 'A02'));
  expect(await page.locator('.ProseMirror').innerText()).toBe(named('Afsnit'));
  const version = await putForward(lead, room, named('Besked'));
  expect(await said()).toContain(named('Afsnit'));
  expect(await said()).toContain(named('Besked'));
  await accept(lead, version, people.lead);
  const [pdf, docx] = await Promise.all(
    ['PDF', 'Word'].map((name) => page.getByRole('link', { name }).first().getAttribute('href')),
  );
  expect(await letters(`${lead.url}${pdf}`)).toContain(lettersOf(named('Afsnit')));
  const word = await lead.context.request.get(`${lead.url}${docx}`);
  expect(docxText(new Uint8Array(await word.body()))).toContain(named('Afsnit'));
});

async function letters(url: string): Promise<string> {
  const answer = await stage.lead.context.request.get(url);
  return (await openPdf(new Uint8Array(await answer.body()))).letters;
}
