import { gateInput, moveInput, tickInput } from '#features/phases/index.ts';
import { operation } from '../operation.ts';
import { phases } from '../shapes/phases.ts';

const tag = 'partnerships';

export const readPhases = operation({
  id: 'readPhases',
  method: 'GET',
  path: '/partnerships/{id}/phases',
  tag,
  summary: 'The twelve phases of a partnership, with what is ticked and where it is.',
  access: 'read',
  answer: phases,
});

export const tickPhase = operation({
  id: 'tickPhase',
  method: 'POST',
  path: '/partnerships/{id}/phases/{phase}/ticks',
  tag,
  summary: 'Ticks lines of a phase for your own party, or takes your ticks back.',
  access: 'write',
  status: 200,
  body: tickInput,
  answer: phases,
});

export const movePhase = operation({
  id: 'movePhase',
  method: 'POST',
  path: '/partnerships/{id}/phases/{phase}/moves',
  tag,
  summary: 'Ends, skips, begins or goes back to a phase. By the party that leads.',
  description:
    'A phase is ended when every criterion is met and, where it has a gate, a director of the leading organisation has said yes. Skipping needs a reason; going back never does. When somebody else moved first, 409 tells it, unless it is already so.',
  access: 'write',
  status: 200,
  body: moveInput,
  answer: phases,
});

export const answerGate = operation({
  id: 'answerGate',
  method: 'POST',
  path: '/partnerships/{id}/phases/{phase}/gate',
  tag,
  summary: "Asks for a leader's yes at the gate of phase 1, 6, 9 or 12, or answers.",
  access: 'write',
  status: 200,
  body: gateInput,
  answer: phases,
});
