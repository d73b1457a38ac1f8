import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import {
  addContact,
  answerContactLink,
  changeContact,
  openContactLink,
  readContacts,
  removeContact,
} from '#features/contacts/index.ts';
import { aGuestLink, aPartnership, aPerson, asPerson, nobody } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

async function begun() {
  const { id, parties } = await aPartnership(ground.database.owner);
  return { id, one: parties[0], two: parties[1] ?? parties[0] };
}

const lene = {
  organisation: 'Byens Museum',
  function: 'Formidlingsleder',
  name: 'Lene Lindskov',
  email: 'lene@museum.example',
  phone: '12 34 56 78',
  source: 'Mødet 3. maj',
};
const write = (asker: Asker, id: string, more: Record<string, unknown> = {}) =>
  ground.as(asker, (needs) => addContact(needs, id, { ...lene, ...more }));
async function written(asker: Asker, id: string, more: Record<string, unknown> = {}) {
  const contact = await write(asker, id, more);
  if (!contact.ok) throw new Error(JSON.stringify(contact.problem));
  return contact.value;
}
const seen = async (asker: Asker, id: string) => {
  const read = await ground.as(asker, (needs) => readContacts(needs, id));
  return read.ok ? read.value.contacts : null;
};
const letters = (to: string) =>
  ground.database.owner.selectFrom('byg.mail').selectAll().where('to_address', '=', to).execute();
