/** White space, a word, or one other sign; together they are the whole text again. */
const token = /\s+|[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu;

/** The text cut into words, spaces and signs, for comparison. Joined they give the text back. */
export const textWords = (text: string): readonly string[] => text.match(token) ?? [];
