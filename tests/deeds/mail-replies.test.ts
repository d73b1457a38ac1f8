import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { commentSheet, readComments, type Commented } from '#features/comments/index.ts';
import { chooseMail } from '#features/notices/index.ts';
import { beginSheet, revealSheet } from '#features/toolbox/index.ts';
import { aPartnership, aPerson, aSeat, asPerson } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { lookAtMailbox } from '#server/house/commands/doctor/look-at-machine.ts';
import { makeReplies } from '#server/house/replies.ts';
import { makeWithin } from '#server/house/within.ts';
import { makeCourier } from '#server/mail/courier.ts';
import { makeMailbox } from '#server/mail/mailbox.ts';
import { openMailServer } from '#server/mail/testing/mail-server.ts';
import { openImapServer, type ImapServer } from '#tests/harness/imap-server.ts';
import { makeOwnCertificate } from '#tests/harness/own-certificate.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

const replyAddress = 'svar@byg.test';
const publicUrl = 'https://byg.test';
const certificate = makeOwnCertificate();
const nothing = () => Promise.reject(new Error('no document is pressed here'));
let ground: DeedsGround;
let imap: ImapServer;
let within: ReturnType<typeof makeWithin>['within'];
const said: string[] = [];
beforeAll(async () => {
  ground = await openDeedsGround();
  imap = await openImapServer(certificate);
  const press = { pdf: nothing, docx: nothing, paper: nothing };
  ({ within } = makeWithin(ground.database, { publicUrl, press, replyAddress }));
});
afterAll(async () => {
  await imap[Symbol.asyncDispose]();
  await close(ground.database);
});
beforeEach(async () => {
  await sql`delete from byg.mail`.execute(ground.database.owner);
  said.length = 0;
  imap.cut = () => false;
});

const mailbox = () =>
  makeMailbox({ imapUrl: imap.url, log: (message) => said.push(message), tls: { ca: certificate.cert } });
const collect = () => mailbox().collect(makeReplies({ within, replyAddress }));

/** A sheet on which Karen has asked Ida something, and the address Ida answers to. */
async function asked(at = '~purpose') {
  const { owner } = ground.database;
  const room = await aPartnership(owner, { parties: 2 });
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const ida = await aPerson(owner, { name: 'Ida Holm' });
  await aSeat(owner, { party: one.id, person: ida });
  await ground.as(asPerson(ida), (needs) => chooseMail(needs, { comments: 'now' }));
  const begun = await ground.as(one.asker, (needs) =>
    beginSheet(needs, { partnershipId: room.id, tool: 'win-win', title: 'Rum' }),
  );
  if (!begun.ok) throw new Error(begun.problem.kind);
  const commented: Commented = { of: 'sheet', id: begun.value.id };
  const place = at.replace('own', one.id);
  await within({ asker: one.asker, signedInBy: 'magic-link', language: 'da' }, (needs) =>
    commentSheet(needs, commented, { at: place, text: 'Hvad siger du?', mention: [ida] }),
  );
  const email = await emailOf(ida);
  const [notice] = await lettersTo(email);
  const to = notice?.headers['Reply-To'] ?? '';
  const heard = async (asker: Asker) => {
    const read = await ground.as(asker, (needs) => readComments(needs, commented, { at: null }));
    return read.ok ? read.value.comments.map(({ personName, text }) => `${personName}: ${text}`) : [];
  };
  return { room, one, two, ida, email, to, commented, heard };
}

const emailOf = async (id: string): Promise<string> => {
  const { email } = await ground.database.owner
    .selectFrom('byg.person')
    .select('email')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return email;
};
type Kept = { kind: string; text: string; headers: Readonly<Record<string, string>> };
const lettersTo = async (email: string): Promise<readonly Kept[]> =>
  (
    await sql<Kept>`select kind, text, headers from byg.mail where to_address = ${email} order by id`.execute(
      ground.database.owner,
    )
  ).rows;
const refusalsTo = async (email: string) =>
  (await lettersTo(email)).filter(({ kind }) => kind === 'reply-refused').map(({ text }) => text);

