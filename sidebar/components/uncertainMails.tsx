// Mails that may or may not have been sent: the manager looks in Gmail and answers for each.
import { call } from '../state/server.ts';
import { useShell } from '../state/shell.ts';
import { Button } from './button.tsx';
import { Section } from './texts.tsx';

interface UncertainMailsProps {
  mails: readonly { key: string; text: string }[];
  /** Fetches the page again afterwards. */
  reload: () => Promise<void>;
}

export const UncertainMails = ({ mails, reload }: UncertainMailsProps) => {
  const { labels, run, announce } = useShell();
  const words = labels.overview;
  if (mails.length === 0) return null;
  const settle = (key: string, wasSent: boolean): Promise<boolean> =>
    run(async () => {
      await call('settleUncertain', key, wasSent);
      await reload();
      announce(words.settled);
    });
  return (
    <Section title={words.uncertain}>
      <p class="quiet">{words.uncertainExplained}</p>
      <ul class="rows">
        {mails.map(({ key, text }) => (
          <li key={key}>
            <p>{text}</p>
            <Button label={`${words.wasSent}: ${text}`} onClick={() => settle(key, true)}>
              {words.wasSent}
            </Button>
            <Button label={`${words.sendAgain}: ${text}`} onClick={() => settle(key, false)}>
              {words.sendAgain}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
};
