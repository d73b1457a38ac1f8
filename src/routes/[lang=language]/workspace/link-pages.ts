import { error, fail, redirect } from '@sveltejs/kit';
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import type { Problem } from '#domain/result.ts';
import { addDays } from '#domain/time.ts';
import type { Commented } from '#features/comments/index.ts';
import { endSheetLink, makeSheetLink, readSheetLinks } from '#features/links/index.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { found, statusOf } from '../../answer.ts';
import { needReader } from '../../need-reader.ts';
import { textsOf } from '../../read-form.ts';
import { errorsOf } from '../../tell-problem.ts';

/** For so long the address of a new link can be copied from its page; then nobody has it but who copied it. */
const shownFor = 10 * 60;
const cookie = 'made-sheet-link';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request' | 'cookies'>;

/** The links of a sheet, and the address of the one that was made just now. */
export async function loadLinks(event: Event, commented: Commented) {
  needReader(event);
  const { within, language, visit } = event.locals;
  const presented = await within(async (needs) => ({
    ...found(await readSheetLinks(needs, commented)),
    until: addDays(needs.today, 30),
  }));
  if (!presented.mayMake && presented.links.length === 0) error(403);
  const [id = '', secret = ''] = (event.cookies.get(cookie) ?? '').split('.');
  const isHere = event.url.searchParams.get('made') === id && presented.links.some((link) => link.id === id);
  return {
    ...presented,
    made: isHere && secret !== '' ? `${visit.publicUrl}${address(language, 'sheets', secret)}` : null,
    ended: event.url.searchParams.has('ended'),
  };
}

type Page = {
  readonly commented: (event: RequestEvent) => Commented;
  readonly here: (event: RequestEvent) => string;
};

/** A link that could not be made, with all that was typed. */
type Shown = {
  readonly typed: { readonly label: string; readonly may: string; readonly until: string };
  readonly problem: Problem;
  readonly errors: ReturnType<typeof errorsOf>;
};
type Deeds = {
  readonly make: (event: RequestEvent) => Promise<ActionFailure<Shown>>;
  readonly end: (event: RequestEvent) => Promise<never>;
};

/** The deeds of a page of links. */
export const linkActions = ({ commented, here }: Page): Deeds => ({
  make: async (event) => {
    needReader(event);
    const typed = textsOf(await event.request.formData(), 'label', 'may', 'until');
    const made = await event.locals.within((needs) => makeSheetLink(needs, commented(event), typed));
    if (!made.ok) {
      const errors = errorsOf(problemSentence(event.locals.language), made.problem);
      return fail(statusOf(made.problem), { typed, problem: made.problem, errors });
    }
    const { id, secret } = made.value;
    event.cookies.set(cookie, `${id}.${secret}`, {
      path: here(event),
      httpOnly: true,
      sameSite: 'strict',
      secure: event.url.protocol === 'https:',
      maxAge: shownFor,
    });
    redirect(303, `${here(event)}?made=${id}`);
  },
  end: async (event) => {
    needReader(event);
    const { id } = textsOf(await event.request.formData(), 'id');
    found(await event.locals.within((needs) => endSheetLink(needs, commented(event), id)));
    // Whoever came by it is sent away from the open sheet too.
    event.locals.visit.live.kick(id);
    redirect(303, `${here(event)}?ended=1`);
  },
});
