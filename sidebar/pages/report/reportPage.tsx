// The report page: agreements by focus area, what needs attention, and the manager's decisions.
import { useState } from 'preact/hooks';
import type { ReportPage as Page } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { Heading } from '../../components/heading.tsx';
import { Empty, Link, Quiet, Section } from '../../components/texts.tsx';
import { TickList } from '../../components/tickList.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { usePageData } from '../../state/usePageData.ts';
import { Coverage } from './coverage.tsx';
import { Decisions } from './decisionForm.tsx';

export const ReportPage = () => {
  const { labels, isBusy } = useShell();
  const words = labels.report;
  const { data, reload } = usePageData(() => call('reportPage'));
  return (
    <>
      <Heading>{words.title}</Heading>
      <Quiet>{words.intro}</Quiet>
      {data ? <Loaded page={data} reload={reload} /> : isBusy ? <Quiet>{labels.common.loading}</Quiet> : null}
    </>
  );
};

interface LoadedProps {
  page: Page;
  reload: () => Promise<void>;
}

const Loaded = ({ page, reload }: LoadedProps) => {
  const { labels } = useShell();
  const words = labels.report;
  return (
    <>
      <Make reload={reload} />
      <Coverage coverage={page.coverage} />
      <Section title={words.askew}>
        {page.flags.length === 0 ? <Quiet>{words.nothingAskew}</Quiet> : null}
        {page.flags.map((flag) => (
          <p key={flag} class="warning">
            {flag}
          </p>
        ))}
        {page.toAdjust.map((sentence) => (
          <p key={sentence} class="warning">
            {sentence}
          </p>
        ))}
      </Section>
      <FlaggedTexts flagged={page.flagged} reload={reload} />
      {page.decisions.length > 0 ? <Decisions page={page} reload={reload} /> : null}
      <Section title={words.reports}>
        {page.reports.length === 0 ? <Empty>{words.noReports}</Empty> : null}
        <ul class="rows">
          {page.reports.map(({ title, link }) => (
            <li key={link}>
              <Link href={link}>{title}</Link>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
};

const Make = ({ reload }: { reload: () => Promise<void> }) => {
  const { labels, isBusy, run, announce } = useShell();
  const words = labels.report;
  const [docLink, setDocLink] = useState('');
  const [isMaking, setMaking] = useState(false);
  const make = async () => {
    setMaking(true);
    await run(async () => {
      const made = await call('makeReport');
      setDocLink(made.docLink);
      await reload();
      announce(words.made);
    });
    setMaking(false);
  };
  return (
    <div>
      <Button kind="primary" onClick={make}>
        {words.make}
      </Button>
      {isMaking && isBusy ? <p role="status">{words.making}</p> : null}
      {docLink ? (
        <p>
          <Link href={docLink}>{words.openReport}</Link>
        </p>
      ) : null}
    </div>
  );
};

const FlaggedTexts = ({ flagged, reload }: { flagged: Page['flagged']; reload: () => Promise<void> }) => {
  const { labels, run, announce } = useShell();
  const words = labels.report;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (flagged.length === 0) return null;
  const approve = () =>
    run(async () => {
      await call('approveTexts', [...chosen]);
      setChosen([]);
      await reload();
      announce(words.approved);
    });
  return (
    <Section title={words.texts(flagged.length)}>
      <Quiet>{words.textsExplained}</Quiet>
      <TickList list={flagged} chosen={chosen} onChange={setChosen} />
      <Confirm
        label={words.approve}
        question={words.approveQuestion(chosen.length)}
        yes={words.approveYes}
        isSafe
        disabled={chosen.length === 0}
        onYes={approve}
      />
    </Section>
  );
};
