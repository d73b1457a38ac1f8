export {
  beginDemonstration,
  deleteDemonstration,
  readDemonstration,
  useDemonstration,
  type DemonstrationPresented,
} from './own-demonstration.ts';
export type * from './ports.ts';
