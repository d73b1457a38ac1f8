/** What the demonstration's parties tell, and whom. */
export const demoCommunication = {
  da: {
    opening: {
      message: 'Rummet imellem åbner',
      audiences: 'Byens borgere\nStuderende\nLokale medier',
      channel: 'Pressemeddelelse og nyhedsbreve',
      text: 'Seks aftener i vinter mødes forskning, kunst og borgere på biblioteket. Hver aften begynder med en lyd, et billede eller en genstand, og en forsker fortæller, hvad den får øje på.\n\nDet er gratis, og alle er velkomne.',
      measure: 'Mindst 40 gæster den første aften',
    },
    evenings: {
      message: 'Programmet for forårets aftener',
      audiences: 'Byens borgere\nGymnasierne',
      channel: 'Plakat og hjemmesider',
      text: 'Fire nye aftener i foråret: om stilhed, om støj, om det, man ikke må sige, og om det, man ikke kan.',
      measure: 'Hver aften er omtalt på alle tre hjemmesider',
    },
    council: {
      message: 'Sådan gik det første år',
      audiences: 'Kulturudvalget',
      channel: 'En side og et kort møde',
      text: '',
      measure: '',
    },
    desk: {
      message: 'Aftenerne flytter til store sal i uge 7',
      audiences: 'Kolleger ved skranken\nTeknisk service',
      channel: 'Mandagsmødet',
      text: 'Gæster, der spørger efter Rummet imellem, vises til store sal. Døren åbnes kl. 18.30.',
      measure: '',
    },
    cards: [
      {
        pressContact: 'Partnerskabsansvarlig på biblioteket',
        logoTerms: 'Logoet hentes på bibliotekets hjemmeside. Det står alene og aldrig mindre end 20 mm.',
      },
      {
        pressContact: 'Kontaktperson for formidling',
        logoTerms: 'Navnet skrives altid helt ud. Logoet bruges kun i sort.',
      },
      { pressContact: 'Museets formidling', logoTerms: '' },
    ],
  },
  en: {
    opening: {
      message: 'Rummet imellem opens',
      audiences: 'People of the town\nStudents\nLocal media',
      channel: 'Press release and newsletters',
      text: 'On six evenings this winter, research, art and citizens meet at the library. Each evening begins with a sound, a picture or a thing, and a researcher tells what it shows.\n\nIt is free, and everybody is welcome.',
      measure: 'At least 40 guests on the first evening',
    },
    evenings: {
      message: 'The programme of the spring evenings',
      audiences: 'People of the town\nUpper secondary schools',
      channel: 'Poster and web pages',
      text: 'Four new evenings in spring: on silence, on noise, on what one may not say, and on what one cannot.',
      measure: 'Each evening is told on all three web pages',
    },
    council: {
      message: 'How the first year went',
      audiences: 'The culture committee',
      channel: 'One page and a short meeting',
      text: '',
      measure: '',
    },
    desk: {
      message: 'The evenings move to the great hall in week 7',
      audiences: 'Colleagues at the desk\nTechnical service',
      channel: 'The Monday meeting',
      text: 'Guests who ask for Rummet imellem are shown to the great hall. The door opens at 18:30.',
      measure: '',
    },
    cards: [
      {
        pressContact: 'Partnership lead at the library',
        logoTerms:
          'The logo is fetched on the library’s web page. It stands alone and is never smaller than 20 mm.',
      },
      {
        pressContact: 'Contact for outreach',
        logoTerms: 'The name is always written in full. The logo is used in black only.',
      },
      { pressContact: 'Outreach at the museum', logoTerms: '' },
    ],
  },
} as const;
