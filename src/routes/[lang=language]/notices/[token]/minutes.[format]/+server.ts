import { done, problem } from '#domain/result.ts';
import { printMinutes } from '#features/meetings/index.ts';
import { readAction } from '#features/notices/index.ts';
import { pressByLink } from '../../../../press-by-link.ts';
import { byLink } from '../by-link.ts';
import type { RequestHandler } from './$types';

/** The minutes that the link asks its reader to approve, as a document; reading it does nothing. */
export const GET: RequestHandler = (event) =>
  pressByLink(event, () =>
    byLink(event.locals, event.params.token, async (needs, action) => {
      const shown = await readAction(needs, action);
      if (!shown.ok) return shown;
      if (shown.value.kind !== 'minutes') return problem('not-found');
      const { language } = event.locals;
      const document = await printMinutes(needs, { version: shown.value.minutes, language });
      return done({ document, press: needs.press });
    }),
  );
