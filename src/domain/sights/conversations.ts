import { goals, inForce, led, minutes, phase, purpose, risks, seated, winWin } from './looks.ts';
import { on, shown, type Traces } from './trace.ts';

const winWinShown = { ...shown('win-win'), look: winWin };

/**
 * Facts beside what only people can judge: they feed the talk about a health check or its lights, and are never
 * counted as an answer.
 */
export const conversationLines: Readonly<Record<string, Traces>> = {
  'health-check': {
    backing: [on('strategy', goals)],
    worth: [winWinShown],
    roles: [shown('steering'), on('agreement', inForce)],
    decisions: [on('meetings', minutes)],
    adapt: [on('risks', risks)],
    informed: [on('meetings', minutes)],
    shared: [on('start', purpose)],
    concrete: [on('phases', phase)],
    hands: [on('parties', seated(2, 'people'))],
    lead: [on('parties', led)],
  },
  'traffic-light': {
    'practices.news': [on('meetings', minutes)],
    'practices.say': [on('parties', seated(1, 'access'))],
    'practices.share': [winWinShown],
    'practices.purpose': [on('start', purpose)],
  },
};
