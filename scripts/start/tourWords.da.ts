// The tour's words in Danish: `{who}` is the employee whom it follows, `{day}` the day in brackets, where it is known.
export const tourDa = {
  title: 'Året rundt',
  sidebarClosed: 'Panelet er lukket. Vælg Udvidelser ▸ Strategisk MUS ▸ Åbn Strategisk MUS.',
  install: {
    title: 'Gør arket klar',
    text: 'Her prøver du et helt år med MUS, den årlige udviklingssamtale mellem leder og medarbejder. Du er lederen og har et tomt regneark. Vælg Udvidelser ▸ Strategisk MUS ▸ Gør arket klar. Google spørger først, om tilføjelsen må få adgang; sæt flueben ved Vælg alle, og tryk på Tillad. Så dukker fanerne og sidepanelet op.',
  },
  people: {
    title: 'Hent dine medarbejdere',
    text: 'Vælg Forbered ▸ Hent fra fil i sidepanelet, og vælg filen med medarbejdere. Den ligger i mappen examples og i dit Drev, hvor du kan downloade den. Du ser, hvordan filen er forstået, før noget skrives.',
  },
  strategy: {
    title: 'Hent strategien',
    text: 'Hent filen med strategien samme sted, eller skriv indsatsområderne selv under Forbered ▸ Indsatsområder. Du møder dem igen hele året: i invitationen, skemaet, aftalerne og rapporten.',
  },
  oldAgreements: {
    title: 'Hent sidste års aftaler',
    text: 'Hent også filen med sidste års aftaler samme sted. Så begynder samtalerne med, hvad der blev af dem.',
  },
  settings: {
    title: 'Udfyld indstillingerne',
    text: 'Vælg Forbered ▸ Indstillinger. Skriv arbejdspladsens navn under Enhed, den dataansvarlige, for eksempel kommunen, under Organisation og dit eget navn under Leder. Tryk på Foreslå datoer, så får du svarfristen og perioden til samtalerne. Se på resten, når du har tid, og gem.',
  },
  meeting: {
    title: 'Indkald til strategimøde',
    text: 'Skriv dato, klokkeslæt og sted under Forbered ▸ Strategimøde, og gem; datoen kan du få foreslået. Tryk derefter på den blå knap i Overblik, og send indkaldelserne. Alle får en mail og en kalenderindkaldelse.',
  },
  tailor: {
    title: 'Tilpas et skema',
    text: 'Vælg Forbered ▸ Tilpas skemaer, og vælg en medarbejder, for eksempel {who}. Sæt ★ ved tre til fem spørgsmål, du især vil tale om, skjul dem, der ikke passer, tilføj gerne dit eget spørgsmål, og gem.',
  },
  slots: {
    title: 'Sæt tid af til samtalerne',
    text: 'Vælg Forbered ▸ Samtaletider, og tryk på Foreslå tider. Så får alle en tid i perioden, og tiderne bliver gemt. Vil du have nogle af dem anderledes, så ret dem, og gem.',
  },
  forms: {
    title: 'Lav skemaer og dokumenter',
    text: 'Tryk på den blå knap i Overblik. Du ser først, hvad der bliver lavet, og sætter det så i gang. Hver medarbejder får sit eget skema og sit eget samtaledokument. Det kan afbrydes og fortsættes, uden at noget bliver lavet to gange.',
  },
  clockMeeting: {
    title: 'Flyt uret til dagen efter strategimødet',
    text: 'Invitationerne kan først sendes, når du har fortalt om strategien på mødet. Flyt uret til dagen efter mødet{day}. Her bestemmer du selv, hvor hurtigt dagene går.',
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
    text: 'Flyt uret frem til to hverdage før samtalen med {who}{day}. Så ligger der en mail i din indbakke med de emner, som medarbejderen vil tale om.',
  },
  prepare: {
    title: 'Forbered dig selv',
    text: 'Vælg Samtale ▸ {who} ▸ Din forberedelse i sidepanelet. Skriv kort, hvad du vil anerkende, hvad du selv vil bidrage med, og hvad du ønsker at se mere af, og gem. Under Svar står, hvad medarbejderen har skrevet, med ★ øverst.',
  },
  talk: {
    title: 'Hold samtalen',
    text: 'Flyt uret til samtalens dag{day}. Vælg Samtale i sidepanelet og så {who}. Tal om svarene og om, hvad der blev af aftalerne fra sidst, hvis der er nogen. Skriv under Samtalen, hvornår den blev holdt, og hvilke indsatsområder I talte om, og gem. Jeres noter hører til i samtaledokumentet.',
  },
  agree: {
    title: 'Lav aftaler',
    text: 'Er der aftaler fra sidst, så skriv først under Fra sidst, hvad der blev af dem, og gem. Skriv så de nye under Aftaler, og gem, eller skriv dem i samtaledokumentets tabel. Hver aftale får en type, et indsatsområde, en ansvarlig og en frist. Mangler der noget, får du at vide hvad og i hvilken række.',
  },
  confirmManager: {
    title: 'Bekræft som leder',
    text: 'Vælg Samtale ▸ {who} ▸ Bekræft. Mangler der feedback, så skriv hvorfor. Tryk på Bekræft aftalerne, og tryk igen, når du bliver spurgt. Inden for en time får {who} en mail med aftalerne.',
  },
  confirmEmployee: {
    title: 'Bekræft som medarbejder',
    text: 'Tryk på Næste kørsel: Så gør tilføjelsen det, den gør hver time af sig selv, og {who} får en mail. Åbn den som {who}, og svar på det lille skema. Tryk på Næste kørsel igen: Nu er aftalerne bekræftet af begge.',
  },
  followUp: {
    title: 'Følg op',
    text: 'Aftalerne er bekræftet af begge og låst fast i en PDF. Vælg Samtale ▸ {who}; øverst står linket Åbn de bekræftede aftaler (PDF). Medarbejderen får den med mail senest næste hverdag. Under Opfølgning ser du alle aftaler i rækkefølge efter frist. Vælg med ét klik, hvordan det går med en af dem, eller svar på et forslag. Påmindelserne kommer af sig selv.',
  },
  halfYearReview: {
    title: 'Mini-MUS efter et halvt år',
    text: 'Mini-MUS er en kort status midtvejs. Flyt uret godt seks måneder frem fra samtalen{day}. Medarbejderen bliver indkaldt og får et kort statusskema.',
  },
  halfYearReviewHeld: {
    title: 'Hold mini-MUS',
    text: 'Se under Opfølgning, hvordan det går med aftalerne. Vælg så Samtale ▸ {who} ▸ Mini-MUS, skriv, hvornår mini-MUS er holdt, og gem.',
  },
  report: {
    title: 'Se, hvordan det går med strategien',
    text: 'Vælg Rapport i sidepanelet, og tryk på Lav rapporten nu. Rapporten fortæller, hvor meget strategien fylder, hvad medarbejderne foreslår, hvad aftalerne førte til, og om noget skal justeres. Alle tal kan følges tilbage til rækkerne i arket. Grupper under fem vises ikke.',
  },
  decide: {
    title: 'Beslut, hvad der skal ske',
    text: 'Vælg under Rapport for hvert indsatsområde, om I fortsætter, justerer eller gør en særlig indsats. Skriv kort hvorfor, og tryk på Gem beslutningerne.',
  },
  nextCycle: {
    title: 'Begynd næste runde',
    text: 'Flyt uret frem, til året er omme{day}. Vælg Året i sidepanelet, og tryk på Begynd næste runde. Næste års skema begynder med at spørge til de aftaler, der stadig gælder.',
  },
};
export type TourWords = typeof tourDa;
