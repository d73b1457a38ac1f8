import { json, type RequestEvent, type RequestHandler } from '@sveltejs/kit';
import type { z } from 'zod';
import { checkInput } from '#domain/check-input.ts';
import type { PageRequest } from '#domain/keeping.ts';
import { problem, type Problem, type Result } from '#domain/result.ts';
import type { Needs } from '#server/house/needs.ts';
import { admit, refusalHeaders } from './admission.ts';
import { clientId, withFirstId } from './client-id.ts';
import { isPaged, type Operation } from './operation.ts';
import { answerProblem } from './problem-answer.ts';
import { readBody } from './read-body.ts';
import { surpriseOf } from './surprise.ts';

/** What a deed of the API is given. */
export type Call = {
  readonly needs: Needs;
  readonly params: Readonly<Partial<Record<string, string>>>;
  readonly query: PageRequest & Readonly<Record<string, unknown>>;
  /** As it was sent; the deed checks it. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The id that the sender chose for what is made. */
  readonly chosenId: string | null;
};

type Deed<Answer> = (call: Call) => Promise<Result<Answer>>;

/** Says a problem to this request; a surprise is written down and told by its reference alone. */
export async function telling(event: RequestEvent, work: () => Promise<Result<Response>>): Promise<Response> {
  const { language } = event.locals;
  const instance = event.url.pathname;
  const tell = (found: Problem): Response =>
    answerProblem(found, { language, instance, headers: refusalHeaders(found) });
  try {
    const answered = await work();
    return answered.ok ? answered.value : tell(answered.problem);
  } catch (error) {
    return tell(surpriseOf(error, event.locals.visit));
  }
}

/** The route of an operation: who may, what was sent, the deed in its transaction, and the answer in its shape. */
export const answerApi =
  <Answer extends z.ZodType>(said: Operation<Answer>, deed: Deed<z.input<Answer>>): RequestHandler =>
  (event) =>
    telling(event, async () => {
      const called = await readCall(event, said);
      if (!called.ok) return called;
      const answered = await event.locals.within((needs) =>
        deed({ ...called.value, needs: withFirstId(needs, called.value.chosenId) }),
      );
      return answered.ok ? { ok: true, value: answerOf(event, said, answered.value) } : answered;
    });

export async function readCall(event: RequestEvent, said: Operation): Promise<Result<Omit<Call, 'needs'>>> {
  const admitted = admit(event, said);
  if (!admitted.ok) return admitted;
  const query = checkInput<PageRequest & Record<string, unknown>>(
    (said.query as z.ZodType<PageRequest & Record<string, unknown>> | undefined) ?? anything,
    Object.fromEntries(event.url.searchParams),
  );
  if (!query.ok) return query;
  const body = said.body ? await readBody(event.request) : { ok: true as const, value: {} };
  if (!body.ok) return body;
  const chosen = said.creates ? clientId(event.request, body.value) : { ok: true as const, value: null };
  if (!chosen.ok) return problem('bad-id');
  return {
    ok: true,
    value: { params: event.params, query: query.value, body: body.value, chosenId: chosen.value },
  };
}

const anything = { safeParse: () => ({ success: true as const, data: {} }) };

/** Told in exactly the shape that is described: whatever else the deed knows stays here. */
function answerOf<Answer extends z.ZodType>(
  event: RequestEvent,
  said: Operation<Answer>,
  value: z.input<Answer>,
): Response {
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  if (said.status === 204 || !said.answer) return new Response(null, { status: 204, headers });
  const told = said.answer.parse(value);
  const next = isPaged(said) ? (told as { next: string | null }).next : null;
  if (next !== null) headers.set('link', `<${nextAddress(event, next)}>; rel="next"`);
  return json(told, { status: said.status ?? 200, headers });
}

function nextAddress({ url, locals }: RequestEvent, next: string): string {
  const address = new URL(url.pathname + url.search, locals.visit.publicUrl);
  address.searchParams.set('after', next);
  return address.href;
}
