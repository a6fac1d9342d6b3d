// The parts of a page that are only read: sections, problems, empty states, links, and mails as their readers see them.
import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { call } from '../state/server.ts';
import { ShellContext } from '../state/shell.ts';

export const Section = ({ title, children }: { title: string; children: ComponentChildren }) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};

/** A part that opens on demand. */
export const Fold = ({ title, isOpen, children }: { title: string; isOpen?: boolean; children: ComponentChildren }) => (
  <details open={isOpen}>
    <summary>{title}</summary>
    <div class="fold">{children}</div>
  </details>
);

/** What went wrong; screen readers read it at once. */
export const Problems = ({ problems, children }: { problems: readonly string[]; children?: ComponentChildren }) =>
  problems.length === 0 ? null : (
    <div role="alert" class="problems">
      {problems.length === 1 ? (
        <p>
          <Sentence text={problems[0] ?? ''} />
        </p>
      ) : (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>
              <Sentence text={problem} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );

/** What is worth a look, and is no error. */
export const Notes = ({ notes }: { notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <div role="status" class="warning">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );

/** In the place of a list that is empty: why, and what to do about it. */
export const Empty = ({ children }: { children: ComponentChildren }) => <div class="empty">{children}</div>;

export const Quiet = ({ children }: { children: ComponentChildren }) => <p class="quiet">{children}</p>;

/** Opens beside the Sheet. */
export const Link = ({ href, children, label }: { href: string; children: ComponentChildren; label?: string }) => (
  <a href={href} target="_blank" rel="noopener noreferrer" aria-label={label}>
    {children}
  </a>
);

/** A sentence that may name addresses, each a link that shows only where it leads, and tabs that are not seen. */
export const Sentence = ({ text }: { text: string }) => (
  <>
    {text.split(/(https:\/\/\S+)/).map((part, at) =>
      part.startsWith('https://') ? (
        <Link key={at} href={part}>
          {part.split('/')[2] ?? part}
        </Link>
      ) : (
        part
      ),
    )}
    <ToTabs text={text} />
  </>
);

/** Shows the hidden tabs that the sentence names: Google takes nobody to them by itself. */
const ToTabs = ({ text }: { text: string }) => {
  const shell = useContext(ShellContext);
  const named = shell?.overview.hiddenTabs.filter(({ called }) => called.some((name) => text.includes(name))) ?? [];
  return (
    <>
      {named.map(({ key, title }) => (
        <button
          key={key}
          type="button"
          class="link"
          disabled={shell?.isBusy}
          // Not a task of the shell: what is to be mended stays on the page.
          onClick={() => void call('showTab', key).catch((error) => shell?.run(() => Promise.reject(error)))}
        >
          {shell?.labels.common.showTab(title)}
        </button>
      ))}
    </>
  );
};

/** A mail as its reader will see it, in a frame of its own in which no script runs. */
export const MailFrame = ({ subject, html }: { subject: string; html: string }) => (
  <iframe class="mail" sandbox="" srcdoc={html} title={subject} />
);
