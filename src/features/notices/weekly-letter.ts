import type { Ambient } from '#domain/ambient.ts';
import { keyOf, newsAmong, toldAfter, weekOf, type Tellable } from '#domain/notices/weekly.ts';
import type { DemonstrationReader } from '#features/demonstrations/index.ts';
import type { LetterLine, Post } from '#features/letters/index.ts';
import { myOrganisations, type PeopleReader } from '#features/people/index.ts';
import { quietOnes, type PortfolioReader } from '#features/portfolio/index.ts';
import type { StrategyReader } from '#features/strategy/index.ts';
import { wayTo, type ToDoNeeds } from '#features/workspace/index.ts';
import { address } from '#words/addresses.ts';
import { sayDay } from '#words/dates.ts';
import { tellEvent } from '#words/history/index.ts';
import { noticeWords } from '#words/notices/index.ts';
import { tellToDo } from '#words/workspace/index.ts';
import type { NoticeStore, RoomChange } from './ports.ts';
import { realOnes, realToDo } from './real-things.ts';

export type LetterNeeds = Ambient &
  ToDoNeeds & {
    readonly people: PeopleReader;
    readonly demonstrations: DemonstrationReader;
    readonly portfolio: PortfolioReader;
    readonly strategies: StrategyReader;
    readonly notices: NoticeStore;
    readonly post: Post;
  };

type Line = LetterLine & Tellable;

/** Longer lists are not read in a mail; the rest is counted. */
const most = { toDo: 12, quiet: 5 } as const;

/**
 * The asker's letter of this week, written in their own name through the same walls as their pages. At most one a week,
 * and none when there is nothing new. That it is written, what was told in it, and the mail are kept together.
 */
export async function writeWeeklyLetter(needs: LetterNeeds): Promise<boolean> {
  const me = await needs.people.me();
  const week = weekOf(needs.today);
  const last = await needs.notices.lastLetter();
  if (!me || !(await needs.notices.beginLetter(week))) return false;
  const told = last?.told ?? {};
  const toDo = await toDoLines(needs, week);
  const quiet = await quietLines(needs);
  const since = last?.at ?? new Date(Date.parse(needs.now) - 7 * 86_400_000).toISOString();
  const changes = await realOnes(needs, await needs.notices.roomChanges(since));
  const held = await needs.notices.takeHeld();
  const news = newsAmong([...toDo, ...quiet], told, week);
  const isNew = news.length + changes.length + held.length > 0;
  const mailed =
    isNew &&
    (await needs.post.send({
      ...({ kind: 'weekly-letter', to: me.email, language: me.language, key: `${me.id}:${week}` } as const),
      path: address(me.language, 'workspace'),
      toDo: toDo.slice(0, most.toDo).map(bare),
      more: Math.max(0, toDo.length - most.toDo),
      changes: changes.map((change) => changeLine(needs, change)),
      held: held.map(({ subject, url }) => ({
        text: subject,
        path: url ?? address(me.language, 'workspace'),
      })),
      quiet: quiet.filter((line) => news.includes(line)).map(bare),
    }));
  await needs.notices.endLetter(week, { mailed, told: toldAfter([...toDo, ...quiet], told, week) });
  return mailed;
}

const bare = ({ text, path }: Line): LetterLine => ({ text, path });

async function toDoLines(needs: LetterNeeds, week: string): Promise<readonly Line[]> {
  const say = noticeWords(needs.language);
  return (await realToDo(needs)).map((item) => {
    const what = tellToDo(needs.language, item);
    const values = { what, partnership: item.partnershipName };
    const text = item.due
      ? say('waitsBy', { ...values, day: sayDay(needs.language, item.due) })
      : say('waits', values);
    return { key: keyOf(item, week), again: 'never', text, path: wayTo(needs.language, item) };
  });
}

/** Of the organisations whose partnerships the asker looks after; one for which a reason is given is not named. */
async function quietLines(needs: LetterNeeds): Promise<readonly Line[]> {
  const say = noticeWords(needs.language);
  const lines: Line[] = [];
  const play = (await needs.demonstrations.ownDemonstration())?.organisations ?? [];
  for (const { organisation, roles } of await myOrganisations(needs)) {
    if (play.includes(organisation.id)) continue;
    if (!roles.includes('network-lead') && !roles.includes('director')) continue;
    for (const { partyId, partnershipId, name, lastContactOn } of await quietOnes(
      needs,
      organisation.id,
      most.quiet,
    ))
      lines.push({
        key: `quiet:${partyId}`,
        again: 'monthly',
        text: say('quietSince', { name, day: sayDay(needs.language, lastContactOn) }),
        path: address(
          needs.language,
          ...['workspace', 'organisations', organisation.id, 'portfolio', partnershipId],
        ),
      });
  }
  return lines;
}

function changeLine({ language }: LetterNeeds, change: RoomChange): LetterLine {
  const { partnershipId, name, count, latest } = change;
  const who = latest.personName || latest.partyName;
  const values = { partnership: name, count };
  const say = noticeWords(language);
  return {
    text: who
      ? say('changed', { ...values, who, what: tellEvent(language)(latest) })
      : say('changedNoOne', values),
    path: address(language, 'workspace', 'partnerships', partnershipId),
  };
}
