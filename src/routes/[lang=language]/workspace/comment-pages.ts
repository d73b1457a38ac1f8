import { error, fail, redirect } from '@sveltejs/kit';
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import type { Problem } from '#domain/result.ts';
import {
  changeComment,
  commentSheet,
  placeChoices,
  placeKey,
  readComments,
  resolveSheetComment,
  sayPlace,
  takeBackComment,
  type Commented,
  type CommentsPresented,
} from '#features/comments/index.ts';
import type { ListedComment } from '#features/comments/ui/listed-comment.ts';
import { frontOf, toolTexts } from '#features/toolbox/index.ts';
import { problemSentence } from '#words/problems/index.ts';
import { found, statusOf } from '../../answer.ts';
import { needReader } from '../../need-reader.ts';
import { listOf, textsOf } from '../../read-form.ts';
import { errorsOf } from '../../tell-problem.ts';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/** Everything a page of comments shows, of a sheet in a partnership or of one's own. */
export async function loadComments(event: Event, commented: Commented) {
  needReader(event);
  const { within, language } = event.locals;
  const { searchParams, pathname } = event.url;
  const asked = searchParams.get('at') || null;
  const after = searchParams.get('after') ?? undefined;
  return within(async (needs) => {
    const presented = found(await readComments(needs, commented, { at: asked, after }));
    const front = (await frontOf(needs, language, presented.tool.id)) ?? error(404);
    const texts = toolTexts(language, front);
    const { places, whole, sheet, mayComment, mentionable, at, next } = presented;
    const saying = { language, texts, whole, places };
    const party = places.find(({ withinPartyId }) => withinPartyId !== null)?.sideName ?? '';
    const page = (query: Record<string, string>): string =>
      `${pathname}?${new URLSearchParams(query).toString()}`;
    const key = at && asked ? asked : '';
    return {
      sheet: sheet && { id: sheet.id, title: sheet.title, partnershipId: sheet.partnershipId },
      title: whole.title,
      choices: placeChoices(saying),
      comments: presented.comments.map((comment) => listed(comment, { saying, page, party })),
      people: mentionable.map(({ personId, name, partyName }) => ({ personId, name, partyName })),
      at: key,
      only: asked && at ? sayPlace(saying, { ...at, rowId: asked.split('~')[2] ?? null }) : null,
      party,
      mayComment,
      older: next && page({ ...(key ? { at: key } : {}), after: next }),
      isOlder: after !== undefined,
      done: searchParams.get('done'),
    };
  });
}

type Listing = {
  readonly saying: Parameters<typeof sayPlace>[0];
  readonly page: (query: Record<string, string>) => string;
  readonly party: string;
};

function listed(
  comment: CommentsPresented['comments'][number],
  { saying, page, party }: Listing,
): ListedComment {
  const { sideId, promptId, rowId: _, withinPartyId, ...rest } = comment;
  const side = saying.places.find((place) => place.sideId === withinPartyId)?.sideName ?? party;
  return {
    ...rest,
    where: sayPlace(saying, comment),
    href: page({ at: placeKey({ sideId, promptId, rowId: null }) }),
    within: withinPartyId === null ? '' : side,
  };
}

/** A form that could not be kept, shown again with all that was typed. */
type Shown = {
  readonly of: 'say' | 'change' | 'settle';
  readonly id: string;
  readonly typed: { readonly at: string; readonly text: string; readonly mention: readonly string[] };
  readonly problem: Problem;
  readonly errors: ReturnType<typeof errorsOf>;
};

type Page = {
  readonly commented: (event: RequestEvent) => Commented;
  readonly here: (event: RequestEvent) => string;
};

type Deed = (event: RequestEvent) => Promise<ActionFailure<Shown>>;
type Deeds = Readonly<Record<'say' | 'change' | 'resolve' | 'reopen' | 'takeBack', Deed>>;

/** The deeds of a page of comments. */
export function commentActions({ commented, here }: Page): Deeds {
  const refuse = (event: RequestEvent, problem: Problem, shown: Pick<Shown, 'of' | 'id' | 'typed'>) =>
    fail(statusOf(problem), {
      ...shown,
      problem,
      errors: errorsOf(problemSentence(event.locals.language), problem),
    } satisfies Shown);
  const settle =
    (deed: 'resolve' | 'reopen' | 'takeBack'): Deed =>
    async (event) => {
      needReader(event);
      const id = textsOf(await event.request.formData(), 'id').id;
      const which = { commented: commented(event), id };
      const settled = await event.locals.within((needs) =>
        deed === 'takeBack'
          ? takeBackComment(needs, which)
          : resolveSheetComment(needs, which, deed === 'resolve'),
      );
      const typed = { at: '', text: '', mention: [] };
      if (!settled.ok) return refuse(event, settled.problem, { of: 'settle', id, typed });
      redirect(303, deed === 'takeBack' ? `${here(event)}?done=tookBack#c-${id}` : `${here(event)}#c-${id}`);
    };
  return {
    say: async (event) => {
      needReader(event);
      const form = await event.request.formData();
      const typed = { ...textsOf(form, 'at', 'text'), mention: listOf(form, 'mention') };
      const said = await event.locals.within((needs) => commentSheet(needs, commented(event), typed));
      if (!said.ok) return refuse(event, said.problem, { of: 'say', id: '', typed });
      redirect(303, `${here(event)}?done=said#c-${said.value.id}`);
    },
    change: async (event) => {
      needReader(event);
      const form = await event.request.formData();
      const { id, text, revision } = textsOf(form, 'id', 'text', 'revision');
      const which = { commented: commented(event), id };
      const change = { text, revision: Number(revision) };
      const changed = await event.locals.within((needs) => changeComment(needs, which, change));
      const typed = { at: '', text, mention: [] };
      if (!changed.ok) return refuse(event, changed.problem, { of: 'change', id, typed });
      redirect(303, `${here(event)}?done=changed#c-${id}`);
    },
    resolve: settle('resolve'),
    reopen: settle('reopen'),
    takeBack: settle('takeBack'),
  };
}
