import { checkInput } from '#domain/check-input.ts';
import { inOrder, moveItem } from '#domain/meetings/agenda.ts';
import { isMeeting, meetings as kinds, questionsOf } from '#domain/tools/meeting/questions.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { openAgenda, type MeetingNeeds } from './needs.ts';
import type { AgendaItem } from './ports.ts';
import { meetingTexts } from './question-words.ts';
import { itemInput } from './schema.ts';

const most = 30;

const after = (items: readonly AgendaItem[]): number => (inOrder(items).at(-1)?.position ?? -1) + 1;

/** An item in people's own words. */
export async function addItem(
  needs: MeetingNeeds,
  meetingId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const checked = checkInput(itemInput, input);
  if (!checked.ok) return checked;
  return add(needs, meetingId, { question: '', ...checked.value });
}

/** A question of the bank, of any kind of meeting. */
export async function addQuestion(
  needs: MeetingNeeds,
  meetingId: string,
  question: string,
): Promise<Result<{ id: string }>> {
  const known = kinds.filter(isMeeting).some((kind) => questionsOf(kind).includes(question));
  const { questions } = await meetingTexts(needs, needs.language);
  const text = questions[question];
  if (!known || !text) return problem('not-found');
  return add(needs, meetingId, { question, text, minutes: 10 });
}

type Adding = { readonly question: string; readonly text: string; readonly minutes: number | null };

async function add(needs: MeetingNeeds, meetingId: string, item: Adding): Promise<Result<{ id: string }>> {
  const open = await openAgenda(needs, meetingId);
  if (!open.ok) return open;
  const items = await needs.meetings.items(meetingId);
  if (items.length >= most) return problem('agenda-full');
  const there = item.question === '' ? undefined : items.find((one) => one.question === item.question);
  if (there) return done({ id: there.id });
  const id = needs.newId();
  await needs.meetings.addItem({ id, meetingId, position: after(items), ...item });
  return done({ id });
}

type Which = { readonly meetingId: string; readonly itemId: string };

async function ofMeeting(needs: MeetingNeeds, { meetingId, itemId }: Which): Promise<Result<AgendaItem>> {
  const open = await openAgenda(needs, meetingId);
  if (!open.ok) return open;
  const item = await needs.meetings.item(itemId);
  return item?.meetingId === meetingId ? done(item) : problem('not-found');
}

/** Other words, or another time. */
export async function changeItem(
  needs: MeetingNeeds,
  which: Which & { readonly revision: number },
  input: unknown,
): Promise<Result<null>> {
  const checked = checkInput(itemInput, input);
  if (!checked.ok) return checked;
  const item = await ofMeeting(needs, which);
  if (!item.ok) return item;
  const save = { id: item.value.id, fromRevision: which.revision, ...checked.value };
  const saved = await needs.meetings.saveItem(save);
  if (saved.saved) return done(null);
  return saved.current
    ? problem('stale', { field: 'text', details: { text: saved.current.text } })
    : problem('not-yours');
}

/** One place up or down; at the end of the list nothing happens. */
export async function moveAgendaItem(
  needs: MeetingNeeds,
  { meetingId, itemId, by }: Which & { readonly by: -1 | 1 },
): Promise<Result<null>> {
  const item = await ofMeeting(needs, { meetingId, itemId });
  if (!item.ok) return item;
  const items = await needs.meetings.items(meetingId);
  await needs.meetings.orderItems(meetingId, moveItem(items, itemId, by));
  return done(null);
}

/** Takes an item off; one with notes stays, for they belong to the minutes. */
export async function endItem(needs: MeetingNeeds, which: Which): Promise<Result<null>> {
  const item = await ofMeeting(needs, which);
  if (!item.ok) return item;
  const answers = await needs.meetings.itemAnswers(which.meetingId);
  const said = answers.some(({ itemId, text }) => itemId === which.itemId && text !== '');
  if (item.value.notes !== '' || said) return problem('item-has-notes');
  await needs.meetings.endItem(which.itemId);
  return done(null);
}
