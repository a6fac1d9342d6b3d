// The tour's words in Danish: `{who}` is the employee whom it follows, `{day}` the day in brackets where it is known.
export const tourDa = {
  title: 'Året rundt',
  install: {
    title: 'Gør arket klar',
    text: 'Du er leder og har et tomt regneark. Vælg menuen Udvidelser ▸ Strategisk MUS ▸ Gør arket klar. Google spørger først, om tilføjelsen må det, den skal bruge; sig ja. Så kommer fanerne og sidepanelet.',
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
    text: 'Hent også filen med sidste års aftaler samme sted. Så begynder hver samtale med, hvad der blev af dem.',
  },
  settings: {
    title: 'Udfyld indstillingerne',
    text: 'Vælg Forbered ▸ Indstillinger, og skriv arbejdspladsens navn, organisationen og dit eget navn. Svarfristen og perioden til samtalerne kan du få foreslået. Resten er udfyldt med noget, I kan begynde med.',
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
    text: 'Lad Forbered ▸ Samtaletider foreslå en tid til hver i perioden. Ret dem, der skal være anderledes, og gem.',
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
    text: 'Flyt uret frem til to hverdage før samtalen med {who}{day}. Om morgenen får du en mail med de emner, som medarbejderen vil tale om. Samme dag kan du skrive, hvad du selv vil sige, under Samtale ▸ {who} ▸ Din forberedelse.',
  },
  talk: {
    title: 'Hold samtalen',
    text: 'Flyt uret til samtalens dag{day}. Vælg Samtale i sidepanelet og så {who}. Er panelet lukket, så vælg først Udvidelser ▸ Strategisk MUS ▸ Åbn Strategisk MUS. Se svarene med ★ først, tal om aftalerne fra sidst, og skriv, hvornår samtalen blev holdt, og hvad I talte om.',
  },
  agree: {
    title: 'Lav aftaler',
    text: 'Skriv under Fra sidst, hvad der blev af de gamle aftaler, og derefter nye under Aftaler eller i dokumentets tabel. Hver aftale får en type, et indsatsområde, en ansvarlig og en frist. Mangler der noget, får du at vide hvad og i hvilken række.',
  },
  confirmManager: {
    title: 'Bekræft som leder',
    text: 'Tryk på Bekræft aftalerne under samtalen med {who}, som så får en mail med aftalerne ved næste kørsel.',
  },
  confirmEmployee: {
    title: 'Bekræft som medarbejder',
    text: 'Tryk på Næste kørsel i uret øverst: Så får {who} en mail. Åbn den i indbakken dér, og svar på det lille skema. Tryk på Næste kørsel igen: Så er aftalerne bekræftet af begge og låst fast i en PDF. Den ligger under samtalen i sidepanelet, og medarbejderen får den med mail, senest næste hverdag.',
  },
  followUp: {
    title: 'Følg op',
    text: 'Under Opfølgning ser du aftalerne i rækkefølge efter frist. Vælg med ét klik, hvordan det går med en af dem, eller svar på et forslag. Flytter du uret, kommer påmindelserne af sig selv, højst én mail om dagen til hver.',
  },
  miniMus: {
    title: 'Mini-MUS efter et halvt år',
    text: 'Flyt uret godt seks måneder frem fra samtalen{day}. Medarbejderen bliver indkaldt og får et kort statusskema.',
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
