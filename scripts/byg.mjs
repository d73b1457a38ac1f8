/** `npm run byg -- <command>`: the product's fourth door, for whoever has the machine. */
import { ensureInstalled, runOnNode24 } from './ground.mjs';

ensureInstalled();
await runOnNode24('src/server/house/byg.ts');
