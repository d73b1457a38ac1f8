/** Pages are whole without script; the few that live (a sheet, the editor) say so themselves. */
export const csr = false;
export const ssr = true;
export const prerender = false;
