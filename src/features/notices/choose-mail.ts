import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import {
  placeOf,
  placesOf,
  topics,
  type Place,
  type QuietHours,
  type Topic,
} from '#domain/notices/choice.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { NoticeReader, NoticeStore } from './ports.ts';
import { mailInput, stopInput } from './schema.ts';

type Reading = Ambient & { readonly notices: NoticeReader };
type Writing = Ambient & { readonly notices: NoticeStore };

export type MailChosen = {
  readonly places: Readonly<Record<Topic, Place>>;
  readonly hours: QuietHours | null;
};

/** What the signed-in person gets by mail, and when. */
export async function readMailChoice(needs: Reading): Promise<Result<MailChosen>> {
  if (needs.asker.kind !== 'person') return problem('not-signed-in');
  const choices = await needs.notices.mailChoices();
  const places = Object.fromEntries(topics.map((topic) => [topic, placeOf(choices, topic)]));
  return done({ places: places as Record<Topic, Place>, hours: await needs.notices.quietHours() });
}

/** Where each kind goes, and the hours in which nothing comes that can wait. */
export async function chooseMail(needs: Writing, input: unknown): Promise<Result<null>> {
  if (needs.asker.kind !== 'person') return problem('not-signed-in');
  const checked = checkInput(mailInput, input);
  if (!checked.ok) return checked;
  const { from, to, zone, ...choices } = checked.value;
  await needs.notices.saveMailChoices(choices);
  await needs.notices.saveQuietHours(from === '' ? null : { from, to, zone });
  return done(null);
}

export type StopOpened = {
  readonly topic: Topic;
  readonly place: Place;
  readonly places: readonly Place[];
};

/** What the link in a mail is about; looking changes nothing, because programs look through mails too. */
export async function openStop(needs: Reading, secret: string): Promise<Result<StopOpened>> {
  const link = await needs.notices.stopByLink(needs.hashSecret(secret));
  if (!link) return problem('link-unknown');
  const { topic } = link;
  return done({
    topic,
    place: placeOf({ [topic]: link.place ?? undefined }, topic),
    places: placesOf(topic),
  });
}

/** From the mail, without signing in: this one kind, and nothing else of the person. */
export async function chooseByLink(
  needs: Writing,
  secret: string,
  input: unknown,
): Promise<Result<StopOpened>> {
  const checked = checkInput(stopInput, input);
  if (!checked.ok) return checked;
  const opened = await openStop(needs, secret);
  if (!opened.ok) return opened;
  const { place } = checked.value;
  if (!opened.value.places.includes(place)) return problem('not-chosen', { field: 'place' });
  const chosen = await needs.notices.chooseByLink(needs.hashSecret(secret), place);
  return chosen ? done({ ...opened.value, place }) : problem('link-unknown');
}
