import { z } from 'zod';
import { moveKinds } from '#domain/phases/road.ts';
import { phaseIds } from '#domain/tools/phases/model.ts';
import { prose } from '#features/people/index.ts';

export const phaseField = z.enum(
  phaseIds as [(typeof phaseIds)[number], ...(typeof phaseIds)[number][]],
  'not-found',
);
const count = z.coerce.number('bad-number').int('bad-number').min(0, 'bad-number');

export const moveInput = z.object({
  kind: z.enum(moveKinds, 'not-chosen').meta({
    description:
      '`go` makes the phase the current one, also when that is to go back; `begin` and `reopen` open it beside the current; `finish` and `skip` leave it.',
  }),
  reason: prose(500).meta({ description: 'Why it is skipped. Needed for `skip`.' }),
  revision: count.meta({ description: 'The one you read; a move from an older one is refused with 409.' }),
});

const lineField = z.string().regex(/^[a-zA-Z0-9-]{1,40}$/, 'not-found');
export const tickInput = z.object({
  partyId: z
    .uuid('not-found')
    .optional()
    .meta({ description: 'The party to tick for; your first one when it is left out.' }),
  ticks: z
    .array(
      z.object({
        of: z.enum(['task', 'criterion'], 'not-chosen'),
        line: lineField,
        ticked: z.boolean('not-yes-or-no'),
      }),
    )
    .max(60, 'too-many'),
});
export type TickInput = z.infer<typeof tickInput>;

export const gateInput = z.object({
  kind: z.enum(['asked', 'approved', 'not-yet'], 'not-chosen').meta({
    description:
      '`asked` by the party that leads; `approved` or `not-yet` by a director of its organisation.',
  }),
  note: prose(500).meta({ description: 'What is missing. Needed for `not-yet`.' }),
  round: count.meta({ description: 'Which time the phase is under way, as you read it.' }),
});
