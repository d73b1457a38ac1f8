import { done } from '#domain/result.ts';
import { printByLink } from '#features/meetings/index.ts';
import { pressByLink } from '../../../../press-by-link.ts';
import type { RequestHandler } from './$types';

/** The approved minutes, for who was asked to the meeting from outside. */
export const GET: RequestHandler = (event) =>
  pressByLink(event, () =>
    event.locals.within(async (needs) => {
      const printed = await printByLink(needs, event.params.token, event.locals.language);
      return printed.ok ? done({ document: printed.value, press: needs.press }) : printed;
    }),
  );
