import type { templates as da } from './templates-da.ts';

/** What may be wrong with a template. */
export const templates: Readonly<Record<keyof typeof da, string>> = {
  'not-a-template': 'It cannot be read as a template. Choose a file that was fetched from here.',
  'other-format':
    'The file is something other than a template. Choose a file that was fetched under Templates.',
  'newer-template':
    'The file was made with a newer edition of Byg partnerskaber and cannot be read here yet.',
  'too-large-template': 'The file is too large to be a template.',
  'template-unfit': 'The template is not finished. Mend what is told here.',
  'template-language': 'Choose at least one language.',
  'template-word-missing': 'A text is missing here.',
  'template-few-choices': 'Write at least two options.',
  'template-no-prompts': 'Each section needs at least one question.',
  'template-no-columns': 'The table needs at least one column.',
  'template-no-own':
    'Make a section that is answered by or for each, or choose one answer for the whole sheet.',
  'template-too-many': 'There is room for {most} at most.',
  'template-bad-id':
    'The name in the file cannot be used. It must begin with a letter and may hold a-z, digits and hyphens alone.',
  'template-twice': 'The name in the file is used twice.',
  'template-kind': 'There is no such kind of answer.',
  'template-visibility': 'The sheet cannot keep the answer hidden in that way. Choose something else.',
  'template-scale': 'A scale needs at least two steps, from 0 to 10.',
  'template-bounds': 'The smallest number must not be larger than the largest.',
  'template-length': 'Write a whole number from {from} to {to}.',
  'template-most': 'Write a whole number from {from} to {to}.',
  'template-least': 'Write a whole number from {from} to {to}.',
  'template-sides':
    'Write whole numbers from {from} to {to}, and no more to begin with than there is room for.',
  'template-per': 'The section can only be answered once for the whole sheet.',
  'template-same': 'Two of them have the same name. Give each its own.',
  'template-case':
    'The question cannot depend on that. Choose a question above it, and an answer that is there.',
  'template-drawn': 'The picture does not fit the columns. Choose another.',
  'template-gone': 'A colleague removed it meanwhile.',
  'template-group-full': 'Remove or move the questions first. Then the section can be removed.',
};
