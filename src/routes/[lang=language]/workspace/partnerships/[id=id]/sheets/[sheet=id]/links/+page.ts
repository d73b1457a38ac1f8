/** Copying the address is a button where there is script; all of the page works without. */
export const csr = true;
