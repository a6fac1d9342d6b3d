// The parts of a page that are only read: sections, problems, empty states, links, and mails as their readers see them.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

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

/** A sentence that may name addresses; each is a link that shows only where it leads. */
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
  </>
);

/** A mail as its reader will see it, in a frame of its own in which no script runs. */
export const MailFrame = ({ subject, html }: { subject: string; html: string }) => (
  <iframe class="mail" sandbox="" srcdoc={html} title={subject} />
);
