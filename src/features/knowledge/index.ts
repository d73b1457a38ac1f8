export { eventKinds, knowledgeFronts, publicationGroups, publicationKinds } from './schema.ts';
export type { EventFront, KnowledgeFront, PublicationFront, TermFront } from './schema.ts';
