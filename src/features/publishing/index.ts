export { listAbout, listNews, readNews } from './read-about.ts';
export { citedWork, type CitedWork } from './structured-data/cited-work.ts';
export { definedTermSet, type ToldTerm } from './structured-data/defined-term-set.ts';
export { jsonLd, type JsonLd } from './structured-data/json-ld.ts';
export { pastEvents, type ToldEvent } from './structured-data/past-events.ts';
export { videoObject, type ToldFilm } from './structured-data/video-object.ts';
