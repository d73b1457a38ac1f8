import { agree } from './agree.ts';
import { callMeetings } from './call-meetings.ts';
import { planWords } from './communication.ts';
import { writeContacts } from './contacts.ts';
import { giveAndGain } from './contributions.ts';
import { askThrice } from './evaluations.ts';
import { putFiles } from './files.ts';
import { openInbox } from './ideas.ts';
import { layOut, type LaidOut } from './lay-out.ts';
import { writeNotes } from './notes.ts';
import { walkPhases } from './phases.ts';
import { promiseAndWatch } from './promises.ts';
import type { Stage } from './stage.ts';
import { makeTemplate } from './templates.ts';

/** The partnership in the middle of its life, with something in every part of its room. */
export async function makeRoom(stage: Stage): Promise<LaidOut> {
  const { language } = stage;
  const laid = await layOut(stage);
  await agree(laid, language);
  await callMeetings(laid);
  await walkPhases(laid, language);
  await giveAndGain(laid, language);
  await writeContacts(laid, language);
  await planWords(laid, language);
  await openInbox(laid, stage);
  await askThrice(laid, language);
  await promiseAndWatch(laid, language);
  await putFiles(laid, language);
  await writeNotes(laid, language);
  await makeTemplate(laid);
  return laid;
}
