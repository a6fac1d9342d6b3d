// The items of a form, each a card: a text between questions, a question with its field, a grid.
import { useState } from 'preact/hooks';
import type { FormAnswers, FormItemView, FormSent, InputView } from '../pagesContract.ts';
import { FormGrid } from './formGrid.tsx';
import { useSessionInfo } from './sessionInfo.ts';

type Question = Extract<FormItemView, { kind: 'question' }>;

interface Asking {
  answers: FormAnswers;
  problems: FormSent['problems'];
  answer: (questionId: string, values: string[]) => void;
}

export const FormItem = ({ item, ...asking }: { item: FormItemView } & Asking) => {
  switch (item.kind) {
    case 'text':
      return (
        <section class="form-card">
          {item.title !== '' && <h3>{item.title}</h3>}
          {item.description !== '' && <p class="form-about">{item.description}</p>}
        </section>
      );
    case 'question':
      return <QuestionCard item={item} {...asking} />;
    case 'grid':
      return <FormGrid item={item} {...asking} />;
    default:
      return item satisfies never;
  }
};

const QuestionCard = ({ item, answers, problems, answer }: { item: Question } & Asking) => {
  const { words } = useSessionInfo();
  const problem = problems[item.id];
  const values = answers[item.id] ?? [];
  const described = [
    item.description === '' ? '' : `about-${item.id}`,
    problem === undefined ? '' : `problem-${item.id}`,
  ].join(' ');
  return (
    <fieldset class={`form-card form-item ${problem ? 'wrong' : ''}`} aria-describedby={described.trim() || undefined}>
      <legend>
        {item.title}
        {item.required && (
          <span class="form-required" title={words.form.required}>
            {' *'}
          </span>
        )}
      </legend>
      {item.description !== '' && (
        <p class="form-about" id={`about-${item.id}`}>
          {item.description}
        </p>
      )}
      <Field item={item} values={values} isWrong={problem !== undefined} answer={(next) => answer(item.id, next)} />
      {problem && (
        <p class="form-problem" id={`problem-${item.id}`} role="alert">
          {words.form.problems[problem]}
        </p>
      )}
    </fieldset>
  );
};

interface FieldProps {
  item: Question;
  values: readonly string[];
  isWrong: boolean;
  answer: (values: string[]) => void;
}

const Field = ({ item, ...rest }: FieldProps) => {
  const { input } = item;
  switch (input.type) {
    case 'short':
    case 'paragraph':
      return <WrittenField item={item} {...rest} />;
    case 'radio':
    case 'checkbox':
      return <ChoiceField item={item} input={input} {...rest} />;
    case 'dropDown':
      return <DropDownField item={item} input={input} {...rest} />;
    case 'scale':
      return <ScaleField item={item} input={input} {...rest} />;
    case 'date':
    case 'time':
      return <TimeField item={item} input={input} {...rest} />;
    default:
      return input satisfies never;
  }
};

const WrittenField = ({ item, values, isWrong, answer }: FieldProps) => {
  const { words } = useSessionInfo();
  const field = {
    value: values[0] ?? '',
    'aria-label': item.title,
    'aria-invalid': isWrong,
    'aria-required': item.required,
    placeholder: words.form.yourAnswer,
  };
  return item.input.type === 'paragraph' ? (
    <textarea
      {...field}
      rows={Math.min(14, Math.max(2, field.value.split('\n').length + 1))}
      onInput={({ currentTarget }) => answer([currentTarget.value])}
    />
  ) : (
    <input type="text" {...field} onInput={({ currentTarget }) => answer([currentTarget.value])} />
  );
};

type Choices = Extract<InputView, { type: 'radio' | 'checkbox' | 'dropDown' }>;

