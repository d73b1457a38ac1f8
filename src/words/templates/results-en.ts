import type { ResultsOfTemplates } from './results.ts';

/** What the result of a template says. The counting is the same for all templates. */
export const results: ResultsOfTemplates = {
  blocks: {
    answered: {
      label: 'How much is answered',
      explains: 'How large a share of the questions has an answer.',
      formula: 'Answers divided by possible answers. “Don’t know” is an answer too.',
      caveat: 'It says nothing about how good the answers are.',
    },
    means: {
      label: 'Mean on the scale {from} to {to}',
      explains: 'What was answered to each question on average.',
      formula: 'The sum of the answers divided by the number of those who gave a number.',
      caveat:
        '“Don’t know” is not counted, neither as zero nor as anything else. See how many have answered.',
    },
    rows: {
      label: '{label}: mean of each row',
      explains: 'What was answered in each row on average.',
      formula: 'The sum of the answers in the row divided by the number of those who gave a number.',
      caveat: '“Don’t know” is not counted.',
    },
    numbers: {
      label: 'The numbers and their spread',
      explains: 'Mean, lowest and highest answer, and how far there is between them.',
      formula: 'The spread is the highest answer minus the lowest.',
      caveat: 'A mean can hide that you disagree. Look at the spread.',
    },
    chosen: {
      label: 'What was chosen',
      explains: 'How many times each option was chosen.',
      formula: 'Each choice is counted once for each answer.',
      caveat: 'Where several can be chosen there are more choices than answers.',
    },
    order: {
      label: '{label}: the order',
      explains: 'The order when everybody’s answers are put together. What lies highest comes first.',
      formula: 'The mean of the places an option was given. 1 is the first.',
      caveat: 'What nobody gave a place comes last.',
    },
    written: {
      label: '{label}: what was written',
      explains: 'Everything that was written, without names.',
      formula: 'Nothing is counted here.',
      caveat: 'The words are each person’s own. In a small group one may guess whose they are.',
    },
  },
  says: {
    none: 'Nothing yet',
    'of-all': '{answered} of {asked}',
    unnamed: 'Number {number}',
    question: 'Question',
    mean: 'Mean',
    lowest: 'Lowest',
    highest: 'Highest',
    spread: 'Spread',
    known: 'Gave a number',
    choice: 'Option',
    times: 'Chosen',
    'answered-by': 'Answered',
    place: 'Place on average',
    'placed-by': 'Gave it a place',
    'light-green': 'Green',
    'light-amber': 'Amber',
    'light-red': 'Red',
    'light-dont-know': 'Don’t know',
  },
  row: { one: 'Row', add: 'Add a row' },
  sides: {
    party: {
      one: 'Party {number}',
      name: 'Name of the party',
      help: 'The organisation, not a person.',
      add: 'Add a party',
      remove: 'Remove the party',
    },
    person: {
      one: 'Person {number}',
      name: 'Name or function',
      help: 'A function is often enough.',
      add: 'Add a person',
      remove: 'Remove the person',
    },
    candidate: {
      one: 'Possible partner {number}',
      name: 'Name',
      help: 'The organisation, not a person.',
      add: 'Add a possible partner',
      remove: 'Remove the possible partner',
    },
    option: {
      one: 'Option {number}',
      name: 'What is it?',
      help: 'Short, so that you know it again.',
      add: 'Add an option',
      remove: 'Remove the option',
    },
  },
};
