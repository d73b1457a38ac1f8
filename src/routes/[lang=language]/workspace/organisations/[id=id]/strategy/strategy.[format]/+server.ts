import { error } from '@sveltejs/kit';
import { readStrategy, strategyDocument, strategyForms } from '#features/strategy/index.ts';
import { strategyWords } from '#words/strategy/index.ts';
import { found } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import { sendFile } from '../../../../../../send-file.ts';
import type { RequestHandler } from './$types';

/** The strategy as a document; pressed when the transaction is over. */
export const GET: RequestHandler = async (event) => {
  needPerson(event);
  const { format, id } = event.params;
  const form = strategyForms.find((one) => one === (event.url.searchParams.get('form') ?? 'long'));
  if (!form || (format !== 'pdf' && format !== 'docx') || (format === 'docx' && form === 'slides'))
    error(404);
  const { language, within } = event.locals;
  const { document, press } = await within(async (needs) => {
    const { strategy, versions, changed, house } = found(await readStrategy(needs, id));
    const organisation = house.organisation.name;
    const version = changed ? null : (versions[0] ?? null);
    return {
      document: strategyDocument({ form, strategy, version, organisation, language, now: needs.now }),
      press: needs.press,
    };
  });
  const bytes = format === 'pdf' ? await press.pdf(document) : await press.docx(document);
  const name = `${document.title} ${document.subtitle} ${strategyWords(language)(`form_${form}`)}`;
  return sendFile({ bytes, name, format });
};
