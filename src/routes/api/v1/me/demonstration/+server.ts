import { json, type RequestHandler } from '@sveltejs/kit';
import { done, problem, type Result } from '#domain/result.ts';
import {
  deleteDemonstration,
  readDemonstration,
  type DemonstrationPresented,
} from '#features/demonstrations/index.ts';
import { answerApi, readCall, telling } from '../../answer-api.ts';
import * as operations from '../../operations/demonstrations.ts';

/** A program waits for it; a page would not. */
const patience = 30_000;

const told = ({ organisationId, rooms, usedOn, goesOn }: DemonstrationPresented) => ({
  ...{ organisationId, partnerships: rooms, usedOn, goesOn },
});
const found = (own: DemonstrationPresented | null): Result<ReturnType<typeof told>> =>
  own ? done(told(own)) : problem('not-found');

export const GET = answerApi(operations.readDemonstration, async ({ needs }) =>
  found(await readDemonstration(needs)),
);

/** Made in a transaction of its own, in which several act. */
export const POST: RequestHandler = (event) =>
  telling(event, async () => {
    const called = await readCall(event, operations.makeDemonstration);
    if (!called.ok) return called;
    const { visit, who, within, reader } = event.locals;
    if (!visit.allow('demonstration', reader?.email ?? '')) return problem('too-many-requests');
    const made = await visit.demonstrations.make(who, patience);
    if (made === 'making') return problem('crossed-just-now');
    if (!made.ok) return made;
    const own = found(await within(readDemonstration));
    const headers = { 'cache-control': 'private, no-store' };
    return own.ok ? done(json(own.value, { status: 201, headers })) : own;
  });

export const DELETE = answerApi(operations.deleteDemonstration, ({ needs }) => deleteDemonstration(needs));
