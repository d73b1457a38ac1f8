import type { Visit } from './visit.ts';

/** What the house has open for every request alike. */
export type Rooms = Omit<Visit, 'requestId' | 'remoteAddress' | 'log'>;
