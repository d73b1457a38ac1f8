/** A passkey is made by the browser itself; everything else here works without script. */
export const csr = true;
