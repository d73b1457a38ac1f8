// @ts-check
/*
 * The browser's part of signing in with a passkey. A page without script still has the link by mail; this
 * only opens the quicker way, which the page has ready but hidden.
 */

/** `done`, or the name of what went otherwise, for the page's words. @typedef {{ kind: string }} Outcome */
/** @typedef {Record<string, unknown> & { challenge: string }} Told */
/** @typedef {{ id: string, type: 'public-key', transports?: AuthenticatorTransport[] }} Descriptor */

const doors = '/api/auth/passkey';

export const passkeysWork = () => typeof PublicKeyCredential === 'function' && isSecureContext;

/** For who is signed in: makes a key on this device and tells the house. @param {string} name */
export const registerPasskey = (name) =>
  attempt(async () => {
    const options = await ask(`${doors}/generate-register-options`);
    const user = /** @type {{ id: string, name: string, displayName: string }} */ (options['user']);
    const publicKey = {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...user, id: toBytes(user.id) },
      excludeCredentials: descriptors(options['excludeCredentials']),
    };
    const made = await navigator.credentials.create(/** @type {any} */ ({ publicKey }));
    return made && tell(`${doors}/verify-registration`, { name, response: toldOf(made) });
  });

/** Signs in with whichever key the person picks. */
export const signInWithPasskey = () =>
  attempt(async () => {
    const options = await ask(`${doors}/generate-authenticate-options`);
    const publicKey = {
      ...options,
      challenge: toBytes(options.challenge),
      allowCredentials: descriptors(options['allowCredentials']),
    };
    const shown = await navigator.credentials.get(/** @type {any} */ ({ publicKey }));
    return shown && tell(`${doors}/verify-authentication`, { response: toldOf(shown) });
  });

/** @param {() => Promise<Outcome | null>} deed @returns {Promise<Outcome>} */
async function attempt(deed) {
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
  /** @param {string} kind */
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/** @param {string} path @returns {Promise<Told>} */
async function ask(path) {
  const answer = await fetch(path, { headers: { accept: 'application/json' } });
  const told = await answer.json();
  if (!answer.ok) throw new Refusal(told.kind);
  return told;
}

/** @param {string} path @param {object} body @returns {Promise<Outcome>} */
async function tell(path, body) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.json();
}

/** @param {unknown} told */
const descriptors = (told) =>
  /** @type {Descriptor[]} */ (told ?? []).map((descriptor) => ({
    ...descriptor,
    id: toBytes(descriptor.id),
  }));

const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];

/** The key's answer as JSON; what a kind of answer does not have is left out. @param {any} credential */
function toldOf(credential) {
  const { id, rawId, type, response } = credential;
  const spoken = parts.flatMap((part) => (response[part] ? [[part, toText(response[part])]] : []));
  const transports = response.getTransports?.();
  return {
    id,
    rawId: toText(rawId),
    type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...Object.fromEntries(spoken), ...(transports ? { transports } : {}) },
  };
}

/** @param {ArrayBuffer} bytes */
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** @param {string} text */
const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/**
 * A form that does its deed with a key: `data-passkey` says which, `data-next` where it leads, and
 * `data-said` holds the sentence for each outcome, `other` for the rest.
 * @param {HTMLFormElement} form
 */
function open(form) {
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const field = form.querySelector('input');
    const { kind } =
      form.dataset['passkey'] === 'register'
        ? await registerPasskey(field?.value.trim() || (field?.dataset['unnamed'] ?? ''))
        : await signInWithPasskey();
    if (kind === 'done') return location.assign(form.dataset['next'] ?? location.pathname);
    const said = JSON.parse(form.dataset['said'] ?? '{}');
    const status = form.querySelector('[role=status]');
    if (status) status.textContent = said[kind] ?? said.other ?? '';
  });
}

if (passkeysWork()) {
  for (const form of document.querySelectorAll('form[data-passkey]'))
    if (form instanceof HTMLFormElement) open(form);
  for (const instead of document.querySelectorAll('[data-no-passkey]')) instead.remove();
}
