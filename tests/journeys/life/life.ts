import type { Browser } from 'playwright-core';
import { address } from '#words/addresses.ts';
import { openBrowser } from '../../harness/browser.ts';
import { openMailbox, type Mailbox } from '../../harness/browser-mailbox.ts';
import { openVisitor, type Visitor } from '../../harness/browser-visitor.ts';
import { openHouseInTime, type HouseInTime } from '../../harness/house-in-time.ts';
import { signInByMail, type Person } from '../nouns/entrance.ts';

type Role = 'lead' | 'partner' | 'director' | 'heir' | 'editor';

/** Who they are; all of it made up. The partner works in English, everybody else in Danish. */
export const people: Readonly<Record<Role, Person>> = {
  lead: { email: 'liv@aakoebing.test', name: 'Liv Østergård', function: 'partnerskabsansvarlig' },
  partner: { email: 'maya@soundmuseum.test', name: 'Maya North', function: 'head of programme' },
  director: { email: 'dorte@aakoebing.test', name: 'Dorte Å. Lund', function: 'biblioteksleder' },
  heir: { email: 'nina@aakoebing.test', name: 'Nina Bæk', function: 'formidler' },
  editor: { email: 'ada@byg.test', name: 'Ada Bestyrer', function: 'Systemansvarlig' },
};

export const title = 'Lyd mellem reolerne';
export const purpose = 'Folk, der ikke kommer på museum, møder ny kunst på vej gennem biblioteket.';
export const library = 'Åkøbing Bibliotek';
export const museum = 'Museum of New Sound';

/** How far a life has come: the house it is lived in, its people, and the addresses of what there is by now. */
export type Life = AsyncDisposable &
  Readonly<Record<Role, Visitor>> & {
    readonly house: HouseInTime;
    readonly browser: Browser;
    readonly mailbox: Mailbox;
    /** Ids, once there is something that has one. */
    organisation: string;
    partnership: string;
    meeting: string;
    handover: string;
    sheet: string;
    caseAt: string;
  };

export async function openLife(): Promise<Life> {
  await using opened = new AsyncDisposableStack();
  const mailbox = opened.use(await openMailbox());
  const house = opened.use(await openHouseInTime({ SMTP_URL: mailbox.url }));
  const browser = opened.use(await openBrowser());
  const come = async (role: Role) => {
    const language = role === 'partner' ? 'en' : 'da';
    const visitor = await openVisitor(browser, { url: house.url, language, script: false });
    // While the house is closed, windows that stand open find nobody at home.
    visitor.expectTrouble(/ERR_CONNECTION_REFUSED/);
    // Every page of these is looked at where it is the page that is tested; here what goes wrong on the way is enough.
    return Object.assign(opened.use(visitor), { look: () => Promise.resolve() });
  };
  const [lead, partner, director, heir, editor] = [
    ...[await come('lead'), await come('partner')],
    ...[await come('director'), await come('heir'), await come('editor')],
  ] as const;
  const closing = opened.move();
  return {
    ...{ house, browser, mailbox },
    ...({ lead, partner, director, heir, editor } as Readonly<Record<Role, Visitor>>),
    ...{ organisation: '', partnership: '', meeting: '', handover: '', sheet: '', caseAt: '' },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** An address in the room, in the language of who opens it. */
export const room = ({ partnership }: Life, { language }: Visitor, ...path: string[]): string =>
  address(language, 'workspace', 'partnerships', partnership, ...path);

/** Signs in where that is asked for: after months nobody is signed in any more. */
export async function signedIn(life: Life, role: Role): Promise<Visitor> {
  const visitor = life[role];
  await visitor.open(address(visitor.language, 'workspace'));
  if (new URL(visitor.page.url()).pathname === address(visitor.language, 'sign-in'))
    await signInByMail(visitor, life.mailbox, people[role]);
  return visitor;
}

export const textOf = ({ page }: Visitor): Promise<string> => page.locator('main').innerText();
