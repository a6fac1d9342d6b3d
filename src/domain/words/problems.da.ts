// What is wrong and how to mend it, in Danish. Tab, row and column are put in front of the sentence.
import { dateInWords } from '../calendar/calendarDate.ts';
import { dateValue, type ProblemSentences, type ProblemValues, quotedValues } from '../unit/problemCodes.ts';

const again = 'Ret det i filen, og hent den igen.';

const about = (names: string | number | undefined, others: string | number | undefined): string =>
  names ? ` Det gælder ${names}${others ? ` og ${others} ${Number(others) === 1 ? 'anden' : 'andre'}` : ''}.` : '';

const each = (values: ProblemValues, name: string): string => quotedValues(values, name, ['»', '«']);

const STAGES: Readonly<Record<string, string>> = {
  answers: 'hentede svar',
  confirmations: 'hentede bekræftelser',
  progress: 'hentede status på aftaler',
  tables: 'læste samtaledokumenterne',
  files: 'tjekkede skemaer og dokumenter',
  work: 'gjorde det, der stod for tur',
  steps: 'skrev, hvor langt hver enkelt er nået',
  front: 'skrev forsiden',
};

/** One thing: the table of the sentences. */
export const problemsDa = (): ProblemSentences => ({
  importFieldUnknown: `Feltet »{field}« findes ikke. Vælg et af disse: {fields}.`,
  importHeadingNotInFile: `Filen har ingen kolonne, der hedder »{heading}«. Den har disse: {headings}. Vælg en af dem.`,
  importColumnMissing: ({ heading, headings }) =>
    headings
      ? `Jeg kan ikke se, hvilken kolonne der er »${heading}«. Filen har disse: ${headings}. Ret overskriften i filen, eller vælg kolonnen selv.`
      : `Filen har ingen overskrifter. Giv den en række med overskrifter, blandt andet »${heading}«, og hent den igen.`,
  importSeveralPeople: `»{value}« ser ud til at være flere personer. Skriv dem i hver sin række i filen, og hent den igen.`,
  importSeveralAddresses: `»{value}« er flere mailadresser. Lad én stå i filen, og hent den igen.`,
  importLeavingDay: (values) =>
    `${each(values, 'examples')} har en dag her (række ${values.rows}). Er de ikke stadig ansat, så skriv Fratrådt i kolonnen Status i filen eller arket.`,
  importOnItsSide: `Filen ligger på siden: hver person har sin egen kolonne. Kopiér den i Excel eller Google Sheets, indsæt den med »Transponer«, gem, og hent filen igen.`,
  importListsBeside: `Filen har flere lister ved siden af hinanden. Kun den første er læst; den næste begynder i kolonne {from}. Sæt dem under hinanden i filen, og hent den igen.`,
  importColumnUnfit: (values) =>
    `Her står ${each(values, 'examples')}, så kolonnen kan ikke bruges som »${values.heading}«. Ret cellerne i filen, og hent den igen, eller vælg en anden kolonne.`,
  importNameMissing: `Der mangler et navn. Skriv det i filen, og hent den igen.`,
  importEmailMissing: `Der mangler en mailadresse. Skriv den i filen, og hent filen igen.`,
  importEmailMalformed: `»{value}« er ikke en mailadresse. ${again}`,
  importEmailLookAlike: `Et tegn i »{value}« er ikke det, det ligner: Det kommer fra et andet alfabet eller kan ikke ses. Tast adressen ind på ny i filen, og hent filen igen.`,
  importEmailTwice: `»{value}« står også i række {firstRow}. To medarbejdere kan ikke have samme mailadresse. ${again}`,
  importEmailChanged: `{name} findes allerede med mailadressen {email}. Har {name} fået ny adresse, så ret den i fanen Medarbejdere, og hent filen igen. Er det en anden med samme navn, så tilføj fx et mellemnavn i filen.`,
  importFocusAreaTitleMissing: `Indsatsområdet har ingen titel. Skriv den i filen, og hent filen igen.`,
  importFocusAreaTwice: `»{value}« står også i række {firstRow}. Slet den ene række i filen, og hent filen igen.`,
  importEmployeeMissing: `Der står ikke, hvem aftalen hører til. Skriv navn eller mailadresse. ${again}`,
  importEmployeeUnknown: `»{value}« findes ikke i fanen Medarbejdere. Ret navnet i filen, eller hent medarbejderen først.`,
  importEmployeeAmbiguous: `Flere medarbejdere hedder »{value}«. Skriv mailadressen i stedet for navnet. ${again}`,
  importAgreementTextMissing: `Der mangler en tekst om, hvad I aftalte. Skriv den i filen, og hent filen igen.`,
  importAgreementTwice: `Den samme aftale står i række {firstRow}. Slet den ene række i filen, og hent filen igen.`,
  importCellsKept: `Celler, der allerede siger noget andet end filen: {count}. De bliver, som de er; ret dem selv, hvis filen har ret.`,
  importNoRows: `Filen har kun overskrifter. Skriv rækkerne under dem, og hent filen igen.`,
  importColumnNotBelieved: (values) =>
    `Her står ${each(values, 'examples')}, så kolonnen bliver ikke brugt som »${values.field}«. Den følger med som jeres egen.`,
  importCellsUnread: (values) =>
    `${each(values, 'examples')} kan ikke læses som »${values.field}« (række ${values.rows}). Teksten bliver lagt i jeres egen kolonne »${values.beside}«, og resten af rækken kommer med.`,
  importNotCalculated: `Cellerne i række {rows} er formler, som filen ikke har resultatet af, så de rækker kommer ikke med. Åbn filen i Excel eller Google Sheets, gem den, og hent den igen.`,
  importCellsNotCalculated: `Cellerne i række {rows} er formler, som filen ikke har resultatet af, så de bliver tomme. Resten af rækkerne kommer med. Skal cellerne med, så åbn filen i Excel eller Google Sheets, gem den, og hent den igen.`,
  importMonthFirst: (values) =>
    `Filen skriver måneden først, så »${values.example}« er læst som ${dateInWords(dateValue(values, 'date'), 'da')}.`,
  importReadMonthFirst: (values) =>
    `»${values.example}« er læst med måneden først, altså som ${dateInWords(dateValue(values, 'date'), 'da')}.`,
  importReadDayFirst: (values) =>
    `»${values.example}« kan være skrevet med dagen eller måneden først. Det er læst som ${dateInWords(dateValue(values, 'date'), 'da')}. Er det forkert, så sæt flueben nedenfor.`,
  importSheetNotInFile: (values) =>
    values.sheets
      ? `Filen har intet ark, der hedder »${values.sheet}«. Den har disse: ${each(values, 'sheets')}. Vælg et af dem.`
      : `Filen har ingen ark med navne, så »${values.sheet}« kan ikke vælges.`,
  importHeadingRowBlank: `Der står ingen overskrifter i række {row}. Vælg den række, de står i.`,
  importHeadingsRepeated: `Overskrifterne står flere gange i filen. De ekstra ({count}) er sprunget over.`,
  importNameTwice: `»{value}« uden mailadresse står også i række {firstRow}. Er det to personer, så skriv et mellemnavn i filen, så de kan kendes fra hinanden. ${again}`,
  importOnPaper: (values) =>
    `Uden mailadresse: ${each(values, 'examples')} (række ${values.rows}). De er med på papir: Du får det, der skulle sendes til dem, og taster deres svar ind.`,
  importRowAside: (values) =>
    `${each(values, 'examples')} ser ud til at være en sum eller en bemærkning og kommer ikke med (række ${values.rows}). Hører det med, så skriv det om i filen, og hent den igen.`,
  importRowNobody: (values) =>
    `${each(values, 'examples')} ligner ikke en medarbejder og kommer ikke med (række ${values.rows}). Er det en, så skriv en mailadresse i rækken.`,
  importManagerListed: (values) =>
    `${each(values, 'examples')} er dig selv (række ${values.rows}) og bliver ikke indkaldt til MUS med sig selv.`,
  importOtherLeader: (values) =>
    `Rækker, hvor der står en anden leder: ${values.count} (${each(values, 'examples')}; række ${values.rows}).`,
  importDeadlineProposed: (values) =>
    `Fristen er skrevet med ord: ${each(values, 'examples')} (række ${values.rows}). Jeg foreslår den sidste dag, det kan betyde. Ordene står i jeres egen kolonne »${values.beside}«.`,
  importDeadlineOpen: (values) =>
    `${each(values, 'examples')} har ingen dag (række ${values.rows}). Aftalen kommer med uden frist, og ordene står i jeres egen kolonne »${values.beside}«.`,
  importNameFromAbove: (values) =>
    `Der står intet navn i række ${values.rows}. Aftalerne er læst som hørende til navnet ovenover: ${each(values, 'examples')}.`,
  importLettersLost: (values) =>
    `Bogstaver er gået tabt, før filen kom hertil, fx ${each(values, 'examples')} (række ${values.rows}). Hent listen på ny, hvor den kommer fra, eller ret bagefter.`,
  importPlace: ({ sheet, row }) =>
    sheet ? `Læst fra arket »${sheet}« med overskrifter i række ${row}.` : `Læst med overskrifter i række ${row}.`,
  importColumnsSensitive: (values) =>
    `Følsomme kolonner bliver ude: ${each(values, 'columns')}. Til MUS er der ikke brug for dem.`,
  importColumnsOurs: (values) =>
    `Filen er fanen selv, og det, arket fører af sig selv, bliver ude: ${each(values, 'columns')}.`,
  importColumnsHidden: (values) => `Kolonner, som filen skjuler, bliver ude: ${each(values, 'columns')}.`,
  importRowsHidden: ({ count }) =>
    Number(count) === 1
      ? 'Én række, som filen skjuler, bliver ude.'
      : `${count} rækker, som filen skjuler, bliver ude.`,

  agreementTableMissing:
    'Jeg kan ikke finde tabellen med nye aftaler i samtaledokumentet. Indsæt en tabel med overskrifterne Aftale, Type, Indsatsområde, Ansvarlig og Frist.',
  agreementColumnMissing: `Aftaletabellen mangler kolonnen »{heading}«. Tilføj den, eller giv kolonnen sit navn igen. Intet er læst fra tabellen endnu.`,
  agreementTextMissing: 'Der står ikke, hvad I har aftalt. Skriv det, eller slet rækken.',
  agreementTypeMissing: 'Aftalen mangler en type. Skriv Mål for arbejdet, Ændrede opgaver eller Udviklingsaktivitet.',
  agreementTypeUnknown: `»{value}« er ikke en type, jeg kender. Skriv Mål for arbejdet, Ændrede opgaver eller Udviklingsaktivitet.`,
  agreementFocusAreaMissing: `Aftalen mangler et indsatsområde. Vælg et af disse: {areas} – eller skriv Drift med en begrundelse.`,
  agreementFocusAreaUnknown: `»{value}« er ikke et indsatsområde. Vælg et af disse: {areas} – eller skriv Drift med en begrundelse.`,
  agreementDriftReasonMissing:
    'Aftalen hører til driften. Skriv kort, hvorfor den er vigtig, selv om den ikke støtter et indsatsområde.',
  agreementResponsibleMissing: 'Aftalen mangler en ansvarlig. Skriv Medarbejder, Leder eller Begge.',
  agreementResponsibleUnknown: `Jeg ved ikke, hvem »{value}« er. Den ansvarlige er {employee}, {manager} eller begge: Skriv Medarbejder, Leder eller Begge.`,
  agreementDeadlineMissing: 'Aftalen mangler en frist. Skriv en dato, fx 31-03-2027.',
  agreementDeadlineImpossible: `»{value}« er ikke en dato. Skriv fristen med dag, måned og år, fx 31-03-2027.`,
  agreementDeadlinePast: (values) =>
    `Fristen »${values.value}« ligger før samtalen ${dateInWords(dateValue(values, 'conversationDate'), 'da')}. Skriv en dato efter samtalen.`,

  reviewAgreementUnknown: `»{value}« er ikke en af de gamle aftaler. Skriv aftalens nummer i kolonnen Nr., fx A07.`,
  reviewStatusUnknown: `»{value}« er ikke en status, jeg kender. Skriv Gennemført, Delvist, Ikke gennemført eller Ikke længere relevant.`,
  reviewScoreImpossible: `»{value}« kan ikke bruges. Skriv effekten som et helt tal fra 1 til 5.`,
  reviewStatusMissing: `Aftale {id} (»{text}«) mangler en status. Skriv, hvad der blev af den, før I laver nye aftaler.`,
  reviewReasonMissing: `Aftale {id} (»{text}«) blev ikke til noget. Skriv hvorfor, før I laver nye aftaler.`,
  reviewEffectMissing: `Aftale {id} (»{text}«) er gennemført. Skriv, hvilken effekt den fik, før I laver nye aftaler.`,
  reviewReasonOrEffectMissing: `Aftale {id} (»{text}«) er delvist gennemført. Skriv, hvorfor den kun blev delvist til noget, eller hvilken effekt den fik, før I laver nye aftaler.`,

  slotsTooFew: `Der er ikke plads til {count} af samtalerne fra {from} til {to}: {names}. Gør perioden eller dagen længere, eller sæt tiderne selv i fanen Medarbejdere.`,

  tabMissing: `Fanen »{tab}« mangler. Giv den sit navn igen, eller vælg Gør arket klar i menuen. Intet er ændret.`,
  headingMissing: 'Kolonnen mangler. Giv den sin overskrift igen, eller vælg Gør arket klar i menuen. Intet er ændret.',
  cellRuled: ({ names, others }) =>
    `Jeg kunne ikke skrive her, fordi en regel på cellen ikke tillader det.${about(names, others)} Fjern reglen under Data ▸ Datavalidering, så skriver jeg det næste gang.`,
  cellProtected: ({ names, others }) =>
    `Jeg kunne ikke skrive her, fordi nogen har låst det.${about(names, others)} Lås det op under Data ▸ Beskyt ark og områder, eller giv lederen lov til at redigere det. Så skriver jeg det næste gang.`,
  cellUnreadable: ({ kind }) =>
    `Cellen kan ikke læses${kind === 'date' ? ' som en dato. Skriv den som 28-09-2026' : ''}. Resten af rækken bliver brugt.`,
  busy: 'Arket er i gang med noget andet. Vent et øjeblik, og prøv igen.',
  sheetNewer:
    'Arket er ført videre af en nyere udgave af Strategisk MUS end denne. Intet er ændret. Bed den, der står for tilføjelsen, om at opdatere den.',
  logShorter:
    'Loggen husker, hvad der er lavet og sendt. Den havde {before} rækker, og nu har den {now}. Jeg sender og laver ikke noget, før den er hel igen, for ellers kunne mails blive sendt to gange. Hent rækkerne tilbage under Filer ▸ Versionshistorik. Kan det ikke lade sig gøre, så vælg »Gå videre med det, der står nu« under »Virker det hele?« i panelet. Så finder jeg skemaer og dokumenter i Drev og spørger dig om hver invitation, indkaldelse og bekræftelse, som loggen ikke kender: Er den sendt?',
  employeeRowsGone: `{ids} er med i årets MUS, men står her ikke længere og får derfor ikke flere mails. Find det slettede under Filer ▸ Versionshistorik, og kopiér det ind her igen. Er nogen holdt op, så gør det samme, og vælg Fratrådt i kolonnen Status.`,
  answersGone: `{count} medarbejdere har svaret i år, men svarene står her ikke længere. Find dem under Filer ▸ Versionshistorik, og kopiér dem ind her igen.`,
  agreementRowsGone: `{ids} er hentet fra samtaledokumenterne, men står her ikke længere. Find det slettede under Filer ▸ Versionshistorik, og kopiér det ind her igen. Gælder en aftale ikke mere, så gør det samme, og vælg Bortfaldet i kolonnen Fremdrift.`,
  agreementsOrphaned:
    '{ids} hører til {people}, som ikke står i fanen Medarbejdere. Er det en, du har skrevet ind på ny, så ret medarbejder-id i aftalerne til personens nye id. Ellers find rækken under Filer ▸ Versionshistorik, og kopiér den ind igen.',
  agreementsNobodys:
    'Jeg ved ikke, hvis aftaler det er: {texts}. Skriv medarbejderens id (det står i fanen Medarbejdere) i kolonnen Medarbejder-id. Indtil da er aftalerne ikke med nogen steder.',
  yearTyped:
    'Året er rettet fra {before} til {now}. Jeg sender og laver ikke noget imens, for ellers kunne mails blive sendt to gange. Skriv {before} igen. Skal et nyt år begynde, så brug Næste runde på siden Året. Er {now} rigtigt, så vælg »Gå videre med det, der står nu« under »Virker det hele?« i panelet.',
  fileKindUnknown: `Jeg kan ikke læse »{name}«. Gem den som CSV eller .xlsx, og prøv igen.`,
  fileTooLarge: 'Filen er for stor. Den må højst fylde 5 MB; gem kun det ark, du vil hente.',
  fileEmpty: `Der står ikke noget i »{name}«. Vælg en anden fil.`,
  fileUnreadable: `»{name}« er beskadiget eller er ikke det, den giver sig ud for. Åbn den i Excel, gem den igen, og prøv igen.`,
  fileLocked: `»{name}« er låst med en adgangskode. Åbn den i Excel, fjern adgangskoden under Filer ▸ Oplysninger, gem den, og vælg den igen.`,
  fileOldExcel: `»{name}« er gemt i det gamle Excel-format (.xls). Åbn den i Excel eller Google Sheets, gem den som .xlsx, og vælg den igen.`,
  fileOpenDocument: `»{name}« er et OpenDocument-ark (.ods). Åbn det i LibreOffice eller Google Sheets, gem det som .xlsx, og vælg det igen.`,
  fileNumbers: `»{name}« er et ark fra Numbers. Vælg Arkiv ▸ Eksportér til ▸ Excel i Numbers, og vælg den nye fil her.`,
  fileBinaryExcel: `»{name}« er gemt som binær Excel-fil (.xlsb). Åbn den i Excel, gem den som .xlsx, og vælg den igen.`,
  fileWebPage: `»{name}« er en webside, selv om navnet siger noget andet. Sådan gemmer nogle systemer deres lister. Åbn den i Excel, gem den som .xlsx, og vælg den igen.`,
  filePdf: `»{name}« er en PDF, og den kan ikke læses som en liste. Hent listen som CSV eller .xlsx, hvor den kommer fra.`,
  fileLetters: `Jeg kan ikke se, hvordan bogstaverne i »{name}« skal læses: Står der »{one}« eller »{other}«? Åbn filen i det program, den kommer fra, gem den som CSV UTF-8 eller .xlsx, og vælg den igen.`,
  googleFailed: `Google svarede ikke, som det skulle (kode {status}). Prøv igen om lidt; intet går tabt.`,
  apiOff: `{api} er slået fra for Strategisk MUS. Har du adgang, kan du slå den til her og prøve igen efter et par minutter: {link} – Har du ikke adgang, så send denne besked til den, der har sat Strategisk MUS op hos jer. Er arket en kopi, skal det have sit eget Cloud-projekt.`,
  domainPolicy: `Jeres organisation tillader ikke det, tilføjelsen bad Google om. Bed jeres Google-administrator om at give dig adgang til Google Drev og tillade tilføjelsen Strategisk MUS. Intet går tabt; arbejdet fortsætter, når det er tilladt.`,
  sharingRefused: ({ name, email }) =>
    name
      ? `Jeres organisation tillader ikke, at filer deles med ${name} (${email ?? ''}). Ret adressen i fanen Medarbejdere til en i jeres egen organisation, eller bed jeres Google-administrator om at tillade det.`
      : `Jeres organisation tillader ikke, at filer deles med ${email || 'den adresse'}. Vælg en adresse i jeres egen organisation, eller bed jeres Google-administrator om at tillade det.`,
  sharingLimit: ({ names, others, email }) =>
    names
      ? `Google lader dig ikke dele flere filer lige nu.${about(names, others)} Filerne er lavet og bliver delt af sig selv, når der er gået højst et døgn. Alt andet kører videre.`
      : `Google lader dig ikke dele flere filer lige nu, så ${email || 'modtageren'} kan ikke åbne dem alle endnu. Prøv igen i morgen; det, der er delt, forbliver delt.`,
  consentMissing: ({ link }) =>
    `Der mangler en tilladelse fra dig, så tilføjelsen kan ikke arbejde. ${link ? `Giv den her, sæt flueben ved alle tilladelser, og prøv igen: ${link}` : 'Vælg Udvidelser ▸ Strategisk MUS ▸ Åbn Strategisk MUS, og sæt flueben ved alle tilladelser, når Google spørger.'}`,
  googleQuota: `Google har en grænse for, hvor meget du kan nå, og den er brugt op for nu. Det, der kører af sig selv, fortsætter senest i morgen. Har du selv trykket på noget, så prøv igen senere.`,
  driveFull: `Der er ikke plads til flere filer i dit Google Drev. Ryd op, og tøm papirkurven, eller bed jeres Google-administrator om mere plads. Det, der kører af sig selv, fortsætter, når der er plads. Har du selv trykket på noget, så prøv igen bagefter.`,
  googleRefused: `Google afviste det, tilføjelsen bad om, uden at give en grund, den forstår. Vent lidt, og prøv igen; det, der er gjort, bliver ikke gjort to gange. Sker det igen, så bed den, der står for tilføjelsen, om at se i dens kørselslog.`,
  googleBusy: `Google var for længe om at svare. Vent et øjeblik, og prøv igen; det, der er gjort, bliver ikke gjort to gange.`,
  settingUnknown: `Indstillingen »{id}« findes ikke.`,
  settingUnreadable: ({ title, value }) =>
    `Indstillingen »${title ?? ''}« kan ikke være »${value ?? ''}«. Ret den i fanen Indstillinger.`,
  settingMissing: `Indstillingen »{title}« er tom. Udfyld den i fanen Indstillinger. Indtil da bliver intet lavet, sendt eller ændret.`,
  rowTwice: 'Det samme står også i en række længere oppe, så denne række bliver ikke brugt. Slet den ene.',
  idTwice: `»{id}« står også i en række længere oppe, så denne række bliver ikke brugt. Er det en ny række, så slet dens id; den får selv et nyt. Ellers slet rækken.`,
  employeeNameMissing: ({ value }) =>
    `${value ? `Medarbejderen med adressen »${value}« har intet navn` : 'Medarbejderen har intet navn'} og får intet tilsendt, før det står i kolonnen Navn. Er det ingen, så slet rækken.`,
  employeeEmailBad: ({ name, value }) =>
    value
      ? `»${value}« er ikke en mailadresse. ${name} får intet tilsendt, før den er rettet.`
      : `${name || 'En medarbejder'} mangler en mailadresse og får intet tilsendt, før den er skrevet.`,
  employeeEmailLookAlike: `Er »{value}« den rigtige mailadresse til {name}? Et tegn i den er ikke det, det ligner: Det kommer fra et andet alfabet eller kan ikke ses. Slet adressen, og tast den ind på ny; indtil da får {name} intet tilsendt.`,
  employeeEmailTwice: `{name} har samme mailadresse som en anden: »{value}«. Ret den ene; indtil da får ingen af dem noget tilsendt.`,
  employeeUnknown: `Der er ingen medarbejder med id »{id}« i fanen Medarbejdere.`,
  questionUnknown: `Der er intet spørgsmål med id »{id}« i fanen Spørgsmål.`,
  ownQuestionEmpty: 'Dit eget spørgsmål er tomt. Skriv det, eller slet rækken.',
  windowNotSet: 'Skriv først den første og den sidste samtaledag i Indstillinger: »Samtaler fra« og »Samtaler til«.',
  meetingNotSet: 'Strategimødet mangler dato eller klokkeslæt. Skriv det i Indstillinger først.',
  datesInDoubt: `Arket læser datoer med måneden først, og samtalens dag kan være læst forkert for {names}. Listen står under »Virker det hele?« på siden Overblik. Tryk på det, der passer, for hver dato, før du inviterer.`,
  meetingNotHeld: (values) =>
    `Strategimødet er ikke holdt endnu${values.date ? ` (${dateInWords(dateValue(values, 'date'), 'da')})` : ''}. Send invitationerne bagefter, eller skriv, hvorfor de skal ud nu.`,
  noFocusAreas: 'Der er ingen aktive indsatsområder. Skriv dem i fanen Strategi først.',
  workFailed: `»{key}« lykkedes ikke ({reason}). Det bliver prøvet igen næste gang.`,
  noGoogleAccount: ({ name, email }) =>
    name
      ? `${name} har ikke en Google-konto med adressen ${email ?? ''}, eller jeres organisation tillader ikke, at filer deles med den. Ret adressen, eller fjern fluebenet i kolonnen Google-konto, så får ${name} skemaet på papir. Er adressen rigtig, så bed jeres Google-administrator om at tillade deling med den.`
      : `${email ? `Adressen ${email}` : 'Adressen'} har ikke en Google-konto, eller jeres organisation tillader ikke, at filer deles med den adresse. Skriv en anden adresse, eller bed jeres Google-administrator om at tillade det.`,
  openToOthers: ({ name, folder }) =>
    `${name ? `En fil til ${name}` : 'En fil'} kan åbnes af andre end den, den er til, og bliver derfor ikke brugt. Åbn mappen »${folder ?? ''}« i dit Drev, vælg Del, og sæt Generel adgang til Begrænset. Ligger mappen i en anden mappe, så gør det samme dér. Så går arbejdet videre af sig selv.`,
  leftOpen: ({ name, folder }) =>
    `${name ? `En fil til ${name}` : 'En fil'} kan åbnes af andre end den, den er til, og den kunne hverken lukkes eller slettes. Find den i mappen »${folder ?? ''}« i dit Drev, og sæt den til Begrænset, eller slet den. Så går arbejdet videre af sig selv.`,
  mailRefused: `Google afviste at sende »{key}«. Se efter, om mailadressen er rigtig. Mailen bliver prøvet igen.`,
  mailUncertain: `Det er uvist, om »{key}« blev sendt. Se efter under Sendt i Gmail, og vælg i panelet, om den skal sendes igen.`,
  changeUntold: 'Tid, sted eller længde er ændret, eller noget er aflyst, og en mail når det ikke. Ring til {names}.',
  linkUntold:
    'Et link, som {names} har fået, virker ikke mere, og en mail med det nye når ikke frem i tide. Giv selv det nye link videre; det står i {tab}.',
  changeUntoldGone:
    'Rækken er slettet, men {ids} venter stadig på et møde eller en samtale, for en mail kan ikke nå frem mere. Giv selv besked, eller hent rækken tilbage (Filer ▸ Versionshistorik).',
  mailQuota: `Du kan ikke sende flere mails lige nu. Resten ({left}) bliver sendt af sig selv, når der er plads igen.`,
  pollFailed: ({ name, status }) =>
    `Svarene fra ${name ? `${name} ` : 'et skema '}kunne ikke hentes (kode ${status}). De bliver hentet næste gang.`,
  answersNotWritten: `{name} har svaret, men svarene kan ikke skrives i arket. De ligger trygt i skemaet og bliver hentet, så snart der kan skrives. Se i listen her, hvad der er i vejen.`,
  stageFailed: ({ stage, names, others, fault }) =>
    `Noget gik galt, da jeg ${STAGES[String(stage)] ?? STAGES.work}.${about(names, others)} Alt andet er gjort, og jeg prøver igen næste gang. Bliver det ved, så giv den, der står for tilføjelsen, koden ${fault}.`,
  answeredByOther: ({ name, manager }) =>
    manager
      ? `Skemaet til ${name} er udfyldt fra en anden mailadresse end den, ${manager} har i fanen Indstillinger, så svarene er ikke taget med. Udfyld det fra den adresse, eller ret adressen dér.`
      : `Skemaet til ${name} er besvaret fra en anden mailadresse end den i fanen Medarbejdere, så svarene er ikke taget med. Ret adressen dér, hvis ${name} bruger en anden, så kommer svarene med; ellers bed ${name} om selv at svare.`,
  notUncertain: 'Den mail er ikke længere uvis. Luk panelet, og åbn det igen.',
  docMissing: `Medarbejder {id} har ikke noget samtaledokument endnu.`,
  fileGone: `{file} {names} er slettet for altid i Google Drev, og det, der stod i det, kan ikke hentes tilbage. Lav et nyt under »Virker det hele?«. Den, der har fået det gamle link, får det nye i en mail den næste hverdagsmorgen; haster det, så send det selv fra listen over medarbejdere.`,
  fileTrashed: `{file} {names} ligger i papirkurven i Google Drev og kan ikke bruges. Mails med link til det venter, til det er hentet tilbage.`,
  formClosed: `{file} {names} er lukket og tager ikke imod svar. Mails med link til det venter, til det er åbnet igen.`,
  formQuestionGone: `{file} {names} mangler et spørgsmål, som nogen har slettet. Mails med link til det venter, til det er sat ind igen.`,
  fileUnshared: `{file} {names} ser ikke ud til at være delt med den, det er til. Mails med link til det bliver sendt alligevel. Del det igen, medmindre du ved, at det kan åbnes, fx fordi det er delt med en gruppe eller en anden adresse.`,
  fileMoved: `{file} {names} ligger i en anden mappe end de andre filer her. Kan andre åbne den mappe, kan de måske læse med.`,
  docNotReached: ({ name, status }) =>
    `Samtaledokumentet for ${name} kunne ikke læses helt færdigt (kode ${status ?? 0}). Det bliver læst igen inden for en time; indtil da mangler der måske noget fra det i arket.`,
  docUnreadable: 'Samtaledokumentet kan ikke læses. Er det slettet, så hent det tilbage fra papirkurven i Google Drev.',
  heldOnImpossible: `»{value}« kan ikke være dagen for samtalen. Vælg en dag, der har været.`,
  focusAreaUnknown: `Der er intet indsatsområde med id »{id}« i fanen Strategi.`,
  feedbackMissing: 'I mangler feedback. Skriv den, eller skriv under Bekræft, hvorfor den ikke er der.',
  overrideReasonMissing: 'Skriv, hvorfor I springer effektvurderingen over.',
  nothingToConfirm: 'Der er ingen aftaler at bekræfte endnu.',
  problemsStand: `Aftalerne kan først bekræftes, når dette er rettet: {problems} Ret det, hvor det er skrevet, eller slet rækken dér; dokumentet læses igen inden for en time. Er der ikke mere at rette, så tøm cellen under Mangler i fanen Samtaler.`,
  changedSince: `Nogen har rettet i arket, efter at du åbnede siden, og du har skrevet noget andet. Intet er gemt endnu. Vælg, hvad der skal stå.`,
  versionChanged: `Aftalerne er ændret, mens du så på dem. Læs version {version} igennem, og bekræft derefter.`,
  agreementGone: `Aftale {id} står ikke længere i tabellen. Den bliver stående i arket; slet den i fanen Aftaler, hvis den skal væk.`,
  agreementUnknown: 'Der er ingen aftale med nummeret »{id}« i fanen Aftaler.',
  progressUnknown: '»{value}« er ikke en status, jeg kender. Vælg en af disse: {choices}.',
  progressConflict: `Om »{text}« har {name} svaret »{answered}« omtrent samtidig med, at du skrev »{typed}«. Svaret er taget med. Skriv din status igen, hvis den er den rigtige; ellers gem den, der står, i panelet.`,
  notTalked: 'Der er ikke registreret en samtale med {name} endnu.',
  textCpr:
    'Række {id} indeholder noget, der ligner et CPR-nummer. Teksten kommer ikke med i rapporten, før du har rettet den eller godkendt den.',
  textHealth:
    'Række {id} nævner måske helbred. Teksten kommer ikke med i rapporten, før du har rettet den eller godkendt den.',
  textUnion:
    'Række {id} nævner måske fagforening. Teksten kommer ikke med i rapporten, før du har rettet den eller godkendt den.',
  textFamily:
    'Række {id} nævner måske familieforhold. Teksten kommer ikke med i rapporten, før du har rettet den eller godkendt den.',
  textName:
    'Række {id} nævner en, der ikke vil have sit navn med. Teksten kommer ikke med i rapporten, før du har rettet den eller godkendt den.',
  textNotFlagged: 'Den tekst venter ikke længere på dig. Luk panelet, og åbn det igen.',
  decisionUnknown: '»{value}« er ikke en beslutning. Vælg Fortsæt, Justér eller Særlig indsats.',
  decisionReasonMissing: 'Skriv kort, hvorfor »{title}« skal justeres eller have en særlig indsats.',
  focusAreaToAdjust:
    '»{title}« skal justeres. Skriv indsatsområdet om i fanen Strategi, og sæt beslutningen til Fortsæt, når det er gjort.',
  suggestionUnknown: `Der er intet forslag med id »{id}« i fanen Forslag.`,
  suggestionStatusUnknown: `»{value}« er ikke en status for et forslag. Vælg Ny, Vi gør det, Overvejes eller Ikke nu.`,
  feedbackNotKept: `Der var ikke plads til at gemme det, {names} har skrevet om den tidligere leder. Det står i svarene i den tidligere leders formular, og den, der vil have det vist, kan bede den tidligere leder om det.`,
  managerNameMissing: 'Skriv dit navn først.',
  notOwner: ({ name, email }) =>
    `Det er ${name || 'en anden'} (${email ?? ''}), der er leder i arket. Filer og mails laves i lederens navn, så det er også lederen, der skal trykke her. Er det dig nu, så vælg Overtag arket i menuen.`,
  noOwner: 'Der er ikke nogen leder i arket endnu. Er det dig, så vælg Overtag arket i menuen, og prøv igen.',
  argumentOdd:
    'Panelet sendte noget, jeg ikke kan bruge (felt {place}), så intet er ændret. Luk panelet, åbn det igen, og prøv en gang til.',
  textTooLong:
    'Teksten er på {length} tegn, og der er plads til {most}. Gør den kortere, og prøv igen. Intet er ændret.',
  yearNotOver: `Årets MUS ({year}) er ikke slut endnu. Næste runde kan begynde til næste år.`,
  yearUnfinished: `Noget fra {year} er ikke færdigt: svar, aftaler i et samtaledokument, PDF eller mail om bekræftede aftaler mangler for {names}. Se i panelet, hvad der er galt, og prøv igen. Begynder du alligevel, bliver det ikke gjort færdigt.`,
  deletionUnknown: `Der er ikke længere noget at slette dér. Luk panelet, og åbn det igen.`,
  focusAreaTitle: 'Skriv, hvad indsatsområdet hedder.',
  focusAreaTwice: '»{value}« er der allerede. Giv det et andet navn.',
  focusAreaYear: '»{value}« er ikke et årstal. Skriv det med fire cifre, fx 2026.',
  focusAreaYears: 'Perioden slutter ({to}), før den begynder ({from}).',
  slotUnreadable: 'Tiden til {name} kan ikke være »{value}«. Skriv både dato og klokkeslæt, fx 28-09-2026 og 09.30.',
  nothingToShow: 'Der er endnu ikke noget at skrive i den mail til {name}.',
  calendarEmpty:
    'Ingen er indkaldt til noget endnu. Send indkaldelsen til strategimødet eller invitationerne, og hent filen så.',
  testMailNotSent: 'Testmailen til {value} blev ikke sendt. Se efter, om du har mails tilbage i dag.',
});
