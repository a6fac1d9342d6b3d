// The one Workspace that the pages share: one request at a time changes it, and every change is saved before it is answered.
import { loadWorkspace, saveWorkspace } from '../state/store.ts';
import type { Workspace } from '../state/workspace.ts';

export class Session {
  readonly #directory: string;
  readonly #workspace: Workspace;
  #revision = 1;

  constructor(directory: string, workspace: Workspace) {
    this.#directory = directory;
    this.#workspace = workspace;
    saveWorkspace(directory, workspace);
  }

  /** Grows with every change, so that a page can tell whether what it shows is current. */
  get revision(): number {
    return this.#revision;
  }

  /** The Workspace must not be changed here, nor kept beyond the request. */
  read<Result>(look: (workspace: Workspace) => Result): Result {
    return look(this.#workspace);
  }

  /**
   * Runs are synchronous, so no other request comes between. Whatever is thrown, here or in saving, leaves the Workspace
   * as it is on disk: what was not answered has not happened, and what was answered is kept.
   */
  change<Result>(act: (workspace: Workspace) => Result): Result {
    try {
      const result = act(this.#workspace);
      saveWorkspace(this.#directory, this.#workspace);
      this.#revision += 1;
      return result;
    } catch (error) {
      this.#goBack(error);
      throw error;
    }
  }

  /** @throws both errors, if the file on disk cannot be read either. */
  #goBack(because: unknown): void {
    try {
      const kept = loadWorkspace(this.#directory);
      if (kept) this.#workspace.state = kept.state;
    } catch (error) {
      throw new AggregateError([because, error], `${because}\nThen, going back to what is saved: ${error}`);
    }
  }
}
