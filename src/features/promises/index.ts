export { makePromise, type PromiseMaking } from './make-promise.ts';
export {
  declinePromise,
  endPromise,
  movePromise,
  offerPromise,
  reopenPromise,
  takeBackPromise,
  takePromise,
} from './deeds.ts';
export type { Kept, PromiseCrossed } from './keep-promise.ts';
export {
  listPromises,
  openPromises,
  promiseDates,
  promisesFrom,
  promisesToDo,
  readPromise,
  summary,
  takers,
  type PromisePresented,
} from './read-promises.ts';
export { filterInput } from './schema.ts';
export { settlePromises } from './settle-promises.ts';
export type { PromiseNeeds, PromiseReadingNeeds } from './needs.ts';
export type * from './ports.ts';
