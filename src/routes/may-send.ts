import type { RequestEvent } from '@sveltejs/kit';

/** False when the reader has had the house write to very many others just now. */
export const maySend = ({ locals: { visit, who } }: Pick<RequestEvent, 'locals'>): boolean =>
  !('personId' in who.asker) || visit.allow('letter', who.asker.personId);
