/**
 * What every answer says to the browser, whatever is in it. The pages' own Content-Security-Policy comes
 * from the page handler.
 *
 * The referrer is kept from strangers but not from ourselves: with `no-referrer` browsers send
 * `Origin: null` with a form, and every same-origin check would refuse it.
 */
const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
};

const behindTls: Readonly<Record<string, string>> = {
  ...always,
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};

/** Made to stand on other people's pages: the only ones that may be framed. */
const embeddable = /^\/embed\//;

export function securityHeaders(protocol: 'http' | 'https', path: string): Readonly<Record<string, string>> {
  const headers = protocol === 'https' ? behindTls : always;
  if (!embeddable.test(path)) return headers;
  const { 'x-frame-options': _, ...framed } = headers;
  return framed;
}
