// A form drawn as Google Forms draws it on a narrow screen: to look at, not to fill in.
import type { FormPreview } from '../../../src/contract.ts';
import { useShell } from '../../shell.ts';

type Item = FormPreview['items'][number];

export const FormPaper = ({ form: { title, description, items } }: { form: FormPreview }) => {
  const words = useShell().labels.prepare.previews;
  const sections = items.filter(({ kind }) => kind === 'section').length;
  const numbers = items.map((item, index) =>
    item.kind === 'section' ? items.slice(0, index + 1).filter(({ kind }) => kind === 'section').length : 0,
  );
  return (
    <div class="paper">
      <p class="quiet">{words.picture}</p>
      <div class="paper-card paper-top">
        <h3>{title}</h3>
        <Lines text={description} />
      </div>
      {items.map((item, index) =>
        item.kind === 'section' ? (
          <div key={`${index}/${item.title}`} class="paper-card paper-section">
            <div class="quiet">{words.section((numbers[index] ?? 0) + 1, sections + 1)}</div>
            <h4>{item.title}</h4>
            <Lines text={item.description} />
          </div>
        ) : (
          <div key={`${index}/${item.title}`} class="paper-card">
            <div class={item.kind === 'text' ? 'paper-text' : 'paper-question'}>
              {item.title}
              {item.required ? (
                <span class="paper-required">
                  <span aria-hidden="true"> *</span>
                  <span class="unseen"> ({words.required})</span>
                </span>
              ) : null}
            </div>
            <Lines text={item.description} />
            <Answer item={item} />
          </div>
        ),
      )}
    </div>
  );
};

const Lines = ({ text }: { text: string }) =>
  text === '' ? null : (
    <div class="paper-help">
      {text.split('\n').map((line, index) => (
        <p key={`${index}/${line}`}>{line}</p>
      ))}
    </div>
  );

const Answer = ({ item: { kind, options, rows, low, high } }: { item: Item }) => {
  const words = useShell().labels.prepare.previews;
  switch (kind) {
    case 'section':
    case 'text':
      return null;
    case 'short':
    case 'paragraph':
      return <div class={`paper-line ${kind}`}>{words.answer}</div>;
    case 'radio':
      return <Options options={options} mark="round" />;
    case 'checkbox':
      return <Options options={options} mark="square" />;
    case 'dropDown':
      return (
        <>
          <div class="paper-drop">{words.choose} ▾</div>
          <Options options={options} mark="none" />
        </>
      );
    case 'scale':
      return (
        <>
          <div class="paper-scale">
            {options.map((step) => (
              <span key={step}>
                {step}
                <span class="round" aria-hidden="true" />
              </span>
            ))}
          </div>
          <div class="paper-ends">
            <span>{low}</span>
            <span>{high}</span>
          </div>
        </>
      );
    case 'grid':
      return (
        <>
          {rows.map((row) => (
            <div key={row} class="paper-row">
              <div>{row}</div>
              <Options options={options} mark="round" />
            </div>
          ))}
        </>
      );
    default: {
      const unknown: never = kind;
      throw new Error(`No drawing of ${unknown}`);
    }
  }
};

const Options = ({ options, mark }: { options: readonly string[]; mark: 'round' | 'square' | 'none' }) => (
  <ul class="paper-options">
    {options.map((option) => (
      <li key={option}>
        {mark === 'none' ? null : <span class={mark} aria-hidden="true" />}
        {option}
      </li>
    ))}
  </ul>
);
