import type { Bilingual } from '#domain/language.ts';

type Words = {
  readonly title: string;
  readonly text: (tool: string) => string;
  readonly see: string;
  readonly open: string;
  readonly offer: string;
};

/** A sheet that was not saved before its step closed. */
export const keptSheetWords: Bilingual<Words> = {
  da: {
    title: 'Du nåede ikke at gemme dine svar',
    text: (tool) =>
      `Trinnet blev lukket, mens du udfyldte »${tool}«. Dine svar er kun her på din enhed. Åbner den, der leder, trinnet igen, står de i felterne.`,
    see: 'Se, hvad du skrev',
    open: 'Åbn mine svar i værktøjet, så jeg kan gemme dem',
    offer: 'Dine svar fra før står i felterne.',
  },
  en: {
    title: 'Your answers were not saved in time',
    text: (tool) =>
      `The step was closed while you filled in “${tool}”. Your answers are on your device only. If whoever leads opens the step again, they are in the fields.`,
    see: 'See what you wrote',
    open: 'Open my answers in the tool, so that I can keep them',
    offer: 'Your earlier answers are in the fields.',
  },
};
