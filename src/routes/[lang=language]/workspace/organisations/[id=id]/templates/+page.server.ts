import { ownHouse } from '#features/strategy/index.ts';
import { listTemplates, nameOf } from '#features/templates/index.ts';
import { afterIn } from '../../../../../after-page.ts';
import { found } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { within, language } = event.locals;
  const page = { limit: 50, ...afterIn(event.url) };
  const { listed, house } = await within(async (needs) => {
    const mine = await ownHouse(needs, event.params.id);
    const templates = found(await listTemplates(needs, event.params.id, page));
    return { listed: templates, house: mine.ok ? { lead: mine.value.lead } : null };
  });
  return {
    ...listed,
    house,
    items: listed.items.map(({ id, putAway, updatedAt, template }) => ({
      ...{ id, putAway, updatedAt },
      name: nameOf(template, language),
      summary: template.summary[language] || template.summary.da || template.summary.en,
    })),
  };
};
