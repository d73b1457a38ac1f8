export type { Letter, LetterKind, Post } from './ports.ts';
