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

export const securityHeaders = (protocol: 'http' | 'https'): Readonly<Record<string, string>> =>
  protocol === 'https' ? behindTls : always;
