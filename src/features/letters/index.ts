export type { Letter, LetterKind, LetterLine, Post } from './ports.ts';