let count = 0;
type Sent = { from: string; to: string; text: string; id?: string; more?: string };
const mail = ({ from, to, text, id = `<${(count += 1)}@mail.test>`, more = '' }: Sent): string =>
  `From: ${from}\nTo: Byg <${to}>\nSubject: Re: Karen\nMessage-ID: ${id}\n${more}Content-Type: text/plain; charset=utf-8\n\n${text}\n`;
const quote =
  '\n\nDen man. 23. nov. 2026 kl. 10.05 skrev Byg partnerskaber <svar@byg.test>:\n\n> Hej\n> Karen';

describe('a mail about a comment', () => {
  test('says that it may be answered, to an address of its reader’s own that nobody keeps', async () => {
    await using smtp = await openMailServer();
    const { ida, email, to } = await asked();
    expect(to).toMatch(/^svar\+[0-9a-f]{32}@byg\.test$/);
    const parts = { pool: ground.database.keeperPool, smtpUrl: smtp.url, from: 'B <b@byg.test>', publicUrl };
    const courier = makeCourier({ ...parts, log: () => undefined });
    expect(await courier.deliver()).toBe(1);
    courier.close();
    expect(smtp.received[0]?.replyTo?.value[0]?.address).toBe(to);
    expect(smtp.received[0]?.text).toContain('svare på denne mail');
    const kept = await sql<{
      whole: string;
    }>`select to_jsonb(m)::text || (select string_agg(to_jsonb(r)::text, '')
      from byg.mail_reply r where r.person_id = ${ida}) as whole from byg.mail m`.execute(
      ground.database.owner,
    );
    expect(kept.rows[0]?.whole).not.toContain(/\+(\w+)@/.exec(to)?.[1]);
    expect((await lettersTo(email))[0]?.headers).toHaveProperty('List-Unsubscribe');
  });

  test('says nothing of answering where no mailbox is set', async () => {
    const { one, ida, email, commented } = await asked();
    await sql`delete from byg.mail`.execute(ground.database.owner);
    await ground.as(one.asker, (needs) =>
      commentSheet(needs, commented, { at: '~purpose', text: 'Igen', mention: [ida] }),
    );
    const [notice] = await lettersTo(email);
    expect(notice?.headers).not.toHaveProperty('Reply-To');
    expect(notice?.text).not.toContain('svare på denne mail');
  });
});

describe('an answer by mail', () => {
  test('becomes a comment beside the same answer in the writer’s name, once, and tells who asked', async () => {
    const { one, two, email, to, heard } = await asked();
    await ground.as(one.asker, (needs) => chooseMail(needs, { comments: 'now' }));
    const whole = mail({ from: `Ida Holm <${email.toUpperCase()}>`, to, text: `Ja tak.\n\nMvh Ida${quote}` });
    imap.put(whole);
    imap.put(whole);
    expect(await collect()).toBe(2);
    for (const uid of [imap.put(whole)]) expect([await collect(), uid]).toEqual([1, uid]);
    expect(await heard(two.asker)).toEqual(['Ida Holm: Ja tak.', expect.stringContaining('Hvad siger du?')]);
    expect(imap.unseen()).toEqual([]);
    const [told] = await lettersTo(await emailOf(one.person));
    expect(told).toMatchObject({ kind: 'comment-mention' });
    expect(told?.headers['Reply-To']).not.toBe(to);
    expect(await refusalsTo(email)).toEqual([]);
  });

  test('is there once when the line is cut between the comment and the mark, and when two fetch at once', async () => {
    const { email, to, two, heard } = await asked();
    imap.put(mail({ from: email, to, text: 'Én gang' }));
    imap.cut = (command) => command.startsWith('UID STORE');
    await expect(collect()).rejects.toThrow();
    expect(imap.unseen()).toHaveLength(1);
    imap.cut = () => false;
    await Promise.all([collect(), collect()]);
    imap.put(mail({ from: email, to, text: 'Anden gang' }));
    await Promise.all([collect(), collect(), collect()]);
    expect(await heard(two.asker)).toHaveLength(3);
    expect(imap.unseen()).toEqual([]);
  });

  test('is kept for the next round when the database is away in its middle', async () => {
    const { email, to, two, heard } = await asked();
    imap.put(mail({ from: email, to, text: 'Bagefter' }));
    const away = makeReplies({ within: () => Promise.reject(new Error('away')), replyAddress });
    expect(await mailbox().collect(away)).toBe(0);
    expect(said).toEqual([expect.stringContaining('away')]);
    expect(await collect()).toBe(1);
    expect((await heard(two.asker))[0]).toBe('Ida Holm: Bagefter');
  });

  test('within one party stays within it, and is not written when the sides are shown', async () => {
    const { one, two, email, to, commented, heard } = await asked('own~brings');
    imap.put(mail({ from: email, to, text: 'Kun os' }));
    await collect();
    expect(await heard(two.asker)).toEqual([]);
    expect((await heard(one.asker))[0]).toBe('Ida Holm: Kun os');
    await ground.as(one.asker, (needs) => revealSheet(needs, commented.id, true));
    imap.put(mail({ from: email, to, text: 'Stadig kun os' }));
    await collect();
    expect(await heard(two.asker)).toEqual([]);
    expect(await refusalsTo(email)).toEqual([expect.stringContaining('kan ikke besvares længere')]);
  });
});

