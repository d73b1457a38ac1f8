import type { Language } from '#domain/language.ts';
import { languages } from '#domain/language.ts';
import { everyPage } from '#features/guide/index.ts';
import { fronts, type ContentKind } from '#server/content/kinds.ts';
import { fixedPlace, placeOf } from '#words/places.ts';
import { drawModel } from '#interface/drawings/models/draw-model.ts';
import { renderMarkdown } from '#server/content/render-markdown.ts';
import type { Rendered } from '#server/content/render-markdown.ts';
import type { OpenDatabase } from '#server/database/open-database.ts';
import { makeContentStore } from '#server/database/stores/content-store.ts';
import { guideWords } from '#words/guide/index.ts';
import { asDatabaseAway } from './database-away.ts';
import type { Visit } from './visit.ts';

export type Rendering = { readonly render: Visit['render']; forget(): void };

const contentKinds = Object.keys(fronts) as ContentKind[];

type Places = ReadonlyMap<string, string>;

/** The kinds as content names them in links, beside the folders they lie in. */
const spoken: Readonly<Record<string, string>> = {
  tool: 'tools',
  case: 'cases',
  term: 'terms',
  publication: 'publications',
  event: 'events',
};

/** As many texts as the guide will ever have; beyond that it begins anew. */
const most = 500;

/** Markdown to HTML, once for each text; where every page is, is read once and again when the content changes. */
export function makeRendering(database: OpenDatabase): Rendering {
  let places: Promise<Places> | undefined;
  const kept = new Map<string, Rendered>();
  return {
    async render(language, body) {
      const key = `${language} ${body}`;
      const before = kept.get(key);
      if (before !== undefined) return before;
      places ??= readPlaces(database);
      const known = await places.catch((error: unknown) => {
        places = undefined;
        throw asDatabaseAway(error);
      });
      const linkTo = (kind: string, id: string): string => {
        if (kind === 'page') return fixedPlace(language, id);
        const place = known.get(`${language} ${spoken[kind] ?? kind} ${id}`);
        if (place === undefined && kind === 'case') return fixedPlace(language, 'cases');
        if (place === undefined) throw new Error(`the content links to ${kind}:${id}, which does not exist`);
        return place;
      };
      const rendered = renderMarkdown(body, {
        linkTo,
        boxes: boxWords(language),
        drawModel: drawIn(language),
      });
      if (kept.size >= most) kept.clear();
      kept.set(key, rendered);
      return rendered;
    },
    forget() {
      places = undefined;
      kept.clear();
    },
  };
}

async function readPlaces({ keeper }: OpenDatabase): Promise<Places> {
  const store = makeContentStore(keeper);
  const kinds = contentKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));
  const found = await Promise.all(
    kinds.map(async ({ kind, language }) => {
      const items = await everyPage(store, language, kind);
      return items.map(
        ({ id, slug }) => [`${language} ${kind} ${id}`, placeOf(language, kind, slug)] as const,
      );
    }),
  );
  return new Map(found.flat());
}

const drawIn = (language: Language) => (id: string, caption: string) => drawModel(language, id, caption);

function boxWords(language: Language) {
  const say = guideWords(language);
  return {
    answer: say('boxAnswer'),
    case: say('boxCase'),
    questions: say('boxQuestions'),
    pitfall: say('boxPitfall'),
    wholeCase: say('boxWholeCase'),
  };
}
