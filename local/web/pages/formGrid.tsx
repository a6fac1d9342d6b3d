// A grid in a form: a table where there is room, and on a phone a question for each row.
import type { FormAnswers, FormItemView, FormSent } from '../pagesContract.ts';
import { useSessionInfo } from './sessionInfo.ts';

interface Props {
  item: Extract<FormItemView, { kind: 'grid' }>;
  answers: FormAnswers;
  problems: FormSent['problems'];
  answer: (questionId: string, values: string[]) => void;
}

export const FormGrid = ({ item, answers, problems, answer }: Props) => {
  const { words } = useSessionInfo();
  const isWrong = item.rows.some(({ id }) => id in problems);
  const isRequired = item.rows.some(({ required }) => required);
  const toggle = (rowId: string, column: string, isChosen: boolean) => {
    const values = answers[rowId] ?? [];
    if (!item.isMany) answer(rowId, [column]);
    else answer(rowId, isChosen ? [...values, column] : values.filter((each) => each !== column));
  };
  return (
    <fieldset class={`form-card form-item form-grid ${isWrong ? 'wrong' : ''}`}>
      <legend>
        {item.title}
        {isRequired && (
          <span class="form-required" title={words.form.required}>
            {' *'}
          </span>
        )}
      </legend>
      {item.description !== '' && <p class="form-about">{item.description}</p>}
      <div class="form-grid-head" aria-hidden="true" style={{ '--columns': item.columns.length }}>
        <span />
        {item.columns.map((column) => (
          <span key={column}>{column}</span>
        ))}
      </div>
      {item.rows.map((row) => {
        const problem = problems[row.id];
        const values = answers[row.id] ?? [];
        return (
          <fieldset
            key={row.id}
            class="form-grid-row"
            aria-label={row.title}
            aria-describedby={problem ? `problem-${row.id}` : undefined}
            style={{ '--columns': item.columns.length }}
          >
            <span class="form-grid-title">{row.title}</span>
            {item.columns.map((column) => (
              <label key={column} class="form-grid-cell">
                <input
                  type={item.isMany ? 'checkbox' : 'radio'}
                  name={row.id}
                  checked={values.includes(column)}
                  required={row.required && !item.isMany}
                  aria-invalid={problem !== undefined}
                  aria-label={`${row.title}: ${column}`}
                  onChange={({ currentTarget }) => toggle(row.id, column, currentTarget.checked)}
                />
                <span aria-hidden="true">{column}</span>
              </label>
            ))}
            {problem && (
              <p class="form-problem" id={`problem-${row.id}`} role="alert">
                {words.form.problems[problem]}
              </p>
            )}
            {!item.isMany && !row.required && values.length > 0 && (
              <button
                type="button"
                class="form-link form-clear"
                aria-label={`${words.form.clearChoice}: ${row.title}`}
                onClick={() => answer(row.id, [])}
              >
                {words.form.clearChoice}
              </button>
            )}
          </fieldset>
        );
      })}
    </fieldset>
  );
};
