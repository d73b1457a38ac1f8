import { address } from '#words/addresses.ts';
import { enterByLink, nameFirstAdministrator } from '../journeys/nouns/entrance.ts';
import type { Theatre } from './browser-theatre.ts';
import { openVisitor, type Visitor } from './browser-visitor.ts';

/** Those who see a house with a partnership in it, each by the cookies of a browser that is signed in. */
export type Roles = {
  readonly lead: string;
  readonly guest: string;
  readonly administrator: string;
  /** The guest's own link. */
  readonly guestLink: string;
  /** The demonstration's partnership, in Danish and in English. */
  readonly rooms: readonly [string, string];
};

const guest = {
  email: 'museet@mellem-rummet.example',
  name: 'Alma Lysmose',
  function: 'Formidlingsansvarlig',
};

/** Lays the demonstration out and signs its people in. */
export async function openRoles(theatre: Theatre): Promise<Roles> {
  const said = (await theatre.product.byg(['demo'])).out;
  const [, id = ''] = /arbejdsrum\/partnerskaber\/([0-9a-f-]{36})$/m.exec(said) ?? [];
  const [, link = ''] = /(https?:\S+\/g\/\S+)/.exec(said) ?? [];
  const lead = /Signe Sundhav[^\n]*\n(\S+)/.exec(said)?.[1] ?? '';
  return {
    lead: await cookiesOf(theatre, async (visitor) => {
      await visitor.open(lead);
      await visitor.page.locator('main form button').first().click();
      await visitor.page.waitForURL(({ pathname }) => pathname.includes(id));
    }),
    guest: await cookiesOf(theatre, (visitor) => enterByLink(visitor, theatre.mailbox, { ...guest, link })),
    administrator: await cookiesOf(theatre, (visitor) =>
      nameFirstAdministrator(visitor, theatre.product.process.output()),
    ),
    guestLink: link,
    rooms: [address('da', 'workspace', 'partnerships', id), address('en', 'workspace', 'partnerships', id)],
  };
}

async function cookiesOf(theatre: Theatre, enter: (visitor: Visitor) => Promise<void>): Promise<string> {
  const url = theatre.product.console.address;
  await using visitor = await openVisitor(theatre.browser, { url, language: 'da' });
  await enter(visitor);
  const cookies = await visitor.context.cookies(url);
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
