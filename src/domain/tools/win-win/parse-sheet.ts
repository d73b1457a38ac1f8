import type { Result } from '../../result.ts';
import { parseToolSheet } from '../parse-tool-sheet.ts';
import type { WinWinSheet } from './model.ts';
import { tool } from './tool.ts';

/** A win-win sheet of unknown origin, trusted in nothing; problems are those of `parseToolSheet`. */
export const parseSheet = (value: unknown): Result<WinWinSheet> => parseToolSheet(tool, value);
