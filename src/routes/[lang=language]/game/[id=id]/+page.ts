/** The page follows the others by itself: it needs a script, and is whole without. */
export const csr = true;