const ChoiceField = ({ item, input, values, isWrong, answer }: FieldProps & { input: Choices }) => {
  const { words } = useSessionInfo();
  const own = values.find((value) => !input.options.includes(value));
  const [isOther, setOther] = useState(own !== undefined);
  const isMany = input.type === 'checkbox';
  const type = isMany ? 'checkbox' : 'radio';
  const choose = (value: string, isChosen: boolean) => {
    if (!isMany) setOther(false);
    if (!isMany) answer([value]);
    else answer(isChosen ? [...values, value] : values.filter((each) => each !== value));
  };
  const writeOther = (text: string) => {
    setOther(true);
    answer(isMany ? [...values.filter((each) => input.options.includes(each)), text] : [text]);
  };
  return (
    <div>
      {input.options.map((option) => (
        <label key={option} class="form-option">
          <input
            type={type}
            name={item.id}
            checked={values.includes(option)}
            required={item.required && !isMany}
            aria-invalid={isWrong}
            onChange={({ currentTarget }) => choose(option, currentTarget.checked)}
          />
          <span>{option}</span>
        </label>
      ))}
      {input.hasOther && (
        <div class="form-option">
          <label>
            <input
              type={type}
              name={item.id}
              checked={isOther}
              onChange={({ currentTarget }) => {
                if (currentTarget.checked) return writeOther(own ?? '');
                setOther(false);
                answer(values.filter((each) => input.options.includes(each)));
              }}
            />
            <span>{words.form.other}</span>
          </label>
          <input
            type="text"
            aria-label={`${item.title}: ${words.form.otherAnswer}`}
            value={own ?? ''}
            onInput={({ currentTarget }) => writeOther(currentTarget.value)}
          />
        </div>
      )}
      {!isMany && !item.required && values.length > 0 && (
        <button
          type="button"
          class="form-link form-clear"
          onClick={() => {
            setOther(false);
            answer([]);
          }}
        >
          {words.form.clearChoice}
        </button>
      )}
    </div>
  );
};

const DropDownField = ({ item, input, values, isWrong, answer }: FieldProps & { input: Choices }) => {
  const { words } = useSessionInfo();
  return (
    <select
      aria-label={item.title}
      aria-invalid={isWrong}
      aria-required={item.required}
      value={values[0] ?? ''}
      onChange={({ currentTarget }) => answer(currentTarget.value === '' ? [] : [currentTarget.value])}
    >
      <option value="">{words.form.choose}</option>
      {input.options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
};

const ScaleField = ({
  item,
  input,
  values,
  isWrong,
  answer,
}: FieldProps & { input: Extract<InputView, { type: 'scale' }> }) => {
  const { words } = useSessionInfo();
  return (
    <div>
      <div class="form-scale">
        {input.low !== '' && <span class="form-scale-end">{input.low}</span>}
        {input.steps.map((step) => (
          <label key={step}>
            <span aria-hidden="true">{step}</span>
            <input
              type="radio"
              name={item.id}
              checked={values[0] === step}
              required={item.required}
              aria-invalid={isWrong}
              aria-label={words.form.scaleOf(step, input.low, input.high)}
              onChange={() => answer([step])}
            />
          </label>
        ))}
        {input.high !== '' && <span class="form-scale-end">{input.high}</span>}
      </div>
      {!item.required && values.length > 0 && (
        <button type="button" class="form-link form-clear" onClick={() => answer([])}>
          {words.form.clearChoice}
        </button>
      )}
    </div>
  );
};

const TimeField = ({
  item,
  input,
  values,
  isWrong,
  answer,
}: FieldProps & { input: Extract<InputView, { type: 'date' | 'time' }> }) => {
  const { words } = useSessionInfo();
  const [value = ''] = values;
  const [day = '', time = ''] = input.type === 'date' ? value.split(' ') : ['', value];
  if (input.type === 'time' && input.isDuration) {
    return (
      <input
        type="text"
        aria-label={`${item.title}: ${words.form.duration}`}
        aria-invalid={isWrong}
        placeholder="00:00:00"
        value={time}
        onInput={({ currentTarget }) => answer([currentTarget.value])}
      />
    );
  }
  if (input.type === 'time') {
    return (
      <input
        type="time"
        aria-label={`${item.title}: ${words.form.time}`}
        aria-invalid={isWrong}
        value={time}
        onInput={({ currentTarget }) => answer([currentTarget.value])}
      />
    );
  }
  const write = (nextDay: string, nextTime: string) =>
    answer([input.includesTime ? `${nextDay} ${nextTime}`.trim() : nextDay]);
  return (
    <div class="form-moment">
      <input
        type="date"
        aria-label={`${item.title}: ${words.form.date}`}
        aria-invalid={isWrong}
        value={day}
        onInput={({ currentTarget }) => write(currentTarget.value, time)}
      />
      {input.includesTime && (
        <input
          type="time"
          aria-label={`${item.title}: ${words.form.time}`}
          aria-invalid={isWrong}
          value={time}
          onInput={({ currentTarget }) => write(day, currentTarget.value)}
        />
      )}
    </div>
  );
};
