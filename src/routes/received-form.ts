import { error, type RequestEvent } from '@sveltejs/kit';
import type { Visit } from '#server/house/visit.ts';

export type Received = Awaited<ReturnType<Visit['receiving']['form']>>;

/** A form with a file, taken in as it comes; one that is broken, or breaks off, is no form. Its file goes when it is let go. */
export async function receivedForm({ request, locals }: RequestEvent, most: number): Promise<Received> {
  try {
    return await locals.visit.receiving.form(request, most);
  } catch (fault) {
    // By name: the pages are bundled apart from the house.
    if (fault instanceof Error && fault.name === 'BrokenForm') error(400);
    throw fault;
  }
}
