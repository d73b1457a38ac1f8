import type { Operation } from '../operation.ts';
import * as aboveRooms from './above-rooms.ts';
import * as agreements from './agreements.ts';
import * as answers from './answers.ts';
import * as cases from './cases.ts';
import * as communication from './communication.ts';
import * as contacts from './contacts.ts';
import * as copies from './copies.ts';
import * as contributions from './contributions.ts';
import * as demonstrations from './demonstrations.ts';
import * as endings from './endings.ts';
import * as files from './files.ts';
import * as games from './games.ts';
import * as ideas from './ideas.ts';
import * as handovers from './handovers.ts';
import * as knowledge from './knowledge.ts';
import * as links from './links.ts';
import * as meetings from './meetings.ts';
import * as partnerships from './partnerships.ts';
import * as phases from './phases.ts';
import * as notes from './notes.ts';
import * as people from './people.ts';
import * as promises from './promises.ts';
import * as risks from './risks.ts';
import * as roomSearch from './room-search.ts';
import * as sheetTalk from './sheet-talk.ts';
import * as sheets from './sheets.ts';
import * as templates from './templates.ts';
import * as tools from './tools.ts';

/** Everything the API does. */
export const operations: readonly Operation[] = [
  people,
  aboveRooms,
  partnerships,
  phases,
  links,
  sheets,
  sheetTalk,
  tools,
  templates,
  agreements,
  answers,
  communication,
  contacts,
  contributions,
  endings,
  handovers,
  copies,
  files,
  games,
  meetings,
  notes,
  promises,
  risks,
  roomSearch,
  ideas,
  demonstrations,
  knowledge,
  cases,
].flatMap((room) => Object.values<Operation>(room));
