import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A passkey made of nothing but mathematics: what a telephone answers, byte by byte (WebAuthn level 2). */
export function makeAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const relyingParty = createHash('sha256').update(new URL(origin).hostname).digest();
  let counter = 0;

  const clientData = (type: string, challenge: string, from = origin) =>
    Buffer.from(JSON.stringify({ type: `webauthn.${type}`, challenge, origin: from, crossOrigin: false }));
  /** User present and verified; `0x40` when a new key is told. */
  const authenticatorData = (flags: number, told: Uint8Array = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE((counter += 1));
    return Buffer.concat([relyingParty, Buffer.from([flags]), count, told]);
  };
  const credential = (response: Record<string, string>) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });
  const told = () => {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const cose = [coseHead, Buffer.from(x, 'base64url'), coseY, Buffer.from(y, 'base64url')];
    return Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, ...cose]);
  };

  return {
    register(challenge: string) {
      const data = authenticatorData(0x45, told());
      const attestation = Buffer.concat([attestationHead, Buffer.from([0x58, data.length]), data]);
      return credential({
        clientDataJSON: clientData('create', challenge).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
      });
    },
    authenticate(challenge: string, from?: string) {
      const [data, client] = [authenticatorData(0x05), clientData('get', challenge, from)];
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      return credential({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      });
    },
    signatureOf: (text: string) => sign('sha256', Buffer.from(text), privateKey).toString('base64url'),
  };
}

/** CBOR by hand: `{fmt: "none", attStmt: {}, authData: …}` and the COSE key `{1: 2, 3: -7, -1: 1, -2: x, -3: y}`. */
const attestationHead = Buffer.concat([
  Buffer.from([0xa3, 0x63]),
  Buffer.from('fmt'),
  Buffer.from([0x64]),
  Buffer.from('none'),
  Buffer.from([0x67]),
  Buffer.from('attStmt'),
  Buffer.from([0xa0, 0x68]),
  Buffer.from('authData'),
]);
const coseHead = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
const coseY = Buffer.from([0x22, 0x58, 0x20]);
