import { fail } from '@sveltejs/kit';
import type { Problem } from '#domain/result.ts';
import { statusOf } from '../../../../../answer.ts';
import { textsOf } from '../../../../../read-form.ts';

/** What a line's form holds, as it was typed. */
export const typedLine = (form: FormData) =>
  textsOf(
    form,
    ...(['id', 'partyId', 'standing', 'kind', 'unit', 'amount', 'worth', 'estimate'] as const),
    ...(['what', 'startsOn', 'endsOn', 'revision'] as const),
  );

export type TypedLine = ReturnType<typeof typedLine>;

/** Everything that was typed comes back with what is wrong. */
export const refused = <More extends object>(problem: Problem, more: More) =>
  fail(statusOf(problem), { problem, ...more });
