export const da = {
  mustHaveLead: 'Det er afgørende for os:',
  niceToHaveLead: 'Det vil glæde os:',
} as const;
