import { fail, redirect } from '@sveltejs/kit';
import { packParts, unwrittenRules } from '#domain/handovers/handover.ts';
import type { Problem, Result } from '#domain/result.ts';
import { problem } from '#domain/result.ts';
import { scopes } from '#domain/people/asker.ts';
import {
  callOffHandover,
  confirmHandover,
  inviteSuccessor,
  nameSuccessor,
  nothingIn,
  openPack,
  packLines,
  walkThrough,
  writeRules,
} from '#features/handovers/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { maySend } from '../../../../../../may-send.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { id, handover } = event.params;
  const pack = found(await event.locals.within((needs) => openPack(needs, handover)));
  if (pack.handover.partnershipId !== id) found({ ok: false, problem: { kind: 'not-found' } });
  const lines = packLines(pack, event.locals.language);
  const party = pack.parties.find((one) => one.id === pack.handover.partyId);
  return {
    handover: pack.handover,
    own: pack.own,
    rules: pack.rules,
    parts: packParts.map((part) => ({
      part,
      lines: lines[part],
      none: nothingIn(part, pack, event.locals.language),
    })),
    colleagues: (party?.people ?? [])
      .filter(({ person }) => person.id !== pack.handover.leaver.id)
      .map(({ person }) => ({ value: person.id, label: person.name })),
    done: event.url.searchParams.get('done'),
  };
};

type Outcome = Result<unknown, Problem>;

/** Every deed is a form of its own; what was typed is kept when it did not go through. */
async function answer(
  event: RequestEvent,
  { names, told }: { readonly names: readonly string[]; readonly told: string },
  deed: (typed: Readonly<Record<string, string>>) => Promise<Outcome>,
) {
  needReader(event);
  const { language } = event.locals;
  const typed = textsOf(await event.request.formData(), ...names);
  const done = await deed(typed);
  if (!done.ok) return fail(statusOf(done.problem), { problem: done.problem, typed, deed: told });
  const isAll =
    typeof done.value === 'object' && done.value !== null && 'done' in done.value && done.value.done;
  const { id, handover } = event.params;
  const here = address(language, 'workspace', 'partnerships', id, 'handover', handover);
  redirect(303, `${here}?done=${isAll ? 'done' : told}`);
}

export const actions: Actions = {
  name: (event) =>
    answer(event, { names: ['personId'], told: 'named' }, (typed) =>
      event.locals.within((needs) => nameSuccessor(needs, { ...typed, id: event.params.handover })),
    ),
  invite: (event) =>
    answer(event, { names: ['email', 'name', 'function', 'mandate'], told: 'invited' }, async (typed) =>
      maySend(event)
        ? event.locals.within((needs) =>
            inviteSuccessor(needs, event.params.handover, { ...typed, scope: [...scopes] }),
          )
        : problem('too-many-requests'),
    ),
  rules: (event) =>
    answer(event, { names: ['fromRevision', ...unwrittenRules], told: 'rules' }, (typed) =>
      event.locals.within((needs) => writeRules(needs, { ...typed, id: event.params.handover })),
    ),
  walk: (event) =>
    answer(event, { names: ['part'], told: 'walked' }, (typed) =>
      event.locals.within((needs) => walkThrough(needs, { ...typed, id: event.params.handover })),
    ),
  confirm: (event) =>
    answer(event, { names: ['partyId'], told: 'confirmed' }, (typed) =>
      event.locals.within((needs) => confirmHandover(needs, { ...typed, id: event.params.handover })),
    ),
  off: (event) =>
    answer(event, { names: [], told: 'off' }, () =>
      event.locals.within((needs) => callOffHandover(needs, event.params.handover)),
    ),
};
