// The words that every opening of the Sheet and every hourly run ask for; all others are unpacked only when something is said.
import type { Language } from '../language.ts';
import type { Step } from '../steps.ts';

interface EveryRunWords {
  menu: Record<'install' | 'open' | 'takeOver', string>;
  /** How far an employee has come; the column Trin. */
  steps: Record<Step, string>;
}

export const everyRun: Record<Language, EveryRunWords> = {
  da: {
    menu: {
      install: 'Gør arket klar',
      open: 'Åbn Strategisk MUS',
      takeOver: 'Overtag arket',
    },
    steps: {
      none: 'Ikke begyndt',
      formReady: 'Skema klar',
      invited: 'Inviteret',
      answered: 'Har svaret',
      topicsSent: 'Emner samlet',
      held: 'Samtale holdt',
      awaitingConfirmation: 'Venter på bekræftelse',
      confirmed: 'Bekræftet',
      miniMusInvited: 'Inviteret til mini-MUS',
      miniMusHeld: 'Mini-MUS holdt',
      onLeave: 'På orlov',
      left: 'Fratrådt',
    },
  },
  en: {
    menu: {
      install: 'Set up this Sheet',
      open: 'Open Strategisk MUS',
      takeOver: 'Take over this Sheet',
    },
    steps: {
      none: 'Not started',
      formReady: 'Form ready',
      invited: 'Invited',
      answered: 'Has answered',
      topicsSent: 'Topics gathered',
      held: 'Conversation held',
      awaitingConfirmation: 'Waiting for confirmation',
      confirmed: 'Confirmed',
      miniMusInvited: 'Invited to half-year check',
      miniMusHeld: 'Half-year check held',
      onLeave: 'On leave',
      left: 'Left',
    },
  },
};
