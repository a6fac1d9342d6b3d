// The page to which a script's own link leads where a consent is missing.
import { useState } from 'preact/hooks';
import type { ConsentView } from '../sheetContract.ts';
import { ConsentChoice } from './consentChoice.tsx';
import './form.css';
import { Loading, ProblemNotice } from './notices.tsx';
import { Problem, post } from './server.ts';
import { useFetched, useSessionInfo } from './sessionInfo.ts';

export const ConsentPage = ({ scriptId }: { scriptId: string }) => {
  const { words } = useSessionInfo();
  const path = `scripts/${scriptId}/consent`;
  const { data, problem, refresh } = useFetched<ConsentView>(path);
  const [refused, setRefused] = useState<Problem>();
  const allow = async (scopes: string[]) => {
    try {
      await post(path, { scopes });
      setRefused(undefined);
      await refresh();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setRefused(error);
    }
  };
  const shown = refused ?? problem;
  if (shown) return <ProblemNotice problem={shown} words={words} again={() => void refresh()} />;
  if (!data) return <Loading words={words} />;
  return (
    <div class="form-page">
      <section class="form-card form-first">
        <h1>{words.sheet.consentTitle(data.addOn)}</h1>
        {data.scopes.length === 0 ? (
          <p role="status">{words.sheet.consentGiven}</p>
        ) : (
          <ConsentChoice key={data.scopes.join()} consent={data} onAllow={(scopes) => void allow(scopes)} />
        )}
      </section>
    </div>
  );
};
