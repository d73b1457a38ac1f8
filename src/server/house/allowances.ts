import { makeRateLimit } from './rate-limit.ts';
import type { Visit } from './visit.ts';

/** How often one key (an address of the network, an e-mail address) may do what strangers may do. */
export function makeAllowances(): Visit['allow'] {
  const limits = {
    // Letters that somebody has the house write to others.
    letter: makeRateLimit({ burst: 40, seconds: 60 }),
    // A whole workshop may sit behind one address.
    'public-form': makeRateLimit({ burst: 80, seconds: 2 }),
    // Papers that are made anew for each: a class may fetch its own, and a harvester all of them.
    paper: makeRateLimit({ burst: 240, seconds: 1 }),
    // Cases told from one network address: a class or a meeting may do it together. And in one person's name.
    'case-from': makeRateLimit({ burst: 20, seconds: 45 }),
    'case-by': makeRateLimit({ burst: 6, seconds: 600 }),
    // Whole partnerships, taken along or brought in: each is some seconds' work.
    copy: makeRateLimit({ burst: 12, seconds: 20 }),
    // Whole libraries, made to be played with.
    demonstration: makeRateLimit({ burst: 4, seconds: 600 }),
    api: makeRateLimit({ burst: 120, seconds: 0.5 }),
  };
  return (what, key) => limits[what].allow(key);
}
