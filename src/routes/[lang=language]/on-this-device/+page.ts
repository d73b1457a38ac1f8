/** What lies in the browser can only be seen from the browser. */
export const csr = true;
