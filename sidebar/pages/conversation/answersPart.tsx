// What the employee has written: the topics, then the answers, those that the manager marked first.
import type { AnswerView } from '../../../src/contract.ts';
import { Empty, Section } from '../../components/texts.tsx';
import { useShell } from '../../state/shell.ts';
import type { PartProps } from './parts.ts';

export const AnswersPart = ({ view: { topics, answers, answersMissing, lateAnswers } }: PartProps) => {
  const words = useShell().labels.conversation;
  const marked = answers.filter(({ isMarked }) => isMarked);
  const others = answers.filter(({ isMarked }) => !isMarked);
  const sections = [...new Set(others.map(({ section }) => section))];
  return (
    <>
      {answersMissing === '' ? null : <Empty>{answersMissing}</Empty>}
      {lateAnswers.length > 0 ? (
        <div class="quiet">
          {words.answers.late}
          <ul class="dots">
            {lateAnswers.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <Section title={words.answers.topics}>
        {topics.length > 0 ? (
          <ol class="numbered">
            {topics.map((topic, index) => (
              <li key={`${index}/${topic}`} class="lines">
                {topic}
              </li>
            ))}
          </ol>
        ) : (
          <p class="quiet">{words.answers.noTopics}</p>
        )}
      </Section>
      {marked.length > 0 ? (
        <Section title={words.answers.marked}>
          {marked.map((answer) => (
            <Answer key={`${answer.section}/${answer.question}`} answer={answer} />
          ))}
        </Section>
      ) : null}
      {sections.map((section) => (
        <Section key={section} title={section}>
          {others
            .filter((answer) => answer.section === section)
            .map((answer, index) => (
              <Answer key={`${index}/${answer.question}`} answer={answer} />
            ))}
        </Section>
      ))}
    </>
  );
};

const Answer = ({ answer: { question, answer } }: { answer: AnswerView }) => {
  const words = useShell().labels.conversation;
  if (question === '') return <p class="quiet">{answer}</p>;
  return (
    <div class="answer">
      <div class="asked">{question}</div>
      <p class="lines">{answer.trim() === '' ? <span class="quiet">{words.answers.empty}</span> : answer}</p>
    </div>
  );
};
