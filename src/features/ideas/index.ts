export {
  answerIdea,
  lookAtIdea,
  readIdea,
  readIdeas,
  removeIdea,
  setInbox,
  type IdeaPresented,
  type InboxPresented,
} from './answer-idea.ts';
export { becomePartnership } from './become-partnership.ts';
export { checkTold, readInbox, sendIdea } from './send-idea.ts';
export type * from './ports.ts';
