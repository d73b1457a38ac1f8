import { makeRateLimit } from './rate-limit.ts';
import type { Visit } from './visit.ts';

/** How often one key (an address of the network, an e-mail address) may do what strangers may do. */
export function makeAllowances(): Visit['allow'] {
  const limits = {
    'sign-in': makeRateLimit({ burst: 10, seconds: 30 }),
    'guest-link': makeRateLimit({ burst: 20, seconds: 15 }),
    'public-form': makeRateLimit({ burst: 30, seconds: 5 }),
    api: makeRateLimit({ burst: 120, seconds: 0.5 }),
  };
  return (what, key) => limits[what].allow(key);
}
