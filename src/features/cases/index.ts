export { barriers, caseFronts, gains, sectors, topics } from './schema.ts';
export type { CaseFront } from './schema.ts';
