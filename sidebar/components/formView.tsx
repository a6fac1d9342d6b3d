// A form as the employee will see it, read-only.

import type { FormPreview } from '../../src/contract.ts';
import { assertNever } from '../../src/domain/text/assertNever.ts';
import { useShell } from '../state/shell.ts';

type Item = FormPreview['items'][number];

export const FormView = ({ form }: { form: FormPreview }) => (
  <div class="form-view">
    <p class="form-title">{form.title}</p>
    {form.description ? <p class="lines">{form.description}</p> : null}
    {form.items.map((item, place) => (
      // A form may have the same title twice, but not at the same place.
      <FormItem key={`${place} ${item.title}`} item={item} />
    ))}
  </div>
);

const FormItem = ({ item }: { item: Item }) => {
  const { labels } = useShell();
  const { kind, title, description, required } = item;
  if (kind === 'section') {
    return (
      <div class="form-section">
        <p class="form-heading">{title}</p>
        {description ? <p class="lines">{description}</p> : null}
      </div>
    );
  }
  return (
    <div class="form-item">
      <p class="lines">
        {title}
        {required ? (
          <span class="required" title={labels.common.form.required}>
            {' *'}
            <span class="unseen"> {labels.common.form.required}</span>
          </span>
        ) : null}
      </p>
      {description ? <p class="lines hint">{description}</p> : null}
      <Answer item={item} />
    </div>
  );
};

const Answer = ({ item: { kind, options, rows, low, high } }: { item: Item }) => {
  const { labels } = useShell();
  switch (kind) {
    case 'paragraph':
      return <p class="answer-line">{labels.common.form.longAnswer}</p>;
    case 'radio':
      return (
        <ul class="options">
          {options.map((option) => (
            <li key={option}>
              <span aria-hidden="true">○ </span>
              {option}
            </li>
          ))}
        </ul>
      );
    case 'scale':
      return (
        <>
          <p class="scale">
            {options.map((option) => (
              <span key={option}>{option}</span>
            ))}
          </p>
          {low || high ? <p class="hint">{labels.common.form.scale(low, high)}</p> : null}
        </>
      );
    case 'grid':
      return (
        <ul class="options">
          {rows.map((row) => (
            <li key={row}>
              {row}
              <ul class="options">
                {options.map((option) => (
                  <li key={option}>
                    <span aria-hidden="true">○ </span>
                    {option}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      );
    case 'section':
    case 'text':
      return null;
    default:
      return assertNever(kind);
  }
};
