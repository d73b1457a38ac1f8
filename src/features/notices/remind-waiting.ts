import { placeOf, topics, type Topic } from '#domain/notices/choice.ts';
import { actionOf } from '#domain/notices/action.ts';
import { isToTell, rules } from '#domain/notices/reminding.ts';
import type { LetterLine } from '#features/letters/index.ts';
import type { ToDo } from '#features/partnerships/index.ts';
import { wayTo } from '#features/workspace/index.ts';
import { address } from '#words/addresses.ts';
import { sayDay } from '#words/dates.ts';
import { noticeWords } from '#words/notices/index.ts';
import { tellToDo } from '#words/workspace/index.ts';
import { makeAction } from './act-by-mail.ts';
import { realToDo } from './real-things.ts';
import type { LetterNeeds } from './weekly-letter.ts';

const keyOf = ({ kind, id, partyName, due }: ToDo): string =>
  `${kind}:${id}:${partyName}:${due ?? ''}`.slice(0, 200);

/**
 * Reminds the asker of what waits for them and nobody else: each thing once, a letter for each kind, and only of kinds
 * that they want at once; the rest is for the weekly letter. Tells how many letters.
 */
export async function remindOfWaiting(needs: LetterNeeds): Promise<number> {
  const me = await needs.people.me();
  if (!me) return 0;
  const waiting = (await realToDo(needs)).filter(({ kind }) => rules[kind] !== undefined);
  const choices = await needs.notices.mailChoices();
  const seen = new Map(
    (await needs.notices.seeAwaited(waiting.map(keyOf), needs.today)).map((one) => [one.key, one]),
  );
  const due = waiting.filter((item) => {
    const [rule, awaited] = [rules[item.kind], seen.get(keyOf(item))];
    if (!rule || !awaited || placeOf(choices, rule.topic) !== 'now') return false;
    return isToTell(rule, { ...awaited, due: item.due }, needs.today);
  });
  await needs.notices.look(needs.today);
  let written = 0;
  for (const topic of topics) {
    const items = due.filter(({ kind }) => rules[kind]?.topic === topic).slice(0, 20);
    if (items.length > 0 && (await write(needs, { me, topic, items }))) written += 1;
  }
  return written;
}

type Writing = {
  readonly me: NonNullable<Awaited<ReturnType<LetterNeeds['people']['me']>>>;
  readonly topic: Topic;
  readonly items: readonly ToDo[];
};

async function write(needs: LetterNeeds, { me, topic, items }: Writing): Promise<boolean> {
  await needs.notices.tellAwaited(items.map(keyOf), needs.today);
  const lines: LetterLine[] = [];
  for (const item of items) lines.push(await lineOf(needs, item));
  return needs.post.send({
    ...({ kind: 'waiting', to: me.email, language: me.language, topic, lines } as const),
    key: `${me.id}:${topic}:${needs.today}`,
    path: address(me.language, 'workspace'),
  });
}

async function lineOf(needs: LetterNeeds, item: ToDo): Promise<LetterLine> {
  const { language } = needs;
  const kind = actionOf[item.kind];
  const say = noticeWords(language);
  const values = { what: tellToDo(language, item), partnership: item.partnershipName };
  return {
    text: item.due ? say('waitsBy', { ...values, day: sayDay(language, item.due) }) : say('waits', values),
    path: wayTo(language, item),
    action: kind && { label: say(`act_${kind}`), path: await makeAction(needs, { kind, thingId: item.id }) },
  };
}
