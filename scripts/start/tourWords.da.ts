// The tour's words in Danish: `{who}` is the employee whom it follows, `{day}` the day in brackets where it is known.
export const tourDa = {
  title: 'Året rundt',
  install: {
    title: 'Gør arket klar',
    text: 'Her går du et år igennem med MUS, den årlige udviklingssamtale mellem leder og medarbejder. Du er leder og har et tomt regneark. Vælg menuen Udvidelser ▸ Strategisk MUS ▸ Gør arket klar. Google spørger først, om tilføjelsen må det, den skal bruge; sig ja. Så kommer fanerne og sidepanelet.',
  },
  people: {
    title: 'Hent dine medarbejdere',
    text: 'Vælg Forbered ▸ Hent fra fil i sidepanelet, og vælg filen med medarbejdere. Den ligger i mappen examples og i dit Drev, hvor du kan downloade den. Du ser, hvordan filen er forstået, før noget skrives.',
  },
  strategy: {
    title: 'Hent strategien',
    text: 'Hent filen med strategien samme sted, eller skriv indsatsområderne selv under Forbered ▸ Indsatsområder. De følger året hele vejen: i invitationen, skemaet, aftalerne og opfølgningen.',
  },
  oldAgreements: {
    title: 'Hent sidste års aftaler',
    text: 'Hent også filen med sidste års aftaler samme sted. Så begynder samtalerne med, hvad der blev af dem.',
  },
  settings: {
    title: 'Udfyld indstillingerne',
    text: 'Vælg Forbered ▸ Indstillinger, og skriv arbejdspladsens navn under Enhed og dit eget under Leder. Svarfristen og perioden til samtalerne kan du få foreslået. Resten er udfyldt med noget, I kan begynde med.',
  },
  meeting: {
    title: 'Indkald til strategimøde',
    text: 'Skriv dato, klokkeslæt og sted under Forbered ▸ Strategimøde, og gem; datoen kan du få foreslået. Tryk derefter på den blå knap i Overblik, og send indkaldelserne. Alle får en mail og en kalenderindkaldelse.',
  },
  tailor: {
    title: 'Tilpas et skema',
    text: 'Vælg Forbered ▸ Tilpas skemaer, og vælg en medarbejder, for eksempel {who}. Sæt ★ ved tre til fem spørgsmål, du især vil tale om, skjul dem, der ikke passer, og skriv gerne et eget spørgsmål.',
  },
  slots: {
    title: 'Sæt tid af til samtalerne',
    text: 'Lad Forbered ▸ Samtaletider foreslå en tid til hver i perioden. Tiderne er gemt; er der nogle, du vil have anderledes, så ret dem, og gem igen.',
  },
  forms: {
    title: 'Lav skemaer og dokumenter',
    text: 'Tryk på den blå knap i Overblik. Du ser først, hvad der bliver lavet, og sætter det så i gang. Hver medarbejder får sit eget skema og sit eget samtaledokument. Det kan afbrydes og fortsættes, uden at noget bliver lavet to gange.',
  },
  clockMeeting: {
    title: 'Flyt uret til efter strategimødet',
    text: 'Invitationerne kan først sendes, når du har fortalt om strategien på mødet. Flyt uret til dagen efter mødet{day}. Her går dagene, så snart du vil.',
  },
  invite: {
    title: 'Send invitationerne',
    text: 'Tryk på den blå knap i Overblik igen, se, hvad der bliver sendt, og send det. Invitationen fortæller om strategien, om persondata og om tid og sted, og den har et link til skemaet.',
  },
  answer: {
    title: 'Svar som medarbejder',
    text: 'Åbn indbakken som {who}, læs invitationen, og følg linket til skemaet. Svar på det, og skriv et emne til dagsordenen. Kun medarbejderen og lederen kan se svarene.',
  },
  topics: {
    title: 'Læs emnerne før samtalen',
    text: 'Flyt uret frem til to hverdage før samtalen med {who}{day}. Om morgenen får du en mail med de emner, som medarbejderen vil tale om. Den ligger i din indbakke.',
  },
  prepare: {
    title: 'Forbered dig selv',
    text: 'Vælg Samtale ▸ {who} ▸ Din forberedelse i sidepanelet, og skriv kort, hvad du vil anerkende, give tilbage på og tale om. Under Svar står, hvad medarbejderen har skrevet, ★ først.',
  },
  talk: {
    title: 'Hold samtalen',
    text: 'Flyt uret til samtalens dag{day}. Vælg Samtale i sidepanelet og så {who}. Tal om svarene og om, hvad der blev af aftalerne fra sidst, hvis der er nogen. Skriv under Samtalen, hvornår den blev holdt, og hvilke indsatsområder I talte om. Noter skriver I i samtaledokumentet.',
  },
  agree: {
    title: 'Lav aftaler',
    text: 'Skriv nye aftaler under Aftaler eller i dokumentets tabel. Er der gamle, så skriv først under Fra sidst, hvad der blev af dem. Hver aftale får en type, et indsatsområde, en ansvarlig og en frist. Mangler der noget, får du at vide hvad og i hvilken række.',
  },
  confirmManager: {
    title: 'Bekræft som leder',
    text: 'Tryk på Bekræft aftalerne under samtalen med {who}, som så får en mail med aftalerne inden for en time.',
  },
  confirmEmployee: {
    title: 'Bekræft som medarbejder',
    text: 'Tryk på Næste kørsel: Så gør tilføjelsen det, den gør hver time af sig selv, og {who} får en mail. Åbn den som {who}, og svar på det lille skema. Tryk på Næste kørsel igen: Nu er aftalerne bekræftet af begge.',
  },
  followUp: {
    title: 'Følg op',
    text: 'Aftalerne er bekræftet af begge og låst fast i en PDF: Den ligger under Samtale ▸ {who} ▸ Bekræft, og medarbejderen får den med mail, senest næste hverdag. Under Opfølgning ser du alle aftaler i rækkefølge efter frist. Vælg med ét klik, hvordan det går med en af dem, eller svar på et forslag. Påmindelserne kommer af sig selv.',
  },
  miniMus: {
    title: 'Mini-MUS efter et halvt år',
    text: 'Mini-MUS er en kort status midtvejs. Flyt uret godt seks måneder frem fra samtalen{day}. Medarbejderen bliver indkaldt og får et kort statusskema.',
  },
  miniMusHeld: {
    title: 'Hold mini-MUS',
    text: 'Vælg Samtale i sidepanelet igen, se, hvordan det går med aftalerne, og skriv, at mini-MUS er holdt.',
  },
  report: {
    title: 'Se, hvordan det går med strategien',
    text: 'Vælg Rapport i sidepanelet, og tryk på Lav rapporten nu. Strategiopfølgningen fortæller med tal, du kan følge tilbage til rækkerne, hvor meget strategien fylder, hvad medarbejderne foreslår, hvad aftalerne førte til, og om noget skal justeres. Grupper under fem vises ikke.',
  },
  decide: {
    title: 'Beslut',
    text: 'Skriv under Rapport for hvert indsatsområde, om I fortsætter, justerer eller gør en særlig indsats.',
  },
  nextCycle: {
    title: 'Begynd næste runde',
    text: 'Flyt uret, til året er omme{day}. Begynd næste runde under Året i sidepanelet: de aftaler, der stadig gælder, bliver det første, næste års skema spørger til.',
  },
};
export type TourWords = typeof tourDa;
