// One thing at a time: whether it runs, what it told, and what was refused. What is typed stays where it is.
import { useRef, useState } from 'preact/hooks';
import { Refused } from './server.ts';

export interface Task {
  isRunning: boolean;
  problems: readonly string[];
  /** What it told when it was done. */
  told: string;
  /** `work` gives the sentence that tells it is done, or nothing. */
  run: (work: () => Promise<string>) => Promise<void>;
  /** Takes away what was told. */
  clear: () => void;
}

const QUIET = { isRunning: false, problems: [], told: '' };

export const useTask = (): Task => {
  const [state, setState] = useState<Pick<Task, 'isRunning' | 'problems' | 'told'>>(QUIET);
  const running = useRef(false);
  const run = async (work: () => Promise<string>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setState({ ...QUIET, isRunning: true });
    try {
      setState({ ...QUIET, told: await work() });
    } catch (error) {
      setState({ ...QUIET, problems: error instanceof Refused ? error.problems : [String(error)] });
    } finally {
      running.current = false;
    }
  };
  return { ...state, run, clear: () => setState(QUIET) };
};

export const Problems = ({ problems }: { problems: readonly string[] }) => (
  <div role="alert">
    {problems.map((problem) => (
      <p key={problem} class="problem">
        {problem}
      </p>
    ))}
  </div>
);

/** What a task has to say, beside its button. */
export const TaskNews = ({ task, running }: { task: Task; running?: string }) => (
  <>
    <div role="status">{task.isRunning ? running : task.told === '' ? null : <p class="good">{task.told}</p>}</div>
    <Problems problems={task.problems} />
  </>
);

export const SaveButton = ({
  task,
  label,
  onSave,
  disabled,
}: {
  task: Task;
  label: string;
  onSave: () => void;
  disabled?: boolean;
}) => (
  <button type="button" class="primary" disabled={task.isRunning || disabled} onClick={onSave}>
    {label}
  </button>
);
