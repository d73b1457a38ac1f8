/** What the demonstration says on the console; its made-up people and its agreement are beside it. */
export const da = {
  made: 'Demonstrationspartnerskabet ”Rummet imellem” er lagt ind. Det er et konstrueret eksempel.',
  thereAlready: 'Demonstrationspartnerskabet er her allerede. Her er nye links:',
  address: 'Partnerskabet: {address}',
  lead: 'Log ind som {name} (leder partnerskabet):',
  partner: 'Log ind som {name}:',
  guest: 'Gæstelink til {name} (uden konto):',
  guestCode:
    'Gæstelinket beder om en kode. Den sendes til {email} og kan læses af administratoren i udbakken.',
  once: 'Hvert login-link virker én gang og i en time. Kør kommandoen igen for at få nye.',
  skippedFind: 'Vi kendte hinanden fra tidligere arrangementer.',
  removed: 'Demonstrationspartnerskabet er fjernet.',
  notThere: 'Der er intet demonstrationspartnerskab at fjerne.',
  purpose:
    'Mennesker, der kommer efter en bog eller en læseplads, møder samtidskunst uden at have planlagt det.',
  note: 'Første udgave, som vi har talt den igennem på mødet. Læs især afsnittene om rettigheder og opsigelse.',
  renewalNote: 'Vi vil gerne fortsætte. Lad os tale om antallet af arrangementer, når første år er gået.',
  comment:
    'Vi vil gerne have med, at kunstneren får besked senest to dage før, et værk flyttes. Kan det stå her eller under rettigheder?',
  templateTitle: 'Efter arrangementet',
  templateSummary: 'Tre korte spørgsmål, som begge parter svarer på dagen efter.',
  templateGroup: 'Om arrangementet',
  templateVisitors: 'Hvor godt ramte vi dem, vi gerne ville nå?',
  templateTogether: 'Hvor godt arbejdede vi sammen om det?',
  templateNext: 'Hvad gør vi anderledes næste gang?',
  templateLow: 'Slet ikke',
  templateHigh: 'Helt',
} as const;
