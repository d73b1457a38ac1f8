import type { Operation } from '../operation.ts';
import * as agreements from './agreements.ts';
import * as answers from './answers.ts';
import * as cases from './cases.ts';
import * as contributions from './contributions.ts';
import * as knowledge from './knowledge.ts';
import * as links from './links.ts';
import * as partnerships from './partnerships.ts';
import * as people from './people.ts';
import * as sheets from './sheets.ts';
import * as tools from './tools.ts';

/** Everything the API does. */
export const operations: readonly Operation[] = [
  people,
  partnerships,
  links,
  sheets,
  tools,
  agreements,
  answers,
  contributions,
  knowledge,
  cases,
].flatMap((room) => Object.values<Operation>(room));
