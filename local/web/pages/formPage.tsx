// The form that a person sees who follows its link: sections, checks beside the questions, and the page after sending.
import { useEffect, useRef, useState } from 'preact/hooks';
import { pathOf } from '../links.ts';
import type { FormAnswers, FormSectionView, FormSent, FormView } from '../pagesContract.ts';
import { formProblems } from '../views/formCheck.ts';
import './form.css';
import { FormItem } from './formItems.tsx';
import { Loading, ProblemNotice } from './notices.tsx';
import { get, Problem, post } from './server.ts';
import { useSessionInfo } from './sessionInfo.ts';

export const FormPage = ({ id }: { id: string }) => {
  const { words } = useSessionInfo();
  const [view, setView] = useState<FormView>();
  const [problem, setProblem] = useState<Problem>();
  // Not fetched again when the Workspace changes: a form on the screen stays as it was opened, as on Google.
  const open = async () => {
    try {
      setView(await get<FormView>(`forms/${id}${location.search}`));
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
  const { words } = useSessionInfo();
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
  const { words, me, people } = useSessionInfo();
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

interface Draft {
  answers: FormAnswers;
  page: number;
}

/**
 * What was written and not sent, kept for this tab: a click on a link in a mail loses nothing. What the link has chosen is
 * put in once.
 */
const draftOf = (key: string, prefilled: FormAnswers): Draft => {
  const kept = sessionStorage.getItem(key);
  const draft: Draft = kept === null ? { answers: {}, page: 0 } : JSON.parse(kept);
  const linkKey = `${key}:link`;
  if (sessionStorage.getItem(linkKey) === location.search) return draft;
  sessionStorage.setItem(linkKey, location.search);
  return { ...draft, answers: { ...draft.answers, ...prefilled } };
};

/** Filling in: the answers as they are written, the page shown, what is wrong, and sending. */
const useFilling = (view: Open, id: string, showPage: () => void) => {
  const { me } = useSessionInfo();
  const draftKey = `form:${me.email}:${view.formId}:${view.timesAnswered}`;
  const [{ answers, page }, setDraft] = useState(() => draftOf(draftKey, view.prefilled));
  const [problems, setProblems] = useState<FormSent['problems']>({});
  const [failure, setFailure] = useState<Problem>();
  const [state, setState] = useState<'writing' | 'sending' | 'sent'>('writing');
  const { sections } = view;
  const shown = sections[Math.min(page, sections.length - 1)];
  const isLast = page >= sections.length - 1;
  const keep = (draft: Draft) => {
    sessionStorage.setItem(draftKey, JSON.stringify(draft));
    setDraft(draft);
  };
  const turnTo = (to: number) => {
    keep({ answers, page: to });
    showPage();
  };
  const answer = (questionId: string, values: string[]) => {
    keep({ answers: { ...answers, [questionId]: values }, page });
    if (questionId in problems) {
      const { [questionId]: _, ...others } = problems;
      setProblems(others);
    }
  };
  const clear = () => {
    setProblems({});
    keep({ answers: {}, page: 0 });
  };
  const startAnew = () => {
    setDraft({ answers: {}, page: 0 });
    setState('writing');
  };
  const showProblems = (found: FormSent['problems']) => {
    setProblems(found);
    const at = sections.findIndex((section) => idsIn(section).some((each) => each in found));
    if (at >= 0 && at !== page) keep({ answers, page: at });
    requestAnimationFrame(focusFirstProblem);
  };
  const send = async () => {
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
  const goOn = async () => {
    const found = shown ? formProblems([shown], answers) : {};
    if (Object.keys(found).length > 0) return showProblems(found);
    setProblems({});
    return isLast ? send() : turnTo(page + 1);
  };
  return { answers, page, shown, isLast, problems, failure, state, turnTo, answer, clear, startAnew, goOn };
};

const focusFirstProblem = () => {
  const first = document.querySelector<HTMLElement>(
    '.form-item.wrong input, .form-item.wrong textarea, .form-item.wrong select',
  );
  first?.focus({ preventScroll: true });
  first?.closest('.form-item')?.scrollIntoView({ block: 'center' });
};

const OpenForm = ({ view, id, reopen }: { view: Open; id: string; reopen: () => Promise<void> }) => {
  const { words } = useSessionInfo();
  const top = useRef<HTMLElement>(null);
  // The heading gets the focus, so that a screen reader reads which page it is.
  const showPage = () =>
    requestAnimationFrame(() => {
      top.current?.scrollIntoView();
      top.current?.focus({ preventScroll: true });
    });
  const filling = useFilling(view, id, showPage);
  const { answers, page, shown, problems, failure, state } = filling;
  if (state === 'sent') return <Sent title={view.title} again={() => void reopen().then(filling.startAnew)} />;
  const wrong = Object.keys(problems).length;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void filling.goOn();
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
        <FormItem key={item.id} item={item} answers={answers} problems={problems} answer={filling.answer} />
      ))}
      {failure && <ProblemNotice problem={failure} words={words} />}
      {wrong > 0 && (
        <p class="form-required" role="alert">
          {words.form.someMissing(wrong)}
        </p>
      )}
      <FormEnd
        page={page}
        pages={view.sections.length}
        isSending={state === 'sending'}
        onBack={() => filling.turnTo(page - 1)}
        onClear={filling.clear}
      />
    </form>
  );
};

const Sent = ({ title, again }: { title: string; again: () => void }) => {
  const { words } = useSessionInfo();
  return (
    <section class="form-card form-first" role="status">
      <h1>{title}</h1>
      <p>
        <strong>{words.form.sentTitle}</strong>
      </p>
      <button type="button" class="form-link" onClick={again}>
        {words.form.answerAgain}
      </button>
    </section>
  );
};

interface FormEndProps {
  page: number;
  pages: number;
  isSending: boolean;
  onBack: () => void;
  onClear: () => void;
}

/** Back, next or send, how far the person is, and clearing the form, which is asked about first. */
const FormEnd = ({ page, pages, isSending, onBack, onClear }: FormEndProps) => {
  const { words } = useSessionInfo();
  const [isClearing, setClearing] = useState(false);
  const isLast = page >= pages - 1;
  return (
    <>
      <footer class="form-end">
        {page > 0 && (
          <button type="button" class="form-back" onClick={onBack}>
            {words.form.back}
          </button>
        )}
        <button type="submit" class="form-next" disabled={isSending}>
          {isSending ? words.form.sending : isLast ? words.form.send : words.form.next}
        </button>
        {pages > 1 && (
          <span class="form-progress">
            <progress max={pages} value={page + 1} aria-hidden="true" />
            {words.form.progress(page + 1, pages)}
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
              onClear();
            }}
          >
            {words.common.yes}
          </button>{' '}
          <button type="button" onClick={() => setClearing(false)}>
            {words.common.no}
          </button>
        </p>
      )}
    </>
  );
};

const idsIn = ({ items }: FormSectionView): string[] =>
  items.flatMap((item) =>
    item.kind === 'grid' ? item.rows.map(({ id }) => id) : item.kind === 'question' ? [item.id] : [],
  );
