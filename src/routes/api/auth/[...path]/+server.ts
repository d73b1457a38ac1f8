import type { RequestHandler } from './$types';

/** Registering and using passkeys; the sign-in itself knows its few doors and refuses the rest. */
const pass: RequestHandler = ({ request, locals: { visit } }) =>
  visit.signIn.handle(request, visit.remoteAddress);

export const GET = pass;
export const POST = pass;
