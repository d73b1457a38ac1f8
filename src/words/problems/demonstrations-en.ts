import type { demonstrations as da } from './demonstrations-da.ts';

export const demonstrations: Readonly<Record<keyof typeof da, string>> = {
  'demonstration-there': 'You have a demonstration library already. Delete it first to begin again.',
  'demonstration-gone': 'There is no demonstration library to delete.',
  'demonstrations-full':
    'So many demonstration libraries are in use that there is no room for another. Try again tomorrow.',
  'demonstration-apart':
    'What is made up and what is real cannot be in one partnership. Choose something from inside the demonstration.',
  'demonstration-own':
    'A demonstration is your own, so nobody can be invited here. Others can make theirs in a moment.',
  'demonstration-not-told':
    'This is a demonstration, so no case is made here. In a real partnership the draft would be on its way to you now.',
};
