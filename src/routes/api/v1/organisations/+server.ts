import { done } from '#domain/result.ts';
import { addOrganisation, registerOrganisation, searchOrganisations } from '#features/people/index.ts';
import { answerApi } from '../answer-api.ts';
import { makeOnce } from '../client-id.ts';
import * as operations from '../operations/people.ts';

export const GET = answerApi(operations.listOrganisations, async ({ needs, query }) =>
  done(await searchOrganisations(needs, query)),
);

export const POST = answerApi(operations.createOrganisation, ({ needs, body, chosenId }) =>
  makeOnce({
    chosenId,
    find: (id) => needs.people.organisation(id),
    make: () => (body['join'] === true ? addOrganisation(needs, body) : registerOrganisation(needs, body)),
  }),
);
