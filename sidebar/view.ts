// State to DOM: what the overview shows. Text only ever goes in as text.
import type { Overview, Preview, Progress } from '../src/contract.ts';
import type { Labels } from './labels.ts';

type Child = Node | string | null;

export const element = (tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  for (const child of children) if (child !== null) node.append(child);
  return node;
};

export const button = (label: string, onClick: () => void, primary = false): HTMLElement => {
  const node = element('button', { type: 'button', ...(primary ? { class: 'primary' } : {}) }, label);
  node.addEventListener('click', onClick);
  return node;
};

export const problemList = (problems: readonly string[]): HTMLElement =>
  element('div', { role: 'alert' }, ...problems.map((problem) => element('p', { class: 'problem' }, problem)));

export interface Actions {
  preview: () => void;
  start: () => void;
  work: () => void;
  settle: (key: string, wasSent: boolean) => void;
}

export const overviewPage = (overview: Overview, labels: Labels, actions: Actions): HTMLElement[] => [
  element('h1', {}, overview.unitName || 'Strategisk MUS'),
  element('p', { class: 'quiet' }, `MUS ${overview.year}`),
  element('h2', {}, labels.nextStep),
  element('p', {}, overview.nextStep.text),
  element(
    'div',
    {},
    overview.nextStep.phase ? button(labels.preview, actions.preview, true) : null,
    overview.ready > 0 ? button(labels.workOn(overview.ready), actions.work, !overview.nextStep.phase) : null,
  ),
  problemList(overview.problems),
  ...overview.uncertain.map(({ key, text }) =>
    element(
      'div',
      { class: 'problem' },
      element('p', {}, labels.uncertain(text)),
      button(labels.wasSent, () => actions.settle(key, true)),
      button(labels.sendAgain, () => actions.settle(key, false)),
    ),
  ),
  ...overview.waiting.map(({ reason, count }) => element('p', { class: 'quiet' }, `${reason} (${count})`)),
  element('h2', {}, labels.people(overview.people.length)),
  element(
    'ul',
    {},
    ...overview.people.map((person) =>
      element(
        'li',
        {},
        element('strong', {}, person.name),
        element('div', {}, person.stepText),
        person.conversation ? element('div', { class: 'quiet' }, person.conversation) : null,
        person.docLink ? element('a', { href: person.docLink, target: '_blank' }, labels.doc) : null,
      ),
    ),
  ),
  element('p', { class: 'quiet' }, labels.quota(overview.mailQuotaLeft)),
];

export const previewPage = (preview: Preview, labels: Labels, actions: Actions, back: () => void): HTMLElement[] => {
  const count = preview.forms.length + preview.docs.length + preview.mails.reduce((sum, mail) => sum + mail.count, 0);
  return [
    element('h1', {}, labels.preview),
    ...preview.mails
      .flatMap((mail) => [
        element('h2', {}, `${mail.kind}: ${mail.count}`),
        element('p', { class: 'quiet' }, mail.recipients.join(', ')),
        mail.example ? example(mail.example.subject, mail.example.html) : null,
      ])
      .filter((node): node is HTMLElement => node !== null),
    ...preview.forms.map((form) =>
      element(
        'details',
        {},
        element('summary', {}, form.name),
        ...(form.differences.length > 0
          ? form.differences.map((difference) => element('p', {}, difference))
          : [element('p', { class: 'quiet' }, labels.noDifferences)]),
      ),
    ),
    ...preview.waiting.map(({ reason, count: held }) => element('p', { class: 'problem' }, `${reason} (${held})`)),
    element('div', {}, count > 0 ? button(labels.start, actions.start, true) : null, button(labels.cancel, back)),
  ];
};

/** A mail as its reader will see it, in a frame of its own without scripts. */
const example = (subject: string, html: string): HTMLElement =>
  element(
    'details',
    {},
    element('summary', {}, subject),
    element('iframe', {
      sandbox: '',
      srcdoc: html,
      title: subject,
      style: 'width:100%;height:320px;border:1px solid #e0e0e0',
    }),
  );

export const progressPage = ({ done, left, problems }: Progress, labels: Labels): HTMLElement[] => [
  element('p', { role: 'status' }, labels.working(done, done + left)),
  element('progress', {
    value: String(done),
    max: String(Math.max(1, done + left)),
    'aria-label': labels.working(done, done + left),
  }),
  problemList(problems),
];
