import { z } from 'zod';
import { operation } from '../operation.ts';
import { gameLeft, resultsTaken, resultsTaking, seatAsked, seatTaken } from '../shapes/games.ts';

export const takeGameSeat = operation({
  id: 'takeGameSeat',
  method: 'POST',
  path: '/games/seats',
  tag: 'tools',
  summary: 'Takes a seat at the game of a code, while it is played.',
  access: 'public',
  body: seatAsked,
  status: 201,
  answer: seatTaken,
});

export const readGameResults = operation({
  id: 'readGameResults',
  method: 'GET',
  path: '/games/{game}/results',
  tag: 'tools',
  summary: 'What a game leaves to the real world, line by line, for who has a seat at it.',
  access: 'public',
  seat: true,
  query: z.object({
    partnership: z
      .uuid('not-found')
      .optional()
      .meta({ description: 'Tells what each line has become there; needs to be yours.' }),
  }),
  answer: gameLeft,
});

export const takeGameResults = operation({
  id: 'takeGameResults',
  method: 'POST',
  path: '/partnerships/{id}/game-results',
  tag: 'partnerships',
  summary: 'Takes lines of a game into the partnership: as risks, questions of a meeting, or comments.',
  description: 'All or none. Each line comes in once, whoever sends it and however often.',
  access: 'write',
  seat: true,
  body: resultsTaking,
  answer: resultsTaken,
});
