/** What lies among the files of the demonstration's room; made up. */
export const demoFiles = {
  da: {
    folder: 'Vores fælles billedmappe',
    budget: 'Vores eget budget',
    budgetRows: 'Hvad;Kroner\r\nOplægsholdere;12000\r\nForplejning;4500\r\n',
    plan: 'Plan for rummet',
    planFirst: 'Scenen står ved vinduet.\nDer er 40 stole.\n',
    planThen: 'Scenen står ved trappen, så de bageste kan se.\nDer er 36 stole og plads til kørestole.\n',
  },
  en: {
    folder: 'The folder with our pictures',
    budget: 'Our own budget',
    budgetRows: 'What;Kroner\r\nSpeakers;12000\r\nFood and drink;4500\r\n',
    plan: 'Plan of the room',
    planFirst: 'The stage is by the window.\nThere are 40 chairs.\n',
    planThen:
      'The stage is by the stairs, so that those at the back can see.\nThere are 36 chairs and room for wheelchairs.\n',
  },
} as const;
