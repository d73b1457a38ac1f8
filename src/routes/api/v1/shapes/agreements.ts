import { z } from 'zod';
import { aspects, circumstances, levels, modes, onwards } from '#domain/agreements/model.ts';
import { renewalChoices } from '#domain/agreements/renewal.ts';
import { languages } from '#domain/language.ts';
import { signInMethods } from '#domain/people/asker.ts';
import { day, moment } from './paging.ts';

const clauseId = z.templateLiteral(['A', z.string().regex(/^\d\d$/)]);
const bilingual = <T extends z.ZodType>(said: T) => z.object({ da: said, en: said });

export const richText = z
  .looseObject({ type: z.literal('doc'), content: z.array(z.looseObject({ type: z.string() })).readonly() })
  .meta({
    id: 'RichText',
    description: 'ProseMirror JSON: paragraphs, lists, hard breaks; bold, italic and links.',
  });

export const clauseText = z
  .object({ clause: clauseId, included: z.boolean(), text: bilingual(richText), revision: z.int() })
  .meta({ id: 'Clause' });

const languagesAgreed = z.union([
  z.object({ kind: z.literal('one'), language: z.enum(languages) }),
  z.object({ kind: z.literal('both'), binding: z.enum(languages) }),
]);

const dates = z.object({
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  onward: z.enum(onwards).optional(),
  noticeMonths: z.int().optional(),
  noticeDays: z.int().nullable(),
  evaluations: z.array(day).readonly(),
  lastMeetingOn: day.nullable(),
});

const frame = {
  level: z.enum(levels),
  mode: z.enum(modes),
  circumstances: z.array(z.enum(circumstances)).readonly(),
  languages: languagesAgreed,
  dates,
};

const versionState = z.enum(['put-forward', 'accepted', 'withdrawn', 'superseded']);

export const versionListed = z
  .object({
    id: z.uuid(),
    number: z.int(),
    state: versionState,
    amendment: z.boolean(),
    note: z.string(),
    sha256: z.string(),
    putForwardAt: moment,
    putForwardBy: z.string(),
    namesRemovedOn: day.optional().meta({
      description: 'A name was taken out then; the checksum is of the text as it was before.',
    }),
    endsOnNotice: day
      .optional()
      .meta({ description: 'The day on which it ends because a party has given notice.' }),
  })
  .meta({ id: 'AgreementVersion' });

export const acceptance = z
  .object({
    partyId: z.uuid(),
    partyName: z.string(),
    name: z.string(),
    function: z.string(),
    at: moment,
    signedInBy: z.enum(signInMethods),
    sha256: z.string(),
  })
  .meta({ id: 'Acceptance' });

export const versionRead = versionListed
  .extend({
    content: z.object({
      ...frame,
      parties: z
        .array(z.object({ id: z.uuid(), name: z.string(), place: z.string(), cvr: z.string().nullable() }))
        .readonly(),
      partnership: z.object({ name: z.string(), example: z.boolean() }),
      clauses: z
        .array(z.object({ clause: clauseId, title: bilingual(z.string()), text: bilingual(richText) }))
        .readonly(),
    }),
    acceptances: z.array(acceptance).readonly(),
  })
  .meta({ id: 'AgreementVersionRead' });

const share = z.object({ filled: z.int(), of: z.int() });

export const agreementRead = z
  .object({
    id: z.uuid(),
    partnershipId: z.uuid(),
    ...frame,
    revision: z.int(),
    clauses: z.array(clauseText).readonly(),
    completeness: share.extend({
      aspects: z.record(z.enum(aspects), share),
      missing: z.array(clauseId).readonly(),
      hardStops: z.array(clauseId).readonly(),
      conflicts: z.array(z.looseObject({ kind: z.string(), weight: z.enum(['stop', 'hint']) })).readonly(),
    }),
    current: versionListed
      .nullable()
      .meta({ description: 'The one waiting for acceptance, else the one in force.' }),
    acceptances: z.array(acceptance).readonly(),
    abilities: z.object({
      write: z.boolean(),
      comment: z.boolean(),
      putForward: z.boolean(),
      withdraw: z.boolean(),
      acceptFor: z.array(z.uuid()).readonly(),
    }),
  })
  .meta({ id: 'Agreement' });

export const comment = z
  .object({
    id: z.uuid(),
    clause: clauseId,
    personName: z.string(),
    partyName: z.string(),
    text: z.string(),
    at: moment,
    resolvedAt: moment.nullable(),
  })
  .meta({ id: 'ClauseComment' });

export const renewalRead = z
  .object({
    number: z.int(),
    standing: z.object({
      state: z.enum(['no-end', 'running', 'asked', 'runs-on', 'noticed', 'over']),
      endsOn: day.nullable(),
      lastNoticeOn: day.nullable(),
      sayBy: day.nullable(),
    }),
    words: z
      .array(
        z.object({
          id: z.uuid(),
          partyId: z.uuid(),
          partyName: z.string(),
          personName: z.string(),
          choice: z.enum(renewalChoices),
          endsOn: day.nullable(),
          note: z.string(),
          at: moment,
        }),
      )
      .readonly(),
    agreed: z.enum(['end', 'talk']).nullable(),
    waiting: z.uuid().nullable(),
    endsIfNoticeToday: day.nullable(),
    abilities: z.object({
      sayFor: z.array(z.uuid()).readonly(),
      renew: z.boolean(),
      noticeFor: z.array(z.uuid()).readonly(),
    }),
  })
  .meta({ id: 'Renewal' });

const owedBy = z.object({ party: z.string(), dueOn: day.nullable() }).nullable();

export const comparison = z
  .object({
    clauses: z
      .array(
        z.object({
          clause: clauseId,
          title: bilingual(z.string()),
          kind: z.enum(['added', 'removed', 'changed']),
          texts: z
            .array(
              z.object({
                language: z.enum(languages),
                changes: z
                  .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
                  .readonly(),
                marksOnly: z.boolean(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
    settings: z.array(z.object({ setting: z.string(), before: z.string(), after: z.string() })).readonly(),
    obligations: z
      .array(
        z.object({
          id: z.uuid(),
          clause: clauseId,
          kind: z.enum(['added', 'removed', 'changed']),
          before: owedBy,
          after: owedBy,
          changes: z
            .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
            .readonly(),
        }),
      )
      .readonly(),
    parties: z.object({
      added: z.array(z.string()).readonly(),
      removed: z.array(z.string()).readonly(),
      changed: z.array(z.string()).readonly(),
    }),
    unchanged: z.int(),
  })
  .meta({ id: 'Comparison' });
