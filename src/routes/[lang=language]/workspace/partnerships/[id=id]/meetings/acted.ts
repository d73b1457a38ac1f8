import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Problem, Result } from '#domain/result.ts';
import type { Needs } from '#server/house/needs.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../../answer.ts';
import { maySend } from '../../../../../may-send.ts';
import { needReader } from '../../../../../need-reader.ts';

type Acting<T> = {
  readonly deed: (needs: Needs) => Promise<Result<T>>;
  /** Where it leads below the room's meetings. */
  readonly to: (value: T) => readonly string[];
  /** What the page tells afterwards, in its address. */
  readonly told: (value: T) => Readonly<Record<string, string | number>>;
  readonly typed?: Readonly<Record<string, string>>;
  readonly part?: string;
  readonly sends?: boolean;
  /** What is made of the notes of this meeting: what is being written is kept before, and those who write are told after. */
  readonly notesOf?: string;
};

/** What was typed in a form, to be shown again beside a problem. */
export const typedOf = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** Does what a form asks for and leads on; a problem keeps everything that was typed in `part` of the page. */
export async function acted<T>(event: RequestEvent, acting: Acting<T>) {
  needReader(event);
  const { typed = {}, part = '', sends = false } = acting;
  const no = (problem: Problem) => fail(statusOf(problem), { problem, typed, part });
  if (sends && !maySend(event)) return no({ kind: 'too-many-letters' });
  const { live } = event.locals.visit;
  if (acting.notesOf) await live.keep(acting.notesOf);
  const done = await event.locals.within(acting.deed);
  if (!done.ok) return no(done.problem);
  if (acting.notesOf) await live.renew(acting.notesOf);
  const said = Object.entries(acting.told(done.value)).map(([name, value]) => [name, String(value)]);
  const room = ['workspace', 'partnerships', event.params['id'] ?? '', 'meetings'];
  const place = address(event.locals.language, ...room, ...acting.to(done.value));
  redirect(303, said.length ? `${place}?${new URLSearchParams(said).toString()}` : place);
}
