import { operation } from '../operation.ts';
import { roomSearchQuery, roomSearchRead } from '../shapes/room-search.ts';

export const searchRoom = operation({
  id: 'searchRoom',
  method: 'GET',
  path: '/partnerships/{id}/search',
  tag: 'partnerships',
  summary: 'Looks through everything in the room that you may read, the best first, twenty at a time.',
  access: 'read',
  query: roomSearchQuery,
  answer: roomSearchRead,
});