describe('an answer that cannot be taken', () => {
  test('after the seat or the partnership has ended is told of kindly, once, and writes nothing', async () => {
    const { room, one, ida, email, to, heard } = await asked();
    const late = mail({ from: email, to, text: 'For sent' });
    await sql`update byg.partnership set state = 'ended' where id = ${room.id}`.execute(
      ground.database.owner,
    );
    imap.put(late);
    imap.put(late);
    await collect();
    expect(await refusalsTo(email)).toEqual([expect.stringContaining('Partnerskabet er afsluttet')]);
    await sql`update byg.partnership set state = 'exploring' where id = ${room.id}`.execute(
      ground.database.owner,
    );
    await sql`update byg.party_person set ended_at = now() where person_id = ${ida}`.execute(
      ground.database.owner,
    );
    imap.put(mail({ from: email, to, text: 'Ude' }));
    await collect();
    expect((await refusalsTo(email))[1]).toContain('ikke med i partnerskabet mere');
    expect(await heard(one.asker)).toHaveLength(1);
  });

  test('of nothing, of too much, too old, and from somebody else is told of; a stranger hears once a day', async () => {
    const { one, two, email, to, heard } = await asked();
    imap.put(mail({ from: email, to, text: quote }));
    imap.put(mail({ from: email, to, text: 'x'.repeat(2001) }));
    const other = await emailOf(two.person);
    for (const text of ['Mit', 'Også mit']) imap.put(mail({ from: other, to, text }));
    imap.put(mail({ from: `${email}, ${other}`, to, text: 'Begges' }));
    await collect();
    await sql`update byg.mail_reply set expires_at = now() - interval '1 second'`.execute(
      ground.database.owner,
    );
    imap.put(mail({ from: 'udefra@byg.test', to, text: 'Gammelt' }));
    await collect();
    expect(await refusalsTo(email)).toEqual([
      expect.stringContaining('ikke finde noget'),
      expect.stringContaining('2000 tegn'),
    ]);
    expect(await refusalsTo(other)).toEqual([expect.stringContaining('fra den adresse')]);
    expect(await refusalsTo('udefra@byg.test')).toEqual([expect.stringContaining('tiden for at svare')]);
    expect((await lettersTo(other))[0]?.headers).toMatchObject({ 'Auto-Submitted': 'auto-replied' });
    expect(await heard(one.asker)).toHaveLength(1);
    expect(imap.unseen()).toEqual([]);
  });

  test('from a machine, or to nobody, is neither taken nor answered', async () => {
    const { one, email, to, heard } = await asked();
    for (const more of ['Auto-Submitted: auto-replied\n', 'Precedence: bulk\n', 'X-Autoreply: yes\n'])
      imap.put(mail({ from: email, to, text: 'Jeg holder ferie', more }));
    imap.put(mail({ from: email, to: replyAddress, text: 'Uden nøgle' }));
    expect(await collect()).toBe(4);
    expect(await refusalsTo(email)).toEqual([]);
    expect(await heard(one.asker)).toHaveLength(1);
  });
});

