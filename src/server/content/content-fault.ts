/** Content that cannot be used; the message names the file and what is wrong in it. */
export class ContentFault extends Error {}
