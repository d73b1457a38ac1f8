export const da = {
  title: 'Påmindelser på e-mail',
  lead: 'Når en dato i en af jeres aftaler nærmer sig, sender vi en mail. Her kan du slå dem fra eller til igen. Du behøver ikke logge ind.',
  off: 'Send mig ikke flere påmindelser',
  on: 'Send mig påmindelser igen',
  isOff: 'Påmindelserne er slået fra. Datoerne står stadig i partnerskabets kalender.',
  isOn: 'Påmindelserne er slået til igen.',
} as const;
