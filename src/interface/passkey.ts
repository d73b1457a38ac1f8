/**
 * The browser's part of signing in with a passkey. A page that has no script still has the link by mail;
 * this only adds a quicker way.
 */

/** `done`, or the name of what went otherwise, for the page's words. */
export type PasskeyOutcome = { readonly kind: string };

type Descriptor = { readonly id: string; readonly type: 'public-key'; readonly transports?: string[] };
type Told = Record<string, unknown> & { readonly challenge: string };

const doors = '/api/auth/passkey';

export const passkeysWork = (): boolean => typeof PublicKeyCredential === 'function' && isSecureContext;

/** For who is signed in: makes a key on this device and tells the house. */
export const registerPasskey = (name: string): Promise<PasskeyOutcome> =>
  attempt(async () => {
    const options = await ask(`${doors}/generate-register-options`);
    const user = options['user'] as { id: string; name: string; displayName: string };
    const publicKey = {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...user, id: toBytes(user.id) },
      excludeCredentials: descriptors(options['excludeCredentials']),
    } as unknown as PublicKeyCredentialCreationOptions;
    const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null;
    return made && tell(`${doors}/verify-registration`, { name, response: toldOf(made) });
  });

/** Signs in with whichever key the person picks. */
export const signInWithPasskey = (): Promise<PasskeyOutcome> =>
  attempt(async () => {
    const options = await ask(`${doors}/generate-authenticate-options`);
    const publicKey = {
      ...options,
      challenge: toBytes(options.challenge),
      allowCredentials: descriptors(options['allowCredentials']),
    } as unknown as PublicKeyCredentialRequestOptions;
    const shown = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
    return shown && tell(`${doors}/verify-authentication`, { response: toldOf(shown) });
  });

async function attempt(deed: () => Promise<PasskeyOutcome | null>): Promise<PasskeyOutcome> {
  if (!passkeysWork()) return { kind: 'passkey-unsupported' };
  try {
    return (await deed()) ?? { kind: 'passkey-cancelled' };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'NotAllowedError' || name === 'AbortError') return { kind: 'passkey-cancelled' };
    if (name === 'InvalidStateError') return { kind: 'passkey-known' };
    return { kind: error instanceof Refusal ? error.kind : 'passkey-refused' };
  }
}

class Refusal extends Error {
  readonly kind: string;
  constructor(kind: string) {
    super(kind);
    this.kind = kind;
  }
}

async function ask(path: string): Promise<Told> {
  const answer = await fetch(path, { headers: { accept: 'application/json' } });
  const told = (await answer.json()) as Told & PasskeyOutcome;
  if (!answer.ok) throw new Refusal(told.kind);
  return told;
}

async function tell(path: string, body: object): Promise<PasskeyOutcome> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await answer.json()) as PasskeyOutcome;
}

const descriptors = (told: unknown) =>
  ((told ?? []) as Descriptor[]).map((descriptor) => ({ ...descriptor, id: toBytes(descriptor.id) }));

/** The key's answer as JSON; what a kind of answer does not have is left out. */
function toldOf(credential: PublicKeyCredential): object {
  const { response } = credential;
  const parts = [
    'clientDataJSON',
    'attestationObject',
    'authenticatorData',
    'signature',
    'userHandle',
  ] as const;
  const spoken = parts.flatMap((part) => {
    const bytes = (response as unknown as Partial<Record<typeof part, ArrayBuffer | null>>)[part];
    return bytes ? [[part, toText(bytes)] as const] : [];
  });
  const transports = (response as Partial<AuthenticatorAttestationResponse>).getTransports?.();
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...Object.fromEntries(spoken), ...(transports ? { transports } : {}) },
  };
}

const toText = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
