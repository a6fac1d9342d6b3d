// The form as the person meets it who follows its link: sections, checks at the question, and the page after sending.
import { useEffect, useRef, useState } from 'preact/hooks';
import { pathOf } from '../links.ts';
import type { FormAnswers, FormSectionView, FormSent, FormView } from '../pagesContract.ts';
import { formProblems } from '../views/formCheck.ts';
import './form.css';
import { FormItem } from './formItems.tsx';
import { useHere } from './here.ts';
import { Loading, ProblemNotice } from './notices.tsx';
import { get, Problem, post } from './server.ts';

export const FormPage = ({ id }: { id: string }) => {
  const { words } = useHere();
  const [view, setView] = useState<FormView>();
  const [problem, setProblem] = useState<Problem>();
  // Not fetched again when the Workspace changes: a form on the screen stays as it was opened, as on Google.
  const open = async () => {
    try {
      setView(await get<FormView>(`forms/${id}`));
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  useEffect(() => void open(), [id]);
  if (problem) return <ProblemNotice problem={problem} words={words} again={() => void open()} />;
  if (!view) return <Loading words={words} />;
  return (
    <div class="form-page">
      {view.state === 'refused' ? <Refused view={view} id={id} /> : <OpenForm view={view} id={id} reopen={open} />}
    </div>
  );
};

type Open = Extract<FormView, { state: 'open' }>;

const Refused = ({ view, id }: { view: Extract<FormView, { state: 'refused' }>; id: string }) => {
  const { words } = useHere();
  const { title, text } = words.form.refusals[view.reason];
  return (
    <section class="form-card form-first" role="alert">
      {view.title !== '' && <p class="form-of">{view.title}</p>}
      <h1>{title}</h1>
      <p>{text}</p>
      {view.reason === 'noAccess' || view.reason === 'signIn' ? <SignedIn id={id} /> : null}
    </section>
  );
};

/** Who is signed in, and the same form as somebody else. */
const SignedIn = ({ id }: { id: string }) => {
  const { words, me, people } = useHere();
  return (
    <p class="form-account">
      <strong>{me.email}</strong>
      <label>
        {words.form.switchPerson}{' '}
        <select
          value={me.email}
          onChange={({ currentTarget }) => location.assign(pathOf(currentTarget.value, `forms/d/e/${id}/viewform`))}
        >
          {people.map(({ email, name }) => (
            <option key={email} value={email}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
};

/** What was written and not sent, kept for this tab: a click on a link in a mail loses nothing. */
const draftOf = (key: string): { answers: FormAnswers; page: number } => {
  const kept = sessionStorage.getItem(key);
  return kept === null ? { answers: {}, page: 0 } : JSON.parse(kept);
};

const OpenForm = ({ view, id, reopen }: { view: Open; id: string; reopen: () => Promise<void> }) => {
  const { words, me } = useHere();
  const draftKey = `form:${me.email}:${view.formId}:${view.timesAnswered}`;
  const [{ answers, page }, setDraft] = useState(() => draftOf(draftKey));
  const [problems, setProblems] = useState<FormSent['problems']>({});
  const [failure, setFailure] = useState<Problem>();
  const [state, setState] = useState<'writing' | 'sending' | 'sent'>('writing');
  const [isClearing, setClearing] = useState(false);
  const top = useRef<HTMLElement>(null);
  const keep = (draft: { answers: FormAnswers; page: number }) => {
    sessionStorage.setItem(draftKey, JSON.stringify(draft));
    setDraft(draft);
  };
  const sections = view.sections;
  const shown = sections[Math.min(page, sections.length - 1)];
  const isLast = page >= sections.length - 1;

  const turnTo = (to: number) => {
    keep({ answers, page: to });
    // Whoever hears the page is told which one it is.
    requestAnimationFrame(() => {
      top.current?.scrollIntoView();
      top.current?.focus({ preventScroll: true });
    });
  };
  const showProblems = (found: FormSent['problems']) => {
    setProblems(found);
    const at = sections.findIndex((section) => idsIn(section).some((each) => each in found));
    if (at >= 0 && at !== page) keep({ answers, page: at });
    requestAnimationFrame(() => {
      const first = document.querySelector<HTMLElement>(
        '.form-item.wrong input, .form-item.wrong textarea, .form-item.wrong select',
      );
      first?.focus({ preventScroll: true });
      first?.closest('.form-item')?.scrollIntoView({ block: 'center' });
    });
  };
  const goOn = async () => {
    const found = shown ? formProblems([shown], answers) : {};
    if (Object.keys(found).length > 0) return showProblems(found);
    setProblems({});
    if (!isLast) return turnTo(page + 1);
    setState('sending');
    setFailure(undefined);
    try {
      const sent = await post<FormSent>(`forms/${id}/responses`, { answers });
      if (sent.isSent) {
        sessionStorage.removeItem(draftKey);
        setState('sent');
        window.scrollTo(0, 0);
      } else {
        setState('writing');
        showProblems(sent.problems);
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setFailure(error);
      setState('writing');
    }
  };

  if (state === 'sent') {
    return (
      <section class="form-card form-first" role="status">
        <h1>{view.title}</h1>
        <p>
          <strong>{words.form.sentTitle}</strong>
        </p>
        <button type="button" class="form-link" onClick={() => void reopen().then(() => startAnew(setDraft, setState))}>
          {words.form.answerAgain}
        </button>
      </section>
    );
  }
  const wrong = Object.keys(problems).length;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <header class="form-card form-first" ref={top} tabIndex={-1}>
        <h1>{view.title}</h1>
        {page === 0 && view.description !== '' && <p class="form-about">{view.description}</p>}
        <SignedIn id={id} />
        {view.collectsEmail && <p class="form-quiet">{words.form.emailRecorded}</p>}
        {view.timesAnswered > 0 && <p class="form-quiet">{words.form.answeredBefore(view.timesAnswered)}</p>}
        {view.hasRequired && <p class="form-required">{words.form.indicatesRequired}</p>}
      </header>
      {shown && page > 0 && (
        <section class="form-card form-section">
          <h2>{shown.title || words.form.untitled}</h2>
          {shown.description !== '' && <p class="form-about">{shown.description}</p>}
        </section>
      )}
      {shown?.items.map((item) => (
        <FormItem
          key={item.id}
          item={item}
          answers={answers}
          problems={problems}
          answer={(questionId, values) => {
            keep({ answers: { ...answers, [questionId]: values }, page });
            if (questionId in problems) {
              const { [questionId]: _, ...others } = problems;
              setProblems(others);
            }
          }}
        />
      ))}
      {failure && <ProblemNotice problem={failure} words={words} />}
      {wrong > 0 && (
        <p class="form-required" role="alert">
          {words.form.someMissing(wrong)}
        </p>
      )}
      <footer class="form-end">
        {page > 0 && (
          <button type="button" class="form-back" onClick={() => turnTo(page - 1)}>
            {words.form.back}
          </button>
        )}
        <button type="submit" class="form-next" disabled={state === 'sending'}>
          {state === 'sending' ? words.form.sending : isLast ? words.form.send : words.form.next}
        </button>
        {sections.length > 1 && (
          <span class="form-progress">
            <progress max={sections.length} value={page + 1} aria-hidden="true" />
            {words.form.progress(page + 1, sections.length)}
          </span>
        )}
        <button type="button" class="form-link" onClick={() => setClearing(!isClearing)} aria-expanded={isClearing}>
          {words.form.clearForm}
        </button>
      </footer>
      {isClearing && (
        <p class="form-clearing" role="alert">
          {words.form.clearSure}{' '}
          <button
            type="button"
            onClick={() => {
              setClearing(false);
              setProblems({});
              keep({ answers: {}, page: 0 });
            }}
          >
            {words.common.yes}
          </button>{' '}
          <button type="button" onClick={() => setClearing(false)}>
            {words.common.no}
          </button>
        </p>
      )}
    </form>
  );
};

const startAnew = (
  setDraft: (draft: { answers: FormAnswers; page: number }) => void,
  setState: (state: 'writing') => void,
): void => {
  setDraft({ answers: {}, page: 0 });
  setState('writing');
};

const idsIn = ({ items }: FormSectionView): string[] =>
  items.flatMap((item) =>
    item.kind === 'grid' ? item.rows.map(({ id }) => id) : item.kind === 'question' ? [item.id] : [],
  );
