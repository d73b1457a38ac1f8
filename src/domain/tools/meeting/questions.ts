/** Good questions for a meeting, by the kind of meeting they were made for; their words are the tool's content. */
const bank = {
  first: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  agreement: [11, 12, 13, 14, 15, 16],
  ordinary: [17, 18, 19, 20, 21, 22],
  difficult: [23, 24, 25, 26],
  yearly: [27, 28, 29, 30],
  last: [31, 32, 33, 34, 35],
} as const satisfies Readonly<Record<string, readonly number[]>>;

export type Meeting = keyof typeof bank;

export const meetings = Object.keys(bank) as readonly Meeting[];

const idOf = (number: number): string => `q${String(number).padStart(2, '0')}`;

/** The ids of the questions of a kind of meeting, in the order they are best asked. */
export const questionsOf = (meeting: Meeting): readonly string[] => bank[meeting].map(idOf);

export const allQuestions: readonly string[] = meetings.flatMap(questionsOf);

export const isMeeting = (text: string): text is Meeting => (meetings as readonly string[]).includes(text);
