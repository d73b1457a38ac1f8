import {
  drafted,
  evaluation,
  freshSheetOf,
  goals,
  inForce,
  led,
  listed,
  phase,
  seated,
  winWin,
} from './looks.ts';
import { on, shown, type Trace, type Traces } from './trace.ts';

const goalsTold: Trace = on('strategy', goals, 'yes');
const fresh = { look: freshSheetOf } as const;

/**
 * What the product can see of the checklist's lines. That a paper exists is a yes where the line asks for the paper;
 * where it asks for what people do with it, it is a part of the way. Nobody can see whether we also say no.
 */
export const checklistLines: Traces = {
  'why.register': [on('start', listed, 'yes')],
  'why.named-lead': [on('parties', led, 'yes')],
  'why.templates': [on('agreement', drafted, 'partly')],
  'what.own-definition': [shown('definition', { counts: 'yes' })],
  'what.known-phase': [on('phases', phase, 'yes')],
  'strategy.supports-goal': [goalsTold, shown('strategy', { counts: 'partly' })],
  'strategy.goal-owner': [goalsTold],
  'choose.need-first': [shown('pitch', { counts: 'partly', also: ['citizen-value'] })],
  'choose.two-options': [shown('assessment', { counts: 'partly' })],
  'choose.certainty': [shown('assessment', { counts: 'partly' })],
  'network.fresh-map': [shown('network-map', { counts: 'yes', ...fresh })],
  'network.no-single-thread': [on('parties', seated(2, 'people'), 'yes')],
  'network.missing-known': [shown('network-map', { counts: 'partly' })],
  'gain.offers-current': [shown('offers', { counts: 'yes', ...fresh })],
  'gain.strengths-minute': [{ ...shown('win-win', { counts: 'partly' }), look: winWin }],
  'organise.clear-mandate': [shown('steering', { counts: 'yes' })],
  'organise.competences-shared': [shown('working-styles', { counts: 'partly' })],
  'care.agreement-signed': [on('agreement', inForce, 'yes')],
  'care.evaluation-booked': [on('evaluations', evaluation, 'yes')],
  // No agreement comes into force without its clause on the ending.
  'care.ending-agreed': [on('agreement', inForce, 'yes')],
};
