export {
  quietOnes,
  readCoverage,
  readOwnGoals,
  readPlace,
  readPortfolio,
  type CoveragePresented,
  type OwnGoals,
  type PlacePresented,
  type PortfolioLine,
  type PortfolioPresented,
} from './read-portfolio.ts';
export { decide, letBeQuiet, placePartnership, type PlaceCrossed } from './keep-portfolio.ts';
export { beginKnownSheet, readKnownPartners } from './known-partners-sheet.ts';
export { portfolioTable } from './portfolio-table.ts';
export type { PulseTold } from './tell-pulse.ts';
export { agreementStandings, choices, portfolioSorts } from './ports.ts';
export type * from './ports.ts';
