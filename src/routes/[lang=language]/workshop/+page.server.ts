import { fail, redirect } from '@sveltejs/kit';
import { readCode, showCode } from '#domain/gatherings/code.ts';
import type { GatheringKind } from '#domain/gatherings/model.ts';
import { otherLanguage } from '#domain/language.ts';
import { problem, type Problem } from '#domain/result.ts';
import { joinGathering, seeGathering } from '#features/gatherings/index.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { statusOf } from '../../answer.ts';
import { keepSeat, seatSecret } from '../../gathering-seat.ts';
import { textsOf } from '../../read-form.ts';
import { errorsOf } from '../../tell-problem.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const code = readCode(url.searchParams.get('code') ?? '');
  return {
    code: code ? showCode(code) : '',
    left: url.searchParams.has('left'),
    otherPath: address(otherLanguage(locals.language), 'workshop') + (code ? `?code=${code}` : ''),
  };
};

const rooms = { workshop: 'workshop', game: 'game' } as const satisfies Record<GatheringKind, string>;

export const actions: Actions = {
  default: async (event) => {
    const { visit, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'code', 'name');
    const wrong = (found: Problem) =>
      fail(statusOf(found), { typed, errors: errorsOf(problemSentence(language), found) });
    if (!visit.allow('public-form', visit.remoteAddress)) return wrong(problem('too-many-requests').problem);
    const code = readCode(typed.code);
    if (!code) return wrong(problem('no-such-gathering', { field: 'code' }).problem);
    const taken = await takeSeat(event, { code, name: typed.name });
    if (!taken.ok) return wrong(taken.problem);
    const at = address(language, rooms[taken.value.kind], taken.value.id);
    redirect(
      303,
      taken.value.screen ? address(language, rooms[taken.value.kind], taken.value.id, 'screen') : at,
    );
  },
};

/** A browser that has a seat already keeps it: whoever closed the page comes back to what they wrote. */
async function takeSeat(event: RequestEvent, asked: { readonly code: string; readonly name: string }) {
  const { within } = event.locals;
  const known = await within(async (needs) => {
    const found = await needs.gatherings.byCode(asked.code);
    const secret = found && seatSecret(event.cookies, found.id);
    return { found, seated: Boolean(secret) && (await seeGathering(needs, secret ?? '')).ok };
  });
  if (!known.found) return problem('no-such-gathering', { field: 'code' });
  const { id, kind, screen } = known.found;
  if (known.seated) return { ok: true, value: { id, kind, screen } } as const;
  const joined = await within((needs) => joinGathering(needs, asked));
  if (!joined.ok) return joined;
  keepSeat(event, joined.value);
  return { ok: true, value: { id, kind, screen } } as const;
}
