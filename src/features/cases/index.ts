export { facetsOf, type Town } from './case-facets.ts';
export { toldIn, toldOn } from './told-on.ts';
export { caseDocument } from './case-document.ts';
export { foreign, periodLabel, phaseLabel, valueLabel } from './case-labels.ts';
export { findCases, sortCases, type FoundCases } from './find-cases.ts';
export { nearValues } from './near-cases.ts';
export { caseById, casesOf, listCases, readCase } from './read-cases.ts';
export { barriers, caseFronts, forms, gains, sectors, topics } from './schema.ts';
export type { CaseFront, Topic } from './schema.ts';
