import { done } from '#domain/result.ts';
import { addDays } from '#domain/time.ts';
import { answerIdea, sendIdea, setInbox } from '#features/ideas/index.ts';
import { demoIdeas } from '#words/demo/ideas.ts';
import { newId } from '../../new-id.ts';
import type { LaidOut } from './lay-out.ts';
import type { Stage } from './stage.ts';

/** The library's inbox with an idea that came today, one that waits close to its day, and one that got a kind no. */
export async function openInbox({ organisationId, seats }: LaidOut, stage: Stage): Promise<void> {
  const [lead] = seats;
  if (!lead) return;
  const say = demoIdeas[stage.language];
  const word = `roskilde-bibliotekerne${stage.mark}`;
  const opened = await lead.as(async (needs) => {
    const set = await setInbox(needs, organisationId, {
      word,
      open: true,
      replyDays: 14,
      welcome: say.welcome,
    });
    // Somebody else here may be called so; the rest of the demonstration goes on without.
    return done(set.ok);
  });
  if (!opened) return;
  for (const { ago, ...told } of say.ideas) {
    const id = newId();
    const typed = { ...told, email: stage.address(told.email.split('@', 1)[0] ?? '') };
    await lead.as((needs) =>
      sendIdea({ ...needs, today: addDays(needs.today, -ago) }, word, { once: id, typed }),
    );
    if (ago > 20)
      await lead.as((needs) =>
        answerIdea(
          { ...needs, today: addDays(needs.today, -8) },
          { organisationId, id },
          { fromRevision: 1, state: 'no', answer: say.no },
        ),
      );
  }
}
