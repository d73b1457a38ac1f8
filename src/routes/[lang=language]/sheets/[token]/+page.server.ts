import { error } from '@sveltejs/kit';
import type { Language } from '#domain/language.ts';
import { readTemplate } from '#domain/templates/parse-template.ts';
import { placeChoices, sayPlace } from '#features/comments/index.ts';
import type { ListedComment } from '#features/comments/ui/listed-comment.ts';
import type { SheetByLink } from '#features/links/index.ts';
import { toolTexts as toolFront, type ToolFront } from '#features/guide/index.ts';
import { templateFront, toolTexts } from '#features/toolbox/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { found } from '../../../answer.ts';
import { openLink } from './open-link.ts';
import { say, takeName } from './talk.ts';
import { live, write } from './write.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' });
  const { within, opened } = await openLink(event);
  // What somebody typed into a form of a link that has ended must not be lost behind an error page.
  if (!opened.ok && event.request.method === 'POST' && opened.problem.kind !== 'link-unknown')
    return { ended: true as const };
  const link = found(opened);
  const { language } = event.locals;
  const front = (await within((needs) => frontByLink(needs, language, link))) ?? error(404);
  const texts = toolTexts(language, front);
  const { id, title } = front;
  const saying = { language, texts, whole: link.whole, places: link.places };
  const { tool: _, places, comments, template, ...shown } = link;
  return {
    ended: false as const,
    link: shown,
    tool: { id, title, template: template?.content },
    texts,
    choices: placeChoices({ ...saying, places }),
    comments: comments.map((comment) => listed(comment, saying)),
    saved: event.url.searchParams.get('saved'),
    done: event.url.searchParams.get('done'),
  };
};

const frontByLink = async (
  needs: Needs,
  language: Language,
  { toolId: id, template }: SheetByLink,
): Promise<ToolFront | null> =>
  template
    ? templateFront(readTemplate(template.content).template, { id, language, number: template.number })
    : toolFront(needs, language, id);

function listed(
  comment: SheetByLink['comments'][number],
  saying: Parameters<typeof sayPlace>[0],
): ListedComment {
  const { sideId: _s, promptId: _p, rowId: _r, withinPartyId: _w, ...rest } = comment;
  return { ...rest, where: sayPlace(saying, comment), href: null, within: '' };
}

export const actions = { name: takeName, ...say, write, live } satisfies Actions;
