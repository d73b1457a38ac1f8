import type { RequestEvent } from '@sveltejs/kit';
import { typedFromForm, type TypedCase, type TypedPeople } from '#features/submissions/index.ts';
import { textsOf } from '../../../read-form.ts';

/** What came with a form that anybody may send. */
export type TakenForm = {
  readonly typed: TypedCase;
  readonly people: TypedPeople;
  readonly once: string;
  readonly mark: string;
  /** The field that people leave alone was filled. */
  readonly trapped: boolean;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const longestAddress = 320;

export async function takeForm({
  request,
  locals,
}: Pick<RequestEvent, 'request' | 'locals'>): Promise<TakenForm> {
  const form = await request.formData();
  const { once, mark, website, ...people } = textsOf(
    form,
    ...(['once', 'mark', 'website', 'sender', 'email', 'libraryEmail', 'partnerEmail'] as const),
  );
  const short = (text: string): string => text.trim().slice(0, longestAddress);
  return {
    typed: typedFromForm(form, locals.language),
    people: {
      sender: short(people.sender),
      email: short(people.email),
      libraryEmail: short(people.libraryEmail),
      partnerEmail: short(people.partnerEmail),
    },
    once: uuid.test(once) ? once : crypto.randomUUID(),
    mark,
    trapped: website !== '',
  };
}

/** Nobody fills such a form in less; a program does. A form without script and a slow reader both pass. */
const shortestSeconds = 4;

/**
 * Whether it looks like a program's. Nothing is lost by it: the form is shown again, and sent by pressing once more.
 * The mark stays the old one while it is young, so that the next press is slow enough.
 */
export function looksHurried(
  { locals }: Pick<RequestEvent, 'locals'>,
  taken: Pick<TakenForm, 'mark' | 'trapped'>,
): string | null {
  const age = locals.visit.formMarks.age(taken.mark);
  if (age === null) return locals.visit.formMarks.make();
  return taken.trapped || age < shortestSeconds ? taken.mark : null;
}
