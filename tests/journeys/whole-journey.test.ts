import { afterAll, beforeAll, describe } from 'vitest';
import { languages } from '#domain/language.ts';
import { agree } from './acts/agree.ts';
import { fillIn } from './acts/fill-in.ts';
import { keep } from './acts/keep.ts';
import { meet } from './acts/meet.ts';
import { keepOthersOut } from './acts/others.ts';
import { writeTogether } from './acts/write-together.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { closeStage, openStage, type Stage } from './stage.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

const ways = languages.flatMap((language) => [
  { language, script: true, how: 'with script' },
  { language, script: false, how: 'without script' },
]);

describe.each(ways)('from the guide to the accepted agreement ($language, $how)', ({ language, script }) => {
  const stage = {} as Stage;
  beforeAll(async () => void Object.assign(stage, await openStage({ language, script, theatre })));
  afterAll(() => closeStage(stage));

  meet(stage);
  fillIn(stage);
  writeTogether(stage, script);
  agree(stage);
  keep(stage);
  keepOthersOut(stage);
});
