/** `npm start`: installs, builds and opens the product. */
import { ensureBuilt, ensureInstalled, runOnNode24 } from './ground.mjs';

ensureInstalled();
ensureBuilt();
await runOnNode24('src/server/house/main.ts');
