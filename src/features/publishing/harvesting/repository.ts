import { languages, type Language } from '#domain/language.ts';
import { datestampOf, type Datestamp } from '#domain/harvesting/datestamp.ts';
import type { Header } from '#domain/harvesting/select-records.ts';
import { publishingWords } from '#words/publishing/index.ts';
import { facesOf } from '../public-pages/list-public-pages.ts';
import type { PublicFace, PublicPage } from '../public-pages/public-page.ts';
import type { RemovedPage } from '../ports.ts';

/** The kinds that harvesters come for; the others are about this site. */
const harvested = [
  'guide',
  'checklist',
  'tools',
  'film',
  'cases',
  'knowledge',
  'publications',
  'news',
] as const;
type HarvestedKind = (typeof harvested)[number];

const isHarvested = (kind: string): kind is HarvestedKind => (harvested as readonly string[]).includes(kind);

/** A record as it is told; `face` is null when it is gone. */
export type HarvestRecord = Header & { readonly face: PublicFace | null };

export type Repository = {
  readonly name: string;
  readonly baseUrl: string;
  readonly identifier: string;
  readonly adminEmail: string;
  readonly earliest: Datestamp;
  readonly records: readonly HarvestRecord[];
  readonly sets: readonly { readonly spec: string; readonly name: string }[];
};

export type Holdings = {
  readonly pages: readonly PublicPage[];
  readonly removed: readonly RemovedPage[];
};

type About = { readonly name: string; readonly origin: string; readonly adminEmail: string | null };

/** Everything there is to harvest, what is gone included. */
export function openRepository({ pages, removed }: Holdings, about: About): Repository {
  const identifier = repositoryIdentifier(about.origin);
  const identify = (kind: string, id: string, language: Language): string =>
    `oai:${identifier}:${kind}/${id}/${language}`;
  const living = facesOf(pages).flatMap((face): HarvestRecord[] => {
    const { kind, id, language, told } = face;
    if (!isHarvested(kind) || told.changedAt === null) return [];
    const datestamp = datestampOf(told.changedAt);
    return [
      {
        identifier: identify(kind, id, language),
        datestamp,
        sets: setsOf(kind, language),
        deleted: false,
        face,
      },
    ];
  });
  const there = new Set(living.map((record) => record.identifier));
  const gone = removed
    .filter(({ kind }) => isHarvested(kind) && kind !== 'film')
    .map(({ kind, id, language, removedAt }): HarvestRecord => ({
      identifier: identify(kind, id, language),
      datestamp: datestampOf(removedAt),
      sets: setsOf(kind, language),
      deleted: true,
      face: null,
    }))
    .filter((record) => !there.has(record.identifier));
  const records = [...living, ...gone];
  return {
    name: about.name,
    baseUrl: `${about.origin}/oai`,
    identifier,
    adminEmail: about.adminEmail ?? `no-reply@${identifier}`,
    earliest: records.map(({ datestamp }) => datestamp).sort()[0] ?? '2026-01-01T00:00:00Z',
    records,
    sets: sets(),
  };
}

const setsOf = (kind: string, language: Language): string[] => [`${kind}:${language}`, language];

/** By language, by kind, and by both. Set names are for those who set up a harvester: in English. */
function sets(): { spec: string; name: string }[] {
  const say = publishingWords('en');
  const both = harvested.flatMap((kind) => [
    { spec: kind, name: say(`set_${kind}`) },
    ...languages.map((language) => ({
      spec: `${kind}:${language}`,
      name: say('set_in', { set: say(`set_${kind}`), language }),
    })),
  ]);
  return [...languages.map((language) => ({ spec: language, name: say(`set_${language}`) })), ...both];
}

const domainName = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/i;

/** The protocol wants a domain name of at least two parts; a machine without one gets one that cannot be anybody's. */
function repositoryIdentifier(origin: string): string {
  const { hostname } = new URL(origin);
  return domainName.test(hostname) ? hostname : 'byg-partnerskaber.localhost';
}
