export { findPlace, openPlaces, placeKey, type AnswerPlace } from './answer-places.ts';
export { changeComment, resolveSheetComment, takeBackComment } from './change-comment.ts';
export { openCommented } from './open-commented.ts';
export { readComments, seeComments, type CommentPresented, type CommentsPresented } from './read-comments.ts';
export { findReply, pathOfReply, refusalFor, refusalOf, replyToComment } from './reply-by-mail.ts';
export { commentSheet } from './write-comment.ts';
export type * from './ports.ts';
export { commentChange, commentInput } from './schema.ts';
export { sayPlace, placeChoices, type PlaceChoice } from './say-places.ts';
