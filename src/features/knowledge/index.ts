export { adviseDefinition, type DefinitionAdvice, type NextPage } from './advise-definition.ts';
export { listEvents, type KnownEvent } from './list-events.ts';
export {
  choosePublications,
  listPublications,
  readPublication,
  readPublicationChoice,
  type PublicationChoice,
} from './list-publications.ts';
export { pageOfPublications, pageOfTerms } from './page-lists.ts';
export { listTerms, readGlossary, type GlossaryTerm, type LetterGroup } from './read-glossary.ts';
export { listKnowledge, readKnowledge } from './read-knowledge.ts';
export { knowledgeFronts, publicationGroups } from './schema.ts';
export type { EventFront, KnowledgeFront, PublicationFront, TermFront } from './schema.ts';