describe('hostile mails', () => {
  test('are bounded, read as far as they can be, and break nothing', async () => {
    const { two, email, to, heard } = await asked();
    const head = (id: string, type: string): string =>
      `From: ${email}\r\nTo: ${to}\r\nMessage-ID: <${id}@x>\r\nContent-Type: ${type}\r\n\r\n`;
    const attached = `${head('big', 'multipart/mixed; boundary=b')}--b\r\nContent-Type: text/plain\r\n\r\nSe filen\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
    imap.put(Buffer.concat([Buffer.from(attached), Buffer.alloc(10_000_000, 'QUJD')]));
    imap.put(Buffer.concat([Buffer.from(head('endless', 'text/plain')), Buffer.alloc(10_000_000, 'a')]));
    imap.put(
      `${head('html', 'text/html; charset=utf-8')}<style>p{}</style><p>Kun <b>HTML</b></p><script>alert(1)</script><blockquote>Hej</blockquote>`,
    );
    imap.put(
      Buffer.concat([
        Buffer.from(head('set', 'text/plain; charset=x-unknown')),
        Buffer.from([0x66, 0xf8, 0x00, 0x6c]),
      ]),
    );
    imap.put(`${head('deep', 'text/html')}${'<div>'.repeat(20_000)}Dybt`);
    imap.put(
      `${head('parts', 'multipart/mixed; boundary=b')}${'--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(3000)}`,
    );
    imap.put(Buffer.from([0, 255, 13, 10, 13, 10, 0]));
    imap.put(mail({ from: 'x@y.dk\n\tBcc: spy@byg.test', to, text: 'Over to linjer' }));
    imap.put(mail({ from: '"a\\"\r\n <spy@byg.test>" <b@y.dk>', to, text: 'Navn' }));
    const taken = await collect();
    // One of parts within parts is more than a program reads: it is left where it is, as read.
    expect(said).toEqual(['an answer by mail could not be read']);
    expect(taken).toBe(9);
    const spoken = (await heard(two.asker)).map((line) => line.replace('Ida Holm: ', ''));
    expect(spoken).toEqual(expect.arrayContaining(['Se filen', 'Kun HTML']));
    expect(spoken.filter((line) => /^f.?l$/.test(line))).toHaveLength(1);
    expect(spoken.join()).not.toMatch(/alert|style|aaaa/);
    expect(await refusalsTo('spy@byg.test')).toEqual([]);
    expect(imap.asked.every((command) => !/BODY\.PEEK\[\](?!<0\.262144>)/.test(command))).toBe(true);
    expect(imap.unseen()).toEqual([]);
  });

  test('with the token of another thread are written there alone, where their sender may write', async () => {
    const [here, there] = [await asked(), await asked()];
    imap.put(mail({ from: here.email, to: there.to, text: 'Forkert tråd' }));
    await collect();
    expect(await there.heard(there.one.asker)).toHaveLength(1);
    expect(await here.heard(here.one.asker)).toHaveLength(1);
    expect(await refusalsTo(here.email)).toEqual([expect.stringContaining('fra den adresse')]);
  });
});

describe('a mailbox', () => {
  test('is spoken to over TLS that is checked, and without where the settings say so', async () => {
    const stranger = makeMailbox({ imapUrl: imap.url, log: () => undefined });
    await expect(stranger.check()).rejects.toThrow();
    await mailbox().check();
    await using open = await openImapServer();
    await makeMailbox({ imapUrl: open.url, log: () => undefined }).check();
    const wrong = makeMailbox({ imapUrl: open.url.replace('p%40ss', 'pass'), log: () => undefined });
    await expect(wrong.check()).rejects.toThrow();
  });
});

test('the doctor opens the mailbox when one is set, and says what is wrong with it', async () => {
  const look = (imapUrl: string, ca?: string) =>
    lookAtMailbox({ replies: { imapUrl, address: replyAddress } }, ca === undefined ? {} : { ca });
  expect(await lookAtMailbox({ replies: undefined })).toMatchObject({ well: true, word: 'mailbox_none' });
  expect(await look(imap.url, certificate.cert)).toMatchObject({ well: true, word: 'mailbox_ok' });
  // Somebody else's certificate, the wrong door, and nobody at home; never the password.
  const wrongs = [look(imap.url), look('imap://svar:hemmeligt@127.0.0.1:9')];
  for (const found of await Promise.all(wrongs)) {
    expect(found).toMatchObject({ well: false, word: 'mailbox_wrong' });
    expect(JSON.stringify(found)).not.toContain('hemmeligt');
  }
});
