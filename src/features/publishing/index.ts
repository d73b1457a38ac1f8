export { listAbout, listNews, readNews } from './read-about.ts';
export { citedWork, type CitedWork } from './structured-data/cited-work.ts';
export { definedTermSet, definedTermSetHead, type ToldTerm } from './structured-data/defined-term-set.ts';
export { jsonLd, type JsonLd } from './structured-data/json-ld.ts';
export { pastEvents, type ToldEvent } from './structured-data/past-events.ts';
export { videoObject, type ToldFilm } from './structured-data/video-object.ts';
export { embedOf, writeEmbed, type EmbedFormat } from './embedding/oembed.ts';
export {
  composeFeed,
  feedFormats,
  feedNames,
  feedPath,
  feedTypes,
  isFeedFormat,
  isFeedName,
} from './feeds/feed.ts';
export { writeAtom } from './feeds/write-atom.ts';
export { writeJsonFeed } from './feeds/write-json-feed.ts';
export { answerHarvest } from './harvesting/answer-harvest.ts';
export { openRepository } from './harvesting/repository.ts';
export { pageHead, type PageHead } from './page-head/page-head.ts';
export { pictureVersion, sharedOf, type Shared } from './page-head/share-picture.ts';
export type { RemovedPage, RemovedPageReader } from './ports.ts';
export { facesOf, listPublicPages } from './public-pages/list-public-pages.ts';
export type { PageKind, PublicFace, PublicPage } from './public-pages/public-page.ts';
export { writeRobots, writeSitemap } from './write-sitemap.ts';
