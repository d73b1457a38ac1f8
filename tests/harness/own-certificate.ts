import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that nobody has signed but itself, for a server of a test on 127.0.0.1; good for a day. */
export type OwnCertificate = { readonly key: string; readonly cert: string };

/** One thing of DER: its tag, its length, and what it holds. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const held = Buffer.concat(parts);
  const size = held.length;
  if (size < 0x80) return Buffer.concat([Buffer.from([tag, size]), held]);
  const length = Buffer.from(size > 0xff ? [0x82, size >> 8, size & 0xff] : [0x81, size]);
  return Buffer.concat([Buffer.from([tag]), length, held]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const time = (moment: Date): Buffer =>
  der(0x18, Buffer.from(`${moment.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const commonName = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('localhost')))));
/** subjectAltName: IP 127.0.0.1. */
const itsAddress = der(
  0xa3,
  sequence(sequence(oid('551d11'), der(0x04, sequence(der(0x87, Buffer.from([127, 0, 0, 1])))))),
);

export function makeOwnCertificate(): OwnCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const day = 86_400_000;
  const said = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    commonName,
    sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + day))),
    commonName,
    publicKey.export({ type: 'spki', format: 'der' }),
    itsAddress,
  );
  const signed = der(0x03, Buffer.from([0]), sign('sha256', said, privateKey));
  const lines = sequence(said, ecdsaWithSha256, signed).toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
