/** What others say comes by itself; all of it works without. */
export const csr = true;
