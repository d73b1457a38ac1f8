import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Problem } from '#domain/result.ts';
import { problem } from '#domain/result.ts';
import { openByLink, type Secrets } from '#features/links/index.ts';
import type { Draft } from '#features/toolbox/index.ts';
import { problemSentence } from '#words/problems/index.ts';
import { statusOf } from '../../../answer.ts';
import { seatSecretOf } from '../../../sheet-seat.ts';
import { errorsOf, type ToldProblem } from '../../../tell-problem.ts';
import type { RouteParams } from './$types';

type Event = Pick<RequestEvent<RouteParams>, 'params' | 'locals' | 'cookies'>;

/**
 * What the link opens, asked as nobody whoever the reader is otherwise. Twice: the link says which sheet it
 * is, and the sheet which of the browser's seats is at it.
 */
export async function openLink({ params, locals, cookies }: Event) {
  const asNobody = { ...locals.who, asker: { kind: 'nobody' } } as const;
  const within: App.Locals['within'] = (deed) => locals.visit.within(asNobody, deed);
  const first = await within((needs) => openByLink(needs, { link: params.token, seat: '' }));
  const seat = first.ok ? seatSecretOf(cookies, first.value.sheetId) : '';
  const secrets: Secrets = { link: params.token, seat };
  const opened = seat === '' ? first : await within((needs) => openByLink(needs, secrets));
  return { within, secrets, opened };
}

/** A form that could not be kept, shown again with everything that was typed in it. */
export type Shown = {
  readonly of: 'name' | 'say' | 'change' | 'write' | 'live';
  readonly id: string;
  readonly typed: { readonly name: string; readonly at: string; readonly text: string };
  readonly draft: Draft | null;
  /** The same in lines, for when there is no form to show it in any more. */
  readonly lines: string;
  readonly problem: Problem | null;
  readonly errors: readonly ToldProblem[];
};

export const nothingTyped = { name: '', at: '', text: '' };

export const refuse = (
  event: Pick<RequestEvent, 'locals'>,
  found: Problem,
  shown: Pick<Shown, 'of'> & Partial<Shown>,
) =>
  fail(statusOf(found), {
    id: '',
    typed: nothingTyped,
    draft: null,
    lines: '',
    ...shown,
    problem: found,
    errors: errorsOf(problemSentence(event.locals.language), found),
  } satisfies Shown);

/** What a person typed, without what the form says to itself. */
export const linesOf = (form: FormData): string =>
  [...form.entries()]
    .filter(([name]) => !/^(was|do|removed|revision|id|at|rows|.*\.(id|rows))$/.test(name))
    .map(([, value]) => (typeof value === 'string' ? value.trim() : ''))
    .filter((value) => value !== '')
    .join('\n\n');

/** Strangers may send only so often. */
export const tooOften = ({ locals: { visit } }: Pick<RequestEvent, 'locals'>): Problem | null =>
  visit.allow('public-form', visit.remoteAddress) ? null : problem('too-many-requests').problem;
