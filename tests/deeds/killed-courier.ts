/** A courier in a process of its own, to be killed while it delivers: says `ready` before, and what it sent after. */
import { readFileSync } from 'node:fs';
import { openDatabase } from '#server/database/open-database.ts';
import { makeCourier } from '#server/mail/courier.ts';

export type CourierTold = { readonly url: string; readonly secret: string; readonly smtpUrl: string };

const { url, secret, smtpUrl } = JSON.parse(readFileSync(0, 'utf8')) as CourierTold;
const database = await openDatabase({ url, secret });
const courier = makeCourier({
  pool: database.keeperPool,
  ...{ smtpUrl, from: 'Byg <no-reply@byg.test>', publicUrl: 'https://byg.test' },
  log: (message) => console.error(message),
});
console.log('ready');
console.log(`sent ${await courier.deliver()}`);
courier.close();
await database[Symbol.asyncDispose]();
