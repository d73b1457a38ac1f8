import type { copies as da } from './copies-da.ts';

export const copies: Record<keyof typeof da, string> = {
  'copy-not-a-bag':
    'The file is no copy of a partnership. Choose the zip file that was fetched under “Take a copy with you”.',
  'copy-damaged':
    'The copy is not as it was made: {file} was changed or is missing. Fetch it again. Nothing was brought in.',
  'copy-broken':
    'The copy cannot be read: something is missing, or somebody has edited it. Nothing was brought in.',
  'copy-too-large':
    'The copy is larger than can be brought in here ({mb} MB). Whoever runs the installation can help.',
  'copy-of-later-version':
    'The copy was made by a newer version of Byg partnerskaber. It can be brought in when this one is updated.',
  'copy-here-already': 'This partnership is here already. A copy is brought in once.',
  'copy-unfit':
    'The copy does not fit together: something in {table} refers to what is not in it, or cannot stand here. Nothing was brought in.',
};
