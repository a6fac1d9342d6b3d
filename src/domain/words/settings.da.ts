// What each setting is called and what it does, in Danish; and the texts that a new Sheet begins with.
import type { Settings } from '../unit/unit.ts';

/** Title and explanation of each setting. */
export interface SettingWords {
  titles: Record<keyof Settings, readonly [title: string, explanation: string]>;
  begin: Record<'legalBasis' | 'recipients', string>;
  /** What stands in a setting from the start, where it is no value that can be told. */
  byDefault: Record<'atSetUp' | 'text' | 'empty', string>;
  yes: string;
  no: string;
  languages: { da: string; en: string };
}

export const settingsDa: SettingWords = {
  titles: {
    language: ['Sprog', 'Dansk eller engelsk. En medarbejder kan have sit eget sprog i fanen Medarbejdere.'],
    unitName: ['Enhed', 'Arbejdspladsens navn, som det står i mails og dokumenter.'],
    organisation: ['Organisation', 'Den dataansvarlige, for eksempel kommunen.'],
    managerName: ['Leder', 'Navnet på den leder, der holder samtalerne.'],
    managerEmail: ['Lederens e-mail', 'Her får lederen emner og påmindelser.'],
    triggerOwner: ['Hvem arbejdet kører som', 'Udfyldes automatisk: den konto, der hver time udfører det, der venter.'],
    year: ['År', 'Det år, samtalerne holdes i.'],
    meetingDate: ['Strategimøde: dato', 'Mødet, hvor du fortæller om strategien, før invitationerne sendes.'],
    meetingTime: ['Strategimøde: klokkeslæt', 'For eksempel 14.00.'],
    meetingMinutes: ['Strategimøde: minutter', 'Hvor længe mødet varer.'],
    meetingPlace: ['Strategimøde: sted', 'Lokale eller link.'],
    meetingOverrideReason: [
      'Invitér før strategimødet, fordi',
      'Lad feltet stå tomt. Kun med en begrundelse her kan invitationerne sendes, før mødet er holdt.',
    ],
    answerDeadline: ['Svarfrist', 'Hvornår skemaerne skal være udfyldt.'],
    reminderDays: [
      'Påmindelser: dage før fristen',
      'Dage før svarfristen, hvor de, der mangler at svare, får en mail. Skriv for eksempel 3, 0: tre dage før og på selve dagen.',
    ],
    windowFrom: ['Samtaler fra', 'Den første dag, der kan holdes samtaler.'],
    windowTo: ['Samtaler til', 'Den sidste dag, der kan holdes samtaler.'],
    closedDays: [
      'Lukkedage',
      'Dage uden samtaler og mails ud over weekender og helligdage. Skriv datoer eller perioder: 12-10-2026..16-10-2026.',
    ],
    conversationMinutes: ['Samtale: minutter', 'Hvor længe en samtale varer.'],
    conversationPlace: ['Samtale: sted', 'Lokale eller link.'],
    dayFrom: ['Arbejdsdag fra', 'Det tidligste, en samtale kan begynde.'],
    dayTo: ['Arbejdsdag til', 'Det seneste, en samtale kan slutte.'],
    remindAnswers: ['Påmind om skemaet', 'Ja eller nej: mail til dem, der mangler at svare.'],
    sendTopics: ['Send emner til lederen', 'Ja eller nej: mail med medarbejdernes emner to hverdage før samtalen.'],
    readAgreements: [
      'Læs aftaler fra dokumenterne',
      'Ja eller nej: Aftaler, som er skrevet i samtaledokumentet, hentes automatisk ind i arket.',
    ],
    remindAgreements: [
      'Påmind om aftaler',
      'Ja eller nej: mail 14, 3 og 0 dage før en frist. Efter fristen får medarbejderen tre mails med en uge imellem og tre med to uger imellem. Du får det i Mandagsoverblik.',
    ],
    remindConfirmation: [
      'Påmind om at bekræfte',
      'Ja eller nej: mail til den medarbejder, der ikke har svaret på aftalerne efter 5 hverdage, og én gang til efter 5 mere.',
    ],
    sendDigest: [
      'Mandagsoverblik',
      'Ja eller nej: mail til dig om dine aftaler og alt det, der venter. Er der intet nyt siden sidst, bliver den ikke sendt.',
    ],
    miniMus: ['Mini-MUS', 'Ja eller nej: indkaldelse til en kort status midt i året.'],
    miniMusMonths: ['Mini-MUS: måneder efter samtalen', 'Du kan rette datoen i fanen Medarbejdere.'],
    sendReports: ['Strategiopfølgning', 'Ja eller nej: Rapporten laves automatisk, og du får en mail med linket.'],
    interimReport: [
      'Rapport efter samtalerne',
      'Dato. Tom: når alle aftaler er bekræftet, dog senest godt en uge efter den sidste samtaledag.',
    ],
    halfYearReport: ['Rapport efter mini-MUS', 'Dato. Tom: efter den sidste mini-MUS.'],
    yearReport: ['Rapport før næste års MUS', 'Dato. Tom: den 1. juni.'],
    proposeDeletions: [
      'Foreslå sletning',
      'Ja eller nej: Når oplysninger er gemt længe nok, bliver du spurgt, om de skal slettes. Intet slettes uden dit ja.',
    ],
    answersMonths: [
      'Gem svar i måneder',
      'Højst så længe. De foreslås slettet før, hvis næste MUS er afsluttet inden.',
    ],
    agreementsMonths: ['Gem aftaler i måneder', 'Regnes fra den dag, aftalen er vurderet.'],
    legalBasis: [
      'Retsgrundlag',
      'Står i invitationen. Teksten fra start passer til offentlige arbejdspladser. Spørg din databeskyttelsesrådgiver, hvis du er i tvivl.',
    ],
    recipients: ['Modtagere', 'Hvem der kan se oplysningerne. Står i invitationen.'],
    retention: [
      'Opbevaring',
      'Hvor længe oplysningerne gemmes. Står i invitationen. Tom: som felterne om måneder siger.',
    ],
    privacyContact: ['Kontakt om persondata', 'E-mail eller telefon til den, der svarer på spørgsmål om persondata.'],
  },
  begin: {
    legalBasis:
      'databeskyttelsesforordningens artikel 6, stk. 1, litra e (arbejdspladsens opgaver som offentlig arbejdsgiver).',
    recipients:
      'Kun du og din leder kan se dine svar og samtaledokumentet. Forslag deles kun med andre, hvis du siger ja til det i skemaet, med eller uden dit navn.',
  },
  byDefault: { atSetUp: 'udfyldt, da arket blev gjort klar', text: 'en færdig tekst', empty: 'tomt' },
  yes: 'ja',
  no: 'nej',
  languages: { da: 'dansk', en: 'engelsk' },
};
