/** The one page of the agreement with a script: the editor for rich text. Without it, plain fields. */
export const csr = true;
