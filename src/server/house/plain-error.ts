/** A failure the person who runs the product can mend: told in its own words, without a stack trace. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}
