import { redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { mayWriteByLink, writeByLink } from '#features/links/index.ts';
import { parseLiveForm, parseToolForm } from '#features/toolbox/index.ts';
import { problemSentence } from '#words/problems/index.ts';
import { errorsOf } from '../../../tell-problem.ts';
import { linesOf, nothingTyped, openLink, refuse, tooOften, type Shown } from './open-link.ts';
import { here } from './talk.ts';
import type { RouteParams } from './$types';

type Deed = (event: RequestEvent<RouteParams>) => Promise<ActionFailure<Shown> | Shown>;
type Showing = Pick<Shown, 'of' | 'draft' | 'lines'>;

const again = (shown: Showing): Shown => ({
  id: '',
  typed: nothingTyped,
  problem: null,
  errors: [],
  ...shown,
});
const saved = (event: Parameters<typeof here>[0]): string =>
  `${here(event)}?saved=${encodeURIComponent(new Date().toISOString())}`;

/** A sheet of somebody's own, saved from what was read. */
export const write: Deed = async (event) => {
  const form = await event.request.formData();
  const shown = { of: 'write', draft: null, lines: linesOf(form) } as const;
  const often = tooOften(event);
  if (often) return refuse(event, often, shown);
  const { within, secrets } = await openLink(event);
  const may = await within((needs) => mayWriteByLink(needs, secrets));
  if (!may.ok) return refuse(event, may.problem, shown);
  const { draft, sheet, problems, deed } = parseToolForm(may.value.tool, form);
  if (deed === 'edit') return again({ ...shown, draft });
  const wrong = { kind: 'invalid-input', fields: problems };
  if (problems.length > 0) return refuse(event, wrong, { ...shown, draft });
  const revision = Number(form.get('revision')) || 0;
  const kept = await within((needs) => writeByLink(needs, secrets, { content: sheet, revision }));
  if (!kept.ok) return refuse(event, kept.problem, { ...shown, draft });
  redirect(303, saved(event));
};

/** What all write together: only what was changed of what was shown is written into the live sheet. */
export const live: Deed = async (event) => {
  const form = await event.request.formData();
  const shown = { of: 'live', draft: null, lines: linesOf(form) } as const;
  const often = tooOften(event);
  if (often) return refuse(event, often, shown);
  const { within, secrets } = await openLink(event);
  const may = await within((needs) => mayWriteByLink(needs, secrets));
  if (!may.ok) return refuse(event, may.problem, shown);
  if (!may.value.isLive) return refuse(event, { kind: 'not-yours' }, shown);
  const posted = parseLiveForm(may.value.tool, form);
  if (!posted.ok) return refuse(event, posted.problem, shown);
  const { draft, problems, deed, changes } = posted.value;
  if (deed === 'edit') return again({ ...shown, draft });
  if (problems.length > 0) {
    const wrong = { kind: 'invalid-input', fields: problems };
    const errors = errorsOf(problemSentence(event.locals.language), wrong);
    return refuse(event, wrong, { ...shown, draft, errors });
  }
  const applied = await event.locals.visit.live.apply(may.value.sheetId, changes);
  if (!applied.ok) return refuse(event, applied.problem, { ...shown, draft });
  redirect(303, saved(event));
};
