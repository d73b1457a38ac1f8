/** Notes of the demonstration's room; made up. */
export const demoNotes = {
  da: {
    key: {
      title: 'Sådan får man fat i nøglen',
      text: 'Nøglen til salen ligger i receptionen på museet.\nRing dagen før, hvis det er en søndag.',
    },
    words: {
      title: 'Ord, vi bruger',
      text: 'Vi siger ”gæster”, ikke ”brugere”.\nVi siger ”samtale”, ikke ”event”.',
    },
    leadOwn: {
      title: 'Til os selv: før næste møde',
      text: 'Hvem tager over, når Mette går på orlov? Vend det med chefen først.',
    },
    partnerOwn: { title: 'Kun os: hvad vi kan undvære', text: 'To aftener om måneden, ikke tre.' },
  },
  en: {
    key: {
      title: 'How to get hold of the key',
      text: 'The key to the hall is at the reception of the museum.\nCall the day before if it is a Sunday.',
    },
    words: {
      title: 'Words we use',
      text: 'We say “guests”, not “users”.\nWe say “conversation”, not “event”.',
    },
    leadOwn: {
      title: 'For ourselves: before the next meeting',
      text: 'Who takes over when Mette goes on leave? Talk to the director first.',
    },
    partnerOwn: { title: 'Only us: what we can spare', text: 'Two evenings a month, not three.' },
  },
} as const;
