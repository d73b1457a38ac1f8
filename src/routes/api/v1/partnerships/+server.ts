import { done } from '#domain/result.ts';
import { beginPartnership, listPartnerships } from '#features/partnerships/index.ts';
import { answerApi } from '../answer-api.ts';
import { makeOnce } from '../client-id.ts';
import * as operations from '../operations/partnerships.ts';
import { findPartnership } from '../present-partnership.ts';

export const GET = answerApi(operations.listPartnerships, async ({ needs, query }) =>
  done(await listPartnerships(needs, { limit: 50, ...query })),
);

export const POST = answerApi(operations.createPartnership, ({ needs, body, chosenId }) =>
  makeOnce({
    chosenId,
    find: (id) => findPartnership(needs, id),
    make: () => beginPartnership(needs, body),
  }),
);
