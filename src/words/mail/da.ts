export const da = {
  hello: 'Hej',
  regards: 'Venlig hilsen',
  house: 'Byg partnerskaber',
  automatic: 'Mailen er sendt automatisk fra {site}.',
  stop: 'Vil du have den slags mails sjældnere eller slet ikke, så vælg det her: {url}',
  'stop-action': 'Vælg, hvor ofte du får den slags mails',
  'if-button-fails': 'Virker knappen ikke, så kopier adressen her ind i din browser:',

  'sign-in.subject': 'Dit link til at logge ind',
  'sign-in.text':
    'Her er dit link til at logge ind på Byg partnerskaber. Det virker én gang, og det gælder i {minutes} minutter.',
  'sign-in.action': 'Log ind',
  'sign-in.not-you':
    'Har du ikke selv bedt om linket, kan du roligt se bort fra mailen. Så sker der ingenting.',

  'code.subject': '{code} er din kode',
  'code.text':
    'Skriv koden på siden, hvor du bad om den. Så ved vi, at mailadressen er din, og du kommer ind i partnerskabet {partnership}.',
  'code.minutes': 'Koden gælder i {minutes} minutter. Giv den ikke videre: vi spørger aldrig efter den.',
  'code.label': 'Din kode',

  'organisation.subject': 'Invitation til {organisation}',
  'organisation.text':
    '{inviter} inviterer dig med i {organisation} på Byg partnerskaber. Her bygger biblioteker partnerskaber sammen med dem, de samarbejder med.',
  'organisation.action': 'Se invitationen',
  'link.personal': 'Linket er dit alene og gælder til {day}. Send det ikke videre.',

  'party.subject': 'Invitation til partnerskabet {partnership}',
  'party.text': '{inviter} inviterer dig med i partnerskabet {partnership} for {organisation}.',
  'party.answer': 'Du kan læse med og bidrage for {organisation}.',
  'party.accept': 'Du kan læse med, bidrage for {organisation} og tiltræde aftalen, når den er klar.',
  'party.no-account': 'Du behøver ikke en konto. Åbn linket, og bekræft din mailadresse med en kode.',
  'party.action': 'Åbn partnerskabet',

  'forward.subject': 'Aftalen for {partnership} er lagt frem (udgave {number})',
  'forward.subject-amendment': 'En ændring af aftalen for {partnership} er lagt frem (udgave {number})',
  'forward.text':
    '{by} har lagt udgave {number} af aftalen for {partnership} frem. Den er låst, så alle læser det samme.',
  'forward.next': 'Udgaven gælder, når alle parter har tiltrådt den.',
  'forward.note': 'Besked fra {by}: {note}',
  'forward.action': 'Læs aftalen',

  'accepted.subject': 'Alle har tiltrådt aftalen for {partnership}',
  'accepted.text':
    'Alle parter har nu tiltrådt udgave {number} af aftalen for {partnership}. Tillykke med det.',
  'accepted.documents':
    'Aftalen ligger klar som PDF og Word. Bagerst står, hvem der har tiltrådt, hvornår og hvordan.',
  'accepted.sum': 'Udgavens kontrolsum (SHA-256): {sha256}',
  'accepted.action': 'Se aftalen',

  'deviation.subject': 'Det gik anderledes i {partnership}',
  'deviation.text':
    '{by} har noteret, at det gik anderledes, end der står i afsnit {clause} af aftalen om {partnership}. Det sker. Læs det i ro, og vælg sammen: hold fast, giv et nyt løfte, eller foreslå at ændre aftalen.',
  'deviation.action': 'Læs og vælg',
  'notice.subject': '{party} har sagt aftalen om {partnership} op',
  'notice.text':
    '{by} fra {party} har sagt aftalen om {partnership} op. Den slutter {day}. Tal sammen om, hvordan I slutter godt, eller om I vil fortsætte på en ny måde.',
  'notice.action': 'Læs og tal sammen',
  'contact.subject': 'Du er kontakt i partnerskabet {partnership}',
  'contact.text':
    '{party} har skrevet dig op som kontakt i partnerskabet {partnership}. Du har ikke selv givet oplysningerne her, så du skal vide, hvad der står.',
  'contact.kept': 'Det, der er gemt om dig: {kept}',
  'contact.source': 'Hvor det er fra: {source}',
  'contact.why':
    'Oplysningerne bruges kun til at samarbejde om partnerskabet og kan ses af dets parter. Grundlaget er en opgave i samfundets interesse (databeskyttelsesforordningens artikel 6, stk. 1, litra e). De slettes eller bekræftes på ny 24 måneder efter den seneste kontakt.',
  'contact.rights':
    'Du kan sige nej. Så bliver kun funktionen stående, uden dit navn. Du kan også få oplysningerne rettet og klage til Datatilsynet.',
  'contact.action': 'Se oplysningerne, og svar',
  'contact.once': 'Du får kun denne besked én gang. Er alt i orden, behøver du ikke gøre noget.',
  'idea.received.subject': '{organisation} har fået jeres idé',
  'idea.received.text':
    'Tak, fordi I tænkte på {organisation}. Idéen er kommet frem, og et menneske læser den.',
  'idea.received.due': 'I får svar senest {day}.',
  'idea.received.not-you':
    'Har du ikke selv skrevet til os, så brugte nogen din adresse ved en fejl. Så skal du ikke gøre noget.',
  'idea.answered.subject': 'Svar fra {organisation}: {title}',
  'idea.answered.text': 'I skrev til {organisation} om ”{title}”. Her er svaret.',
  'idea.answered.by': 'Venlig hilsen {by}, {organisation}',
  'idea.answered.yes':
    'Bliver idéen til et partnerskab, får I en invitation i en mail for sig. Det, I sendte, slettes her efter {days} dage.',
  'idea.answered.no': 'Det, I sendte til {organisation}, slettes om {days} dage.',
  'clean-up.subject': 'Årlig oprydning i persondata for {organisation}',
  'clean-up.text':
    '{count, plural, one {Én ting om mennesker har} other {# ting om mennesker har}} stået længere, end uret siger, hos {organisation}.',
  'clean-up.how':
    'Gå listen igennem: slet det, I ikke bruger, og skriv en grund ved det, der skal blive. Det tager få minutter.',
  'clean-up.action': 'Se listen',
  'clean-up.why': 'Du får mailen én gang om året, fordi du er administrator.',
  'mention.subject': '{by} har nævnt dig på arket {sheet}',
  'mention.text':
    '{by} har nævnt dig i en kommentar på arket ”{sheet}” i partnerskabet {partnership}. Kommentaren står på arkets side, hvor du også kan svare.',
  'mention.action': 'Se kommentaren',
  'clause-comment.subject': '{by} har skrevet en kommentar til afsnittet ”{clause}”',
  'clause-comment.text':
    '{by} har skrevet en kommentar til afsnittet ”{clause}” i aftalen om {partnership}. Kommentaren står på afsnittets side, hvor du også kan svare.',
  'mention.reply':
    'Du kan også bare svare på denne mail. Så kommer det, du skriver øverst, til at stå som en kommentar samme sted, med dit navn. Vedhæftede filer følger ikke med.',
  'refused.subject': 'Dit svar blev ikke til en kommentar',
  'refused.unknown':
    'Du har svaret på en mail fra os, men tiden for at svare er gået, eller også er adressen ikke kommet helt med.',
  'refused.other-sender':
    'Vi tager kun imod et svar fra den adresse, som mailen blev sendt til. Svar derfra, eller skriv kommentaren på siden.',
  'refused.empty':
    'Vi kunne ikke finde noget i dit svar, som du selv har skrevet. Skriv over den mail, du svarer på, og send igen.',
  'refused.too-long':
    'Dit svar er for langt til en kommentar: der er plads til 2000 tegn. Gør det kortere, og send igen, eller del det i to på siden.',
  'refused.ended':
    'Kommentaren kan ikke besvares længere. Enten er arket eller aftalen gået videre, eller også er du ikke med i partnerskabet mere.',
  'refused.partnership-ended':
    'Partnerskabet er afsluttet. Det kan stadig læses, men der bliver ikke skrevet mere i det.',
  'refused.kept': 'Det, du skrev, er ikke gemt hos os. Du har det selv i din mailboks.',
  'refused.action': 'Åbn siden',

  'reminder.start.subject': '{partnership} begynder {day}',
  'reminder.start.text': 'Partnerskabet {partnership} begynder {day}.',
  'reminder.end.subject': '{partnership} slutter {day}',
  'reminder.end.text':
    'Aftalen for {partnership} løber til {day}. Aftal i god tid, om I vil fortsætte, ændre noget eller slutte godt af.',
  'reminder.notice.subject': 'Frist for opsigelse i {partnership}: {day}',
  'reminder.notice.text':
    'Den {day} er sidste dag, hvor aftalen for {partnership} kan siges op med det aftalte varsel.',
  'reminder.evaluation.subject': 'Evaluering af {partnership} {day}',
  'reminder.evaluation.text':
    'I har aftalt at evaluere {partnership} den {day}. Sæt en time af, og hør alle parter.',
  'reminder.last-meeting.subject': 'Sidste møde i {partnership}: {day}',
  'reminder.last-meeting.text':
    'I har aftalt sidste møde i {partnership} den {day}. Det er stedet at samle op og sige tak.',
  'round.pulse.subject': 'Puls på {partnership}: tre minutter inden {day}',
  'round.pulse.text':
    'Hvordan går det med {partnership}? Svar på seks til otte udsagn. Det tager tre minutter, og du skal ikke logge ind. Dit navn vises aldrig, og ingen ser svarene, før mindst to parter har svaret.',
  'round.evaluation.subject': '{title}: svar inden {day}',
  'round.evaluation.text':
    'I partnerskabet {partnership} bliver du bedt om at svare på nogle få spørgsmål: {title}. Du svarer alene, og du skal ikke logge ind. Ingen ser svarene, før nok har svaret.',
  'round.again': 'Vi spurgte for en uge siden og mangler dit svar. Vi spørger ikke igen.',
  'round.action': 'Se spørgsmålene',
  'round.deadline': 'Svar senest {day}.',
  'round.why': 'Du får mailen, fordi du er med i partnerskabet.',
  'reminder.action': 'Åbn partnerskabet',
  'reminder.why': 'Du får påmindelsen, fordi du er med i partnerskabet.',

  'case.draft.subject': 'Din kladde til et eksempel',
  'case.draft.text':
    'Du har gemt en kladde til et eksempel på Byg partnerskaber. Her er dit link til at skrive videre, når det passer dig.',
  'case.draft.action': 'Skriv videre',
  'case.confirm.subject': 'Læs dit eksempel igennem',
  'case.confirm.text':
    'Nogen har skrevet et eksempel på Byg partnerskaber og oplyst denne mailadresse. Er det dig, så åbn linket, læs teksten igennem, og bekræft den. Først derefter skriver vi til parterne.',
  'case.confirm.action': 'Læs og bekræft',
  'case.not-you':
    'Er det ikke dig, kan du se bort fra mailen. Uden din bekræftelse sker der ingenting, og teksten bliver slettet.',
  'case.link': 'Linket er dit alene og gælder til {day}. Send det ikke videre.',
  'case.approval.subject': 'Vil I godkende eksemplet »{title}«?',
  'case.approval.library':
    'Nogen har fortalt om et partnerskab, som {library} er med i. I er opgivet som bibliotekets kontakt.',
  'case.approval.partner':
    'Nogen har fortalt om et partnerskab, som I har med {library}. I er opgivet som partnerens kontakt.',
  'case.approval.next':
    'Eksemplet bliver først vist, når begge parter har godkendt netop den tekst, og en redaktør har læst den. I kan også foreslå en ændring eller sige nej.',
  'case.approval.action': 'Læs eksemplet',
  'case.approval.privacy':
    'Din mailadresse bruges kun til det her. Vi sletter den 30 dage efter, at eksemplet er udgivet eller opgivet.',
  'case.suggestion.subject': 'Et forslag til »{title}«',
  'case.suggestion.library': 'Biblioteket foreslår en ændring i »{title}«:',
  'case.suggestion.partner': 'Partneren foreslår en ændring i »{title}«:',
  'case.suggestion.next': 'Åbn linket, og ret teksten. Bagefter beder vi parterne om at godkende den igen.',
  'case.suggestion.action': 'Ret teksten',
  'case.ready.subject': 'Et eksempel er klar: {title}',
  'case.ready.text': 'Begge parter har godkendt »{title}«. Eksemplet venter på at blive læst og udgivet.',
  'case.ready.action': 'Åbn eksemplet',
  'case.published.subject': '»{title}« er udgivet',
  'case.published.text': 'Eksemplet »{title}« er nu læst af en redaktør og udgivet. Tak, fordi I fortalte.',
  'case.published.action': 'Se eksemplet',
  'case.published.privacy':
    'Vi sletter mailadresserne om {days} dage. Vil I senere have eksemplet rettet eller taget ned, så skriv til redaktøren; adressen står på siden Kontakt.',
  'case.declined.subject': '»{title}« bliver ikke udgivet',
  'case.declined.library': 'Biblioteket har sagt nej til, at eksemplet »{title}« bliver udgivet.',
  'case.declined.partner': 'Partneren har sagt nej til, at eksemplet »{title}« bliver udgivet.',
  'case.declined.editor': 'Redaktøren har valgt ikke at udgive eksemplet »{title}«.',
  'case.declined.reason': 'Begrundelsen er: {reason}',
  'case.declined.next': 'Teksten og mailadresserne bliver slettet om 30 dage.',

  'poll.subject': 'Hvornår kan du? {title}, {partnership}',
  'poll.text':
    '{by} vil gerne finde en tid til mødet ”{title}” i partnerskabet {partnership}. Det er de tider, der er foreslået:',
  'poll.action': 'Svar på tiderne',
  'poll.how':
    'Det tager et minut, og du behøver ingen konto. Når tiden er valgt, får du en indkaldelse til din kalender.',
  'call.new.subject': 'Indkaldelse: {title}, {when}',
  'call.new.text': 'Du er indkaldt til mødet ”{title}” {when}.',
  'call.changed.subject': 'Ændret: {title}, {when}',
  'call.changed.text': 'Mødet ”{title}” er ændret. Det holdes nu {when}.',
  'call.off.subject': 'Aflyst: {title}, {when}',
  'call.off.text':
    'Mødet ”{title}” {when} er aflyst for dig. Du skal ikke gøre noget; din kalender får besked med denne mail.',
  'call.place': 'Sted: {place}',
  'call.link': 'Onlinemøde: {link}',
  'call.agenda': 'Dagsorden',
  'call.item': '{begins} min.: {text}',
  'call.action': 'Se mødet',
  'call.calendar': 'Mødet er lagt ved, så du kan føje det til din kalender. Du behøver ikke svare på mailen.',
  'minutes.subject': 'Referat af {title} til godkendelse (udgave {number})',
  'minutes.text':
    '{by} har lagt referatet af mødet ”{title}” i {partnership} frem. Læs det, og godkend det, hvis det er rigtigt.',
  'minutes.action': 'Læs referatet',
  'minutes-approved.subject': 'Referatet af {title} er godkendt',
  'minutes-approved.text':
    'Alle parter har godkendt referatet af mødet ”{title}” i {partnership} (udgave {number}). Det er låst nu, og det kan hentes som PDF.',
  'minutes-approved.action': 'Se referatet',

  'weekly.subject': 'Ugen i jeres partnerskaber',
  'weekly.text': 'Her er det, der er sket, og det, der venter på dig.',
  'weekly.todo': 'Venter på dig',
  'weekly.more': '{count, plural, one {En ting mere} other {# ting mere}}',
  'weekly.changes': 'Sket siden sidst',
  'weekly.held': 'Beskeder til dig',
  'weekly.quiet': 'Stille for tiden',
  'weekly.quiet-why':
    'Et stille partnerskab kan have det godt. Måske er det tid til en kop kaffe; ellers skriv, hvorfor det er stille, så minder vi ikke om det.',
  'weekly.action': 'Åbn dit arbejdsrum',
  'waiting.gates.subject': '{count, plural, one {En port venter på dig} other {# porte venter på dig}}',
  'waiting.gates.text': 'Her er brug for dit ja som leder, før partnerskabet går videre.',
  'waiting.meetings.subject':
    '{count, plural, one {Et møde mangler dit svar} other {# møder mangler dit svar}}',
  'waiting.meetings.text': 'De andre venter på at høre, hvornår du kan.',
  'waiting.minutes.subject':
    '{count, plural, one {Et referat venter på dig} other {# referater venter på dig}}',
  'waiting.minutes.text': 'Læs igennem, og godkend, hvis det er rigtigt.',
  'waiting.agreements.subject':
    '{count, plural, one {En aftale venter på dig} other {# aftaler venter på dig}}',
  'waiting.agreements.text': 'Udgaven gælder, når alle parter har tiltrådt den.',
  'waiting.promises.subject':
    '{count, plural, one {Et løfte nærmer sig sin dag} other {# løfter nærmer sig deres dag}}',
  'waiting.promises.text': 'Er det gjort, så sig det her. Passer dagen ikke mere, kan løftet flyttes.',
  'waiting.action': 'Se alt, der venter',
  'meeting-soon.subject': 'Husk mødet: {title}, {when}',
  'meeting-soon.text': 'Mødet ”{title}” i partnerskabet {partnership} er {when}.',
} as const;
