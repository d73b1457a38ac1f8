import { z } from 'zod';
import { languages } from '#domain/language.ts';
import { acceptInput, commentInput, putForwardInput, settingsInput } from '#features/agreements/schema.ts';
import { noticeInput, renewalWordInput, renewInput } from '#features/agreements/renewal-schema.ts';
import { operation } from '../operation.ts';
import type { FileFormat } from '../operation.ts';
import {
  agreementRead,
  clauseText,
  comment,
  comparison,
  renewalRead,
  versionListed,
  versionRead,
} from '../shapes/agreements.ts';
import { beginningFromSheet, clauseWriting, savedFrom } from './inputs.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';

const tag = 'agreements';
const place = '/partnerships/{id}/agreement';
const version = '/partnerships/{id}/agreement/versions/{number}';

export const readAgreement = operation({
  id: 'readAgreement',
  method: 'GET',
  path: place,
  tag,
  summary: 'The draft: settings, every clause, how far it has come, and what you may do.',
  access: 'read',
  answer: agreementRead,
});

export const beginAgreement = operation({
  id: 'beginAgreement',
  method: 'POST',
  path: place,
  tag,
  summary: 'Begins the agreement; what is known flows in from the parties and the revealed sheet.',
  description:
    'With `sheetId` alone it begins from a sheet of the agreement’s tool: its answers are the settings, and what was written on it stands in the clauses.',
  access: 'write',
  body: z.union([settingsInput, beginningFromSheet]),
  creates: true,
  status: 201,
  answer: agreementRead,
});

export const changeSettings = operation({
  id: 'changeSettings',
  method: 'PUT',
  path: `${place}/settings`,
  tag,
  summary: 'Level, mode, circumstances, languages and dates.',
  access: 'write',
  body: settingsInput.extend(savedFrom.shape),
  answer: agreementRead,
});

export const readClause = operation({
  id: 'readClause',
  method: 'GET',
  path: `${place}/clauses/{clause}`,
  tag,
  summary: 'One clause of the draft.',
  access: 'read',
  answer: clauseText,
});

export const writeClause = operation({
  id: 'writeClause',
  method: 'PUT',
  path: `${place}/clauses/{clause}`,
  tag,
  summary: 'Writes a clause. When somebody else saved first, 409 tells what stands there now.',
  access: 'write',
  body: clauseWriting,
  answer: clauseText,
});

export const listComments = operation({
  id: 'listComments',
  method: 'GET',
  path: `${place}/comments`,
  tag,
  summary: 'Comments on the clauses, newest first.',
  access: 'read',
  query: pageQuery.extend({ clause: z.string().max(3, 'not-found').optional() }),
  answer: pageOf(comment),
});

export const createComment = operation({
  id: 'createComment',
  method: 'POST',
  path: `${place}/comments`,
  tag,
  summary: 'Comments a clause on behalf of your party.',
  access: 'write',
  body: commentInput,
  creates: true,
  status: 201,
  answer: comment,
});

export const resolveComment = operation({
  id: 'resolveComment',
  method: 'POST',
  path: `${place}/comments/{comment}/resolve`,
  tag,
  summary: 'Says that a comment has been dealt with.',
  access: 'write',
  status: 204,
});

export const listVersions = operation({
  id: 'listVersions',
  method: 'GET',
  path: `${place}/versions`,
  tag,
  summary: 'The numbered versions, newest first.',
  access: 'read',
  query: pageQuery,
  answer: pageOf(versionListed),
});

export const putForward = operation({
  id: 'putForward',
  method: 'POST',
  path: `${place}/versions`,
  tag,
  summary: 'Puts the draft forward as a numbered version that nothing can change.',
  access: 'write',
  body: putForwardInput,
  creates: true,
  status: 201,
  answer: versionRead,
});

export const readVersion = operation({
  id: 'readVersion',
  method: 'GET',
  path: version,
  tag,
  summary: 'One version with its whole content and who has accepted it.',
  access: 'read',
  answer: versionRead,
});

export const withdrawVersion = operation({
  id: 'withdrawVersion',
  method: 'POST',
  path: `${version}/withdraw`,
  tag,
  summary: 'Takes back a version that not all have accepted.',
  access: 'write',
  answer: versionRead,
});

export const acceptVersion = operation({
  id: 'acceptVersion',
  method: 'POST',
  path: `${version}/acceptances`,
  tag,
  summary: 'Accepts a version for a party, with mandate; kept as evidence that it was done by a token.',
  access: 'write',
  body: acceptInput.omit({ versionId: true }),
  answer: versionRead,
});

const renewal = `${place}/renewal` as const;

export const readRenewal = operation({
  id: 'readRenewal',
  method: 'GET',
  path: renewal,
  tag,
  summary: 'When the agreement in force runs out, the last day for notice, and what each party says.',
  access: 'read',
  answer: renewalRead,
});

export const renewAgreement = operation({
  id: 'renewAgreement',
  method: 'POST',
  path: renewal,
  tag,
  summary: 'Puts the agreement in force forward with a new end day, as an amendment that all accept.',
  access: 'write',
  body: renewInput,
  answer: versionRead,
});

export const sayRenewal = operation({
  id: 'sayRenewal',
  method: 'POST',
  path: `${renewal}/words`,
  tag,
  summary: 'Says for a party whether to go on, let it end or talk about it; the latest word counts.',
  access: 'write',
  body: renewalWordInput,
  answer: renewalRead,
});

export const giveNotice = operation({
  id: 'giveNotice',
  method: 'POST',
  path: `${renewal}/notice`,
  tag,
  summary: 'Gives notice for a party, with mandate, by the day that `endsIfNoticeToday` tells.',
  access: 'write',
  body: noticeInput,
  answer: renewalRead,
});

export const compareVersions = operation({
  id: 'compareVersions',
  method: 'GET',
  path: `${place}/comparison`,
  tag,
  summary: 'What changed from one version to another, word by word.',
  access: 'read',
  query: z.object({
    from: z.coerce.number('bad-number').int('bad-number'),
    to: z.coerce.number('bad-number').int('bad-number'),
  }),
  answer: comparison,
});

const agreementFile = (file: FileFormat) =>
  operation({
    id: `readAgreementAs${file.toUpperCase()}`,
    method: 'GET',
    path: `${place}.${file}`,
    tag,
    summary: `The agreement as ${file.toUpperCase()}: the current version, or the draft while there is none.`,
    access: 'read',
    query: z.object({
      version: z.coerce
        .number('bad-number')
        .int('bad-number')
        .optional()
        .meta({ description: 'The number of a version.' }),
      draft: z.literal('1', 'not-chosen').optional().meta({ description: '`1` for the draft as it stands.' }),
      language: z
        .enum(languages, 'not-chosen')
        .optional()
        .meta({ description: 'Of the frame around the text.' }),
    }),
    file,
  });

export const [agreementPdf, agreementDocx] = [agreementFile('pdf'), agreementFile('docx')];
