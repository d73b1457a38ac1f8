import { goals, inForce, minutes, purpose, seated, winWin } from './looks.ts';
import { on, shown, type Traces } from './trace.ts';

/** What in the room tells of each of the six steps. How far one is stays people's own to say. */
export const stepLines: Traces = {
  'steps.self': [shown('offers'), shown('definition', { also: ['definition-test'] }), shown('maturity')],
  'steps.place': [shown('citizen-value'), shown('pitch')],
  'steps.agree': [on('strategy', goals), shown('readiness'), shown('steering', { also: ['two-ways'] })],
  'steps.network': [shown('network-map'), shown('network-circle', { also: ['relations'] })],
  'steps.door': [
    shown('assessment', { also: ['matching'] }),
    on('parties', seated(1, 'access')),
    on('meetings', minutes),
  ],
  'steps.build': [on('start', purpose), { ...shown('win-win'), look: winWin }, on('agreement', inForce)],
};
