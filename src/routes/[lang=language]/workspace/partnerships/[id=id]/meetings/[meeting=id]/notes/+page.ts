/** Notes are written together live; where no script runs they are a plain form. */
export const csr = true;
