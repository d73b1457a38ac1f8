import { auditFilter, readAudit, tellAudit } from '#features/privacy/index.ts';
import { afterIn } from '../../../../../after-page.ts';
import { found } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { url, params, locals } = event;
  const filter = auditFilter(Object.fromEntries(url.searchParams));
  return locals.within(async (needs) => {
    const asked = { ...filter, ...afterIn(url), limit: 50 };
    const { organisation, lines, next } = found(await readAudit(needs, params.id, asked));
    const told = lines.map((one) => ({ ...one, said: tellAudit(locals.language, one) }));
    return { organisation, lines: told, next, filter };
  });
};
