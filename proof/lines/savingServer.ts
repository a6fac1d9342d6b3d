// A process that works in a Workspace as the local server does, and tells after each change that it is saved.
import { emptyState, loadWorkspace, Session, Workspace } from 'local-workspace';

const [directory = ''] = process.argv.slice(2);

const fresh = (): Workspace => {
  const workspace = new Workspace(emptyState({ now: '2026-08-17T06:00:00Z' }));
  // As much as a school's year.
  workspace.state.properties.ballast = Object.fromEntries(
    Array.from({ length: 2000 }, (_, position) => [`p${position}`, 'x'.repeat(1000)]),
  );
  return workspace;
};

const session = new Session(directory, loadWorkspace(directory) ?? fresh());

const step = (): void => {
  const done = session.change(({ state }) => {
    const next = Number(state.properties.saving?.done ?? 0) + 1;
    state.properties.saving = { done: String(next) };
    return next;
  });
  process.send?.(done);
  setImmediate(step);
};

step();
