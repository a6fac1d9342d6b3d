// The words of the papers for the data protection officer, in English. What the organisation fills in is in [brackets].
import { dateInWords } from '../calendar/calendarDate.ts';
import type { PaperWords } from './papers.da.ts';

const on = (date: string): string => dateInWords(date, 'en');
const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`);

export const papersEn: PaperWords = {
  title: (unitName, date) => `Data protection papers – ${unitName} – ${on(date)}`,
  done: 'The papers are ready. Fill in what stands in [square brackets], and share the Doc with your data protection officer.',
  lead: [
    'These are drafts, made from the settings of the Sheet and the permissions that Strategisk MUS asks for. They describe what Strategisk MUS does. They are not legal advice.',
    'Your data protection officer (DPO) decides whether the drafts can be used and what has to be corrected. The organisation, as controller, is responsible for the processing.',
    'You have to fill in what is in [square brackets]. When you change settings in the Sheet, make the papers again. You get a new Doc, and the old one stays as you have corrected it.',
  ],

  record: {
    heading: 'Record of processing activities (Article 30)',
    columns: ['Subject', 'Description'],
    titles: {
      activity: 'Processing activity',
      controller: 'Controller',
      jointControllers: 'Joint controllers',
      unit: 'Unit',
      manager: 'Manager',
      officer: 'Data protection officer (DPO)',
      contact: 'Whom employees ask about personal data',
      purpose: 'Purpose',
      legalBasis: 'Legal basis',
      people: 'Data subjects',
      data: 'Personal data',
      special: 'Special categories and national identity numbers',
      recipients: 'Recipients',
      processor: 'Processor',
      transfers: 'Transfers to third countries',
      retention: 'Time limits for erasure',
      security: 'Security',
    },
    activity: 'Yearly development conversations (MUS), followed up the whole year round',
    controllerDetails: '[registration number and address]',
    noController: '[name, registration number and address of the organisation]',
    jointControllers: '[none, or who]',
    noUnit: '[name of the unit]',
    noManager: '[name and e-mail address of the manager]',
    officer: '[name and contact details]',
    noContact: '[e-mail address or telephone; enter it in the settings of the Sheet too]',
    purpose:
      'To prepare and hold the conversations, follow up on what was agreed, deal with suggestions, and see whether the strategy of the workplace needs adjusting. [Confirm that the data are used for nothing else.]',
    inInvitation: (text) => `The invitation says: “${text}”`,
    noLegalBasis: '[legal basis]',
    legalBasisCheck:
      '[Confirm, also under national employment rules such as section 12 of the Danish Data Protection Act, and under local agreements.] In the form the employee chooses whether a suggestion may be shared. That choice protects the employee but is not the legal basis.',
    people:
      'Employees of the unit, including those on leave and those who have left and are not yet deleted, and the manager. Also others whom somebody mentions in free text.',
    data: 'Ordinary personal data about work, working together and development. See the table below.',
    special:
      'The form does not ask for special categories of data or national identity numbers, and asks everybody not to write any. Free text may hold them all the same. [Consider what you do when it happens.]',
    noRecipients: '[recipients]',
    recipientsCheck: 'See also “Who can see what”. [Other recipients at your organisation.]',
    processor:
      'Google is the organisation’s processor and processes the data in the organisation’s Google Workspace. [Reference to the data processing agreement with Google and to how it is supervised.] Strategisk MUS runs inside Google Workspace and has no server. Those who made it receive no data and are not processors.',
    transfers:
      'Strategisk MUS reads and stores only in the organisation’s Google Workspace. Mails go to the addresses in the Sheet. [The organisation’s assessment of where Google and its sub-processors process data.]',
    retention: 'See the table of time limits.',
    security: 'See risks and measures, access, and permissions. [The organisation’s own measures.]',
  },

  data: {
    heading: 'Personal data, tab by tab',
    columns: ['Tab of the Sheet', 'Columns'],
    files:
      'The manager’s Google Drive also holds each employee’s form, conversation Doc, status form, confirmation form and confirmed agreements (PDF), and reports, data handed out, receipts of deletion and these papers.',
  },

  assessment: {
    heading: 'Data protection impact assessment (draft, Article 35)',
    needHeading: 'Is it required?',
    need: [
      'The DPO advises, and the organisation decides. [Decision and reasons.]',
      'In favour: employees depend on their manager, the data are about each person’s work and development, and free text may hold special categories of data.',
      'Against: Strategisk MUS takes no decisions about people and ranks nobody. It collects only what employee and manager write themselves, and what is needed to hold the conversations.',
    ],
    flowsHeading: 'How the data move',
    flowColumns: ['What happens', 'Where it is kept, and who sees it'],
    flows: {
      roster: [
        'The manager imports or writes employees, focus areas and old agreements',
        'In the Sheet, to which only the manager should have access.',
      ],
      form: [
        'Each employee gets a form and a conversation Doc',
        'In the manager’s Google Drive, shared with that employee.',
      ],
      answers: [
        'The employee answers, and the answers are fetched every hour',
        'In Google Forms and in the Sheet. The manager can see the answers.',
      ],
      feedback: [
        'Manager and employee write feedback to each other',
        'Becomes visible in Sheet and Doc at the same moment, once both have written. The manager can, however, open the answers in Google Forms before that.',
      ],
      conversation: [
        'The conversation is held, and both confirm the agreements',
        'In the conversation Doc, in the Sheet, and as a PDF for both.',
      ],
      mails: [
        'Invitations, topics, confirmations and reminders are sent by mail',
        'Sent from the manager’s account to the person concerned, and to the manager. After that they are in your mailboxes.',
      ],
      halfYear: ['A half-year check (mini-MUS) is held', 'In the status form, the Sheet and the conversation Doc.'],
      report: [
        'A report on the strategy is made',
        'In the manager’s Google Drive and in the Sheet. Suggestions are in it only if their author agreed.',
      ],
      figures: [
        'The manager makes a file of figures for the leadership',
        'Without names. The manager decides whether it is sent, and to whom.',
      ],
      rights: [
        'An employee asks for their own data',
        'The manager makes two files with everything about that one person and hands them out.',
      ],
    },
    agreementsRead: 'Agreements written in the Doc are fetched into the Sheet automatically.',
    agreementsNotRead: 'The manager fetches agreements into the Sheet.',
    reminders: (days) => `Where a form is missing, a reminder is sent so many days before the deadline: ${days}.`,
    noReminders: 'No reminders about the form are sent.',
    halfYearAfter: (count) => `Called ${months(count)} after the conversation.`,
    noHalfYear: 'Switched off in the Sheet.',
    smallGroups: (people) => `Answers and assessments of fewer than ${people} people are hidden.`,
    necessityHeading: 'Necessity and proportionality',
    necessity: [
      'The questions are about work. The manager can hide questions and write others. [Assess your own questions.]',
      'Employees may skip questions, may answer again, and put topics of their own on the agenda.',
      'Strategisk MUS sees only the Sheet it is used in and the files it makes itself. It reads no mailbox.',
      'Employees are informed under Article 13 in the invitation and in the letter below. Everything about a person can be handed out, corrected and deleted.',
    ],
    risksHeading: 'Risks and measures',
    riskColumns: ['Risk to the employee', 'What Strategisk MUS does', 'Likelihood, severity, remaining risk'],
    risks: {
      outsiders: [
        'Outsiders open answers or a conversation Doc',
        'Each file is shared only with the employee it is about. Answers from other addresses do not get into the Sheet. Strategisk MUS shares the Sheet with nobody.',
      ],
      sensitive: [
        'Special categories of data end up in free text',
        'The form warns. A text that looks like an identity number or seems to be about health gets into a report only when the manager has read and approved it. No method finds everything.',
      ],
      pressure: [
        'The employee does not dare to answer freely',
        'Questions may be skipped. Feedback becomes visible to both at the same moment. The letter says openly that the manager can open the answers in Google Forms before that.',
      ],
      recognised: [
        'An employee can be recognised in a report',
        'Small groups are hidden, also when reports are compared. Feedback and private suggestions are never in them.',
      ],
      tooLong: [
        'Data are kept for too long',
        'The time limits are settings. Deletion is final and leaves a receipt without names.',
      ],
      misdirected: [
        'A mail reaches the wrong person, or arrives twice',
        'Addresses come from the Sheet. The manager can see the mails before any is sent. Where it is uncertain whether a mail was sent, the manager is asked, and it is not sent again.',
      ],
      successor: [
        'The wrong person gets access when the manager changes',
        'The new manager has to take the Sheet over, and the work of the former manager stops. Files owned by the former manager stay there until they are deleted. What employees wrote about the former manager is taken out of the Sheet, and is shown only if the employee says yes. It can still be seen in the Sheet’s version history.',
      ],
      otherUse: [
        'The data are used for something else, such as pay or warnings',
        'Form and letter state the purpose. [The organisation’s rule that MUS is used for nothing else.]',
      ],
      programme: [
        'A fault or an attack gives access to more',
        'The fewest possible permissions, no server, no addresses but Google’s own, readable code under an open licence.',
      ],
      platform: [
        'Google Workspace fails or is used wrongly',
        'Strategisk MUS cannot prevent it. [The organisation’s risk assessment of Google Workspace.]',
      ],
    },
    riskBlank: '[fill in]',
    decideHeading: 'What is left for the organisation to decide',
    decide: [
      '[The DPO’s advice, and its date]',
      '[How employees or their representatives have been heard]',
      '[Whether legal basis and time limits are right for you]',
      '[Whether anything belongs in the personnel file, and what applies to archiving]',
      '[How long mails and reports are kept]',
      '[Requirements for Google Workspace: two-step verification, sharing outside the organisation, data region, logging, and administrators’ access]',
      '[Whether the remaining risk is so high that the supervisory authority must be consulted under Article 36]',
      '[Who approves, and when the assessment is reviewed]',
    ],
  },

  letter: {
    heading: 'Letter to employees (Article 13)',
    greeting: 'Dear colleague',
    why: (unitName) =>
      unitName === ''
        ? 'We use Strategisk MUS to prepare your development conversation and to follow it up. This is what happens to what you write.'
        : `At ${unitName} we use Strategisk MUS to prepare your development conversation and to follow it up. This is what happens to what you write.`,
    what: 'We keep your name, your work e-mail address, your language, whether you are on leave, your answers in the form, what we write in the conversation Doc, our agreements, and how they are going. Name, address and leave come from the workplace. The rest comes from you and from me.',
    free: 'You decide what to answer, and you may skip questions. If you have a suggestion, you choose whether it may be shared, and whether your name may stand beside it.',
    feedback:
      'What we write about working together becomes visible to both of us at the same moment. You should know, however, that I can open your answers in Google Forms as soon as you have sent them.',
    others:
      'If you get a new manager, they can read what I can, but for what you have written about me: that is taken out, and shown only if you say yes. The leadership above us may get figures without names.',
    where:
      'The data are kept in our Google Workspace. Google is our processor. [Whether data may be processed outside the EU/EEA, and on what grounds.]',
    automatic: 'No decisions about you are taken automatically.',
    duty: '[Whether taking part in MUS is a duty, and what happens if one does not]',
    restriction: 'You may also ask for the processing of your data to be restricted.',
    officer: 'Our data protection officer: [name and contact details]',
    closing: 'Kind regards',
  },

  retention: {
    heading: 'Time limits for erasure',
    columns: ['What', 'How long', 'Decided where'],
    asked:
      'When the time is up, the Sheet proposes deletion. Nothing is deleted until the manager agrees. It is then deleted for good, not moved to the bin.',
    notAsked: (setting) =>
      `The setting “${setting}” is no. The Sheet therefore proposes no deletion. [Who deletes, and when.]`,
    saidElsewhere: (text) => `The invitation says about retention: “${text}” [Check that it agrees with the table.]`,
    titles: {
      answers: 'Answers, preparation, suggestions, form and conversation Doc',
      agreements: 'Agreements, confirmations, confirmed PDF and status',
      leftFiles: 'Forms and Docs about somebody who has left',
      leftPerson: 'Everything about somebody who has left',
      log: 'The log: ids, dates and figures, no names or texts',
      reports: 'Reports',
      receipts: 'Receipts of deletion, without names',
      mails: 'Mails in the mailboxes of manager and employee',
      papers: 'These papers',
    },
    answers: (count) =>
      count === 0
        ? 'Proposed for deletion at once'
        : `Until both have confirmed the next MUS, at most ${months(count)}`,
    agreements: (count) =>
      count === 0 ? 'Proposed for deletion once reviewed' : `${months(count)} after they were reviewed`,
    leftFiles: 'Proposed for deletion when the person leaves',
    leftPerson: (count) =>
      count === 0
        ? 'Proposed for deletion when the person leaves'
        : `${months(count)} after leaving, or earlier if the manager chooses`,
    log: 'Deleted with what the rows are about. Rows about the deletion itself stay, so that no id is used again',
    reports: 'No limit in the Sheet. The name of somebody who is deleted is removed [limit]',
    receipts: 'Not deleted by Strategisk MUS [limit]',
    mails: 'Not deleted by Strategisk MUS [limit]',
    papers: 'Not deleted by Strategisk MUS [limit]',
    inSetting: (setting) => `The setting “${setting}”`,
    byRule: 'Fixed rule of Strategisk MUS',
    byOrganisation: 'The organisation',
  },

  access: {
    heading: 'Who can see what',
    columns: ['Who', 'Can see', 'Cannot see'],
    rows: {
      employee: [
        'The employee',
        'Own form, conversation Doc (can also write in it), status form, own confirmed agreements and own mails',
        'The Sheet, and anything about others',
      ],
      manager: ['The manager', 'The Sheet and all files about the unit’s employees', 'The Sheets of other units'],
      sheetReaders: [
        'Anybody the manager shares the Sheet with',
        'Everything in the Sheet. So share it with nobody who may not read all of it',
        'The files, unless they are shared too',
      ],
      successor: [
        'A new manager who takes the Sheet over',
        'The Sheet, and the files that the former manager gives access to',
        'Other files of the former manager. Feedback to the former manager, unless the employee says yes',
      ],
      colleagues: [
        'Colleagues',
        'Suggestions that their author agreed to share, if the manager shows the report',
        'Anything else',
      ],
      leadership: [
        'The leadership above the unit',
        'Figures without names, if the manager sends the file',
        'Answers, conversation Docs and agreements',
      ],
      administrator: [
        'The organisation’s Google Workspace administrators',
        '[What they can open with Google’s tools, and how that is logged]',
        '[fill in]',
      ],
      processor: ['Google', 'Processes the data as processor under the agreement', '[Under the agreement]'],
      makers: ['Those who made Strategisk MUS', 'Nothing', 'Everything'],
    },
  },

  scopes: {
    heading: 'Permissions',
    lead: 'Strategisk MUS asks for these permissions and no others. They are in the file appsscript.json, which comes with the code.',
    columns: ['Permission', 'Used for'],
    reasons: {
      'spreadsheets.currentonly': 'Reading and writing the Sheet in which it is opened. No other Sheet.',
      'drive.file':
        'Making, sharing, reading and deleting the files it has made itself: forms, Docs, PDFs and the folder. No other file in Drive.',
      'script.external_request': 'Calling Google’s own services for Forms, Docs and Drive. No other address.',
      'script.container.ui': 'Showing the sidebar and the menu in the Sheet.',
      'script.scriptapp': 'Running by itself every hour.',
      'script.send_mail': 'Sending mails from the manager’s account. It cannot read mail.',
      'userinfo.email': 'Knowing which manager the work is done for.',
    },
    addresses: (addresses) => `Addresses it can call: ${addresses}`,
  },

  settings: {
    heading: 'Settings that the papers are made of',
    columns: ['Setting', 'Value'],
    empty: '(empty)',
  },
};
