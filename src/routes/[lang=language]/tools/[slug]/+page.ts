/** The sheet saves itself, computes as you write and works without a network: it needs a script. */
export const csr = true;