async function linkSent(to: string): Promise<string> {
  const [mail] = await letters(to);
  return /\/kontakter\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

describe('a contact', () => {
  test('is read by all parties, and history tells of the function alone', async () => {
    const { id, one, two } = await begun();
    const contact = await written(one.asker, id);
    expect(await seen(two.asker, id)).toEqual([expect.objectContaining({ ...lene, id: contact.id })]);
    const { items } = await ground.as(two.asker, (needs) => needs.history.events(id, {}));
    expect(items[0]).toMatchObject({
      kind: 'contact-added',
      details: { title: 'Formidlingsleder, Byens Museum' },
    });
    expect(JSON.stringify(items)).not.toContain('Lene');
  });

  test('may be a function alone; a person needs a source', async () => {
    const { id, one } = await begun();
    expect(await written(one.asker, id, { name: '', email: '', phone: '', source: '' })).toMatchObject({
      name: '',
      informedOn: null,
    });
    expect(await write(one.asker, id, { source: ' ' })).toMatchObject({
      problem: { fields: [{ field: 'source', kind: 'missing' }] },
    });
    expect(await write(one.asker, id, { knownOn: '2199-01-01' })).toMatchObject({
      problem: { fields: [{ field: 'knownOn', kind: 'in-the-future' }] },
    });
    expect(await write(one.asker, id, { email: 'ikke en adresse' })).toMatchObject({
      problem: { fields: [{ field: 'email', kind: 'bad-email' }] },
    });
  });

  test('sent twice is one, and two tabs end in one text', async () => {
    const { id, one } = await begun();
    const first = await written(one.asker, id, { email: '' });
    await written(one.asker, id, { email: '', id: first.id });
    expect(await seen(one.asker, id)).toHaveLength(1);
    const change = (phone: string) =>
      ground.as(one.asker, (needs) =>
        changeContact(
          needs,
          { partnershipId: id, id: first.id },
          { ...lene, email: '', phone, revision: first.revision },
        ),
      );
    expect((await change('1')).ok).toBe(true);
    expect(await change('2')).toMatchObject({ problem: { kind: 'stale', current: { phone: '1' } } });
  });

  test('is changed and taken away by its own party alone, and read by nobody outside', async () => {
    const { id, one, two } = await begun();
    const contact = await written(one.asker, id, { email: '' });
    const place = { partnershipId: id, id: contact.id };
    const { asker: guest } = await guestOf(id, one);
    const stranger = asPerson(await aPerson(ground.database.owner));
    for (const asker of [two.asker, guest, stranger, nobody])
      expect((await ground.as(asker, (needs) => removeContact(needs, place))).ok).toBe(false);
    expect([await seen(stranger, id), await seen(nobody, id)]).toEqual([null, null]);
    expect((await write(stranger, id)).ok).toBe(false);
    expect((await ground.as(one.asker, (needs) => removeContact(needs, place))).ok).toBe(true);
    expect(await seen(one.asker, id)).toEqual([]);
  });
});

async function guestOf(partnership: string, { id, person }: { id: string; person: string }) {
  const link = await aGuestLink(ground.database.owner, {
    party: id,
    partnership,
    by: person,
    scope: ['read'],
    confirmed: true,
  });
  return link;
}

describe('who is written down by another', () => {
  test('is told once, with what is kept, its source and a way to say no', async () => {
    const { id, one } = await begun();
    const contact = await written(one.asker, id, { email: 'told@museum.example' });
    expect(contact.informedOn).not.toBeNull();
    const again = { ...lene, email: 'told@museum.example', phone: '99', revision: contact.revision };
    await ground.as(one.asker, (needs) => changeContact(needs, { partnershipId: id, id: contact.id }, again));
    const sent = await letters('told@museum.example');
    expect(sent).toHaveLength(1);
    for (const part of ['Lene Lindskov', 'Formidlingsleder', 'Mødet 3. maj', '12 34 56 78'])
      expect(sent[0]?.text).toContain(part);
  });

  test('opens the link without doing anything, and says that it is in order', async () => {
    const { id, one } = await begun();
    await written(one.asker, id, { email: 'yes@museum.example' });
    const secret = await linkSent('yes@museum.example');
    const open = () => ground.as(nobody, (needs) => openContactLink(needs, secret));
    expect(await open()).toMatchObject({ value: { state: 'kept', name: lene.name, confirmedOn: null } });
    expect(await ground.as(nobody, (needs) => answerContactLink(needs, secret, 'yes'))).toMatchObject({
      value: 'confirmed',
    });
    expect(await open()).toMatchObject({ value: { confirmedOn: expect.any(String) as string } });
    expect((await ground.as(nobody, (needs) => answerContactLink(needs, secret, ''))).ok).toBe(false);
    expect((await ground.as(nobody, (needs) => openContactLink(needs, 'unknown'))).ok).toBe(false);
  });

  test('says no: the function stays, the person goes, and is not written down again', async () => {
    const { id, one } = await begun();
    const first = await written(one.asker, id, { email: 'no@museum.example' });
    await written(one.asker, id, { email: 'NO@museum.example', function: 'Presse' });
    const secret = await linkSent('no@museum.example');
    for (let twice = 0; twice < 2; twice += 1)
      expect(await ground.as(nobody, (needs) => answerContactLink(needs, secret, 'no'))).toMatchObject({
        value: 'objected',
      });
    const left = await seen(one.asker, id);
    expect(left?.map(({ name, email, phone, source }) => [name, email, phone, source])).toEqual([
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
    expect(left?.map((contact) => contact.function).sort()).toEqual(['Formidlingsleder', 'Presse']);
    expect(await ground.as(nobody, (needs) => openContactLink(needs, secret))).toMatchObject({
      value: { state: 'objected', name: '', email: '' },
    });
    expect(await write(one.asker, id, { email: 'No@museum.example' })).toMatchObject({
      problem: { fields: [{ field: 'email', kind: 'contact-objected' }] },
    });
    const { items } = await ground.as(one.asker, (needs) => needs.history.events(id, {}));
    expect(items.filter(({ kind }) => kind === 'contact-objected')).toHaveLength(1);
    expect(first.revision).toBeGreaterThan(0);
  });

  test('is not told about the own address', async () => {
    const { id, one } = await begun();
    const me = await ground.as(one.asker, (needs) => needs.people.me());
    const contact = await written(one.asker, id, { email: me?.email });
    expect(contact.informedOn).toBeNull();
    expect(await letters(me?.email ?? '')).toEqual([]);
  });
});
