import { redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { changeByLink, commentByLink, takeSheetSeat } from '#features/links/index.ts';
import { address } from '#words/addresses.ts';
import { textsOf } from '../../../read-form.ts';
import { keepSheetSeat } from '../../../sheet-seat.ts';
import { nothingTyped, openLink, refuse, tooOften, type Shown } from './open-link.ts';
import type { RouteParams } from './$types';

type Deed = (event: RequestEvent<RouteParams>) => Promise<ActionFailure<Shown> | Shown>;

export const here = ({ locals, params }: Pick<RequestEvent<RouteParams>, 'locals' | 'params'>): string =>
  address(locals.language, 'sheets', params.token);

/** A name, before one comments or writes. */
export const takeName: Deed = async (event) => {
  const { name } = textsOf(await event.request.formData(), 'name');
  const shown = { of: 'name', typed: { ...nothingTyped, name }, lines: name } as const;
  const often = tooOften(event);
  if (often) return refuse(event, often, shown);
  const { within, opened } = await openLink(event);
  if (!opened.ok) return refuse(event, opened.problem, shown);
  const taken = await within((needs) => takeSheetSeat(needs, event.params.token, { name }));
  if (!taken.ok) return refuse(event, taken.problem, shown);
  keepSheetSeat(event, { sheetId: opened.value.sheetId, secret: taken.value.secret });
  redirect(303, here(event));
};

const change =
  (isTakingBack: boolean): Deed =>
  async (event) => {
    const { id, text } = textsOf(await event.request.formData(), 'id', 'text');
    const often = tooOften(event);
    const shown = { of: 'change', id, typed: { ...nothingTyped, text }, lines: text } as const;
    if (often) return refuse(event, often, shown);
    const { within, secrets } = await openLink(event);
    const words = isTakingBack ? null : text;
    const changed = await within((needs) => changeByLink(needs, secrets, { id, text: words }));
    if (!changed.ok) return refuse(event, changed.problem, shown);
    redirect(303, `${here(event)}?done=${isTakingBack ? 'tookBack' : 'changed'}#c-${id}`);
  };

/** What is said beside the answers. */
export const say: Readonly<Record<'say' | 'change' | 'takeBack', Deed>> = {
  say: async (event) => {
    const typed = { ...nothingTyped, ...textsOf(await event.request.formData(), 'at', 'text') };
    const shown = { of: 'say', typed, lines: typed.text } as const;
    const often = tooOften(event);
    if (often) return refuse(event, often, shown);
    const { within, secrets } = await openLink(event);
    const { at, text } = typed;
    const said = await within((needs) => commentByLink(needs, secrets, { at, text }));
    if (!said.ok) return refuse(event, said.problem, shown);
    redirect(303, `${here(event)}?done=said#said`);
  },
  change: change(false),
  takeBack: change(true),
};
