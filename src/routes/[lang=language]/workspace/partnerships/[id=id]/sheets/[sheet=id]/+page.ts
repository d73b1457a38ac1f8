/** A shared sheet is written live; before the reveal it is a plain form that also works without script. */
export const csr = true;
