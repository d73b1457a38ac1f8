/** Why an answer by mail was not taken: its time or its reader's access is over, or nothing in it could be. */
export type ReplyRefusal = 'unknown' | 'other-sender' | 'empty' | 'too-long' | 'ended' | 'partnership-ended';
