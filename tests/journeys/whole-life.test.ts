import { afterAll, beforeAll, describe } from 'vitest';
import { agree } from './life/agree.ts';
import { begin } from './life/begin.ts';
import { end } from './life/end.ts';
import { measure } from './life/measure.ts';
import { openDocuments } from './life/open-documents.ts';
import { passOn } from './life/pass-on.ts';
import { work } from './life/work.ts';
import { openLife, type Life } from './life/life.ts';

describe('a partnership from idea to published case, in Danish and in English', () => {
  let life: Life;
  beforeAll(async () => {
    life = await openLife();
  });
  afterAll(() => life?.[Symbol.asyncDispose]());
  const now = () => life;
  for (const act of [begin, agree, work, measure, passOn, end, openDocuments]) act(now);
});
