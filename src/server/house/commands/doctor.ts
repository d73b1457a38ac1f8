import { doctorWords } from '#words/doctor/index.ts';
import type { Command, Commanded } from './command.ts';
import { reasonOf, wrong, type Finding } from './doctor/finding.ts';
import { lookAtDatabase } from './doctor/look-at-database.ts';
import {
  lookAtContent,
  lookAtDirectory,
  lookAtDisk,
  lookAtFonts,
  lookAtMail,
  lookAtMailbox,
  lookAtNode,
  lookAtPress,
} from './doctor/look-at-machine.ts';
import { reachDatabase } from './reach-database.ts';

/** Looks at everything the product stands on; ends with 1 when something is wrong. */
export const doctor: Command = async (commanded) => {
  const { language, print } = commanded;
  const say = doctorWords(language);
  let problems = 0;
  for await (const { well, word, values } of findings(commanded)) {
    if (!well) problems += 1;
    print(`${say(well ? 'ok' : 'wrong').padEnd(8)}  ${say(word, values)}`);
  }
  print(`\n${problems === 0 ? say('allWell') : say('someWrong', { count: problems })}`);
  return problems === 0 ? 0 : 1;
};

async function* findings({ settings, log }: Commanded): AsyncGenerator<Finding> {
  yield lookAtNode();
  const database = await reached(settings, log);
  yield lookAtDirectory(settings);
  yield await lookAtDisk(settings);
  yield* database;
  yield lookAtFonts();
  yield await lookAtPress();
  yield await lookAtMail(settings);
  yield await lookAtMailbox(settings);
  yield await lookAtContent();
}

async function reached(settings: Commanded['settings'], log: Commanded['log']): Promise<readonly Finding[]> {
  try {
    await using place = await reachDatabase(settings, log);
    return await lookAtDatabase(place.url);
  } catch (error) {
    return [wrong('database_wrong', { reason: reasonOf(error) })];
  }
}
