/** Only for the passkey, which the browser itself must ask for; the form above it needs no script. */
export const csr = true;
