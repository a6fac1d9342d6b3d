// A Workspace behind the local pages' API, asked as one of its people: what the tests of the pages' requests stand on.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadWorkspace } from '../../state/store.ts';
import type { Workspace } from '../../state/workspace.ts';
import { appOf } from '../../web/app.ts';
import { Session } from '../../web/session.ts';
import type { Tour } from '../../web/tour.ts';

export interface Answer<Body> {
  status: number;
  body: Body;
}

export class Served {
  readonly #directory = mkdtempSync(join(tmpdir(), 'served-'));
  readonly #app: ReturnType<typeof appOf>;

  constructor(
    readonly workspace: Workspace,
    tour?: Tour,
  ) {
    const session = new Session(this.#directory, workspace);
    this.#app = appOf({ session, bundle: new Map(), ...(tour ? { tour } : {}) });
  }

  /** What a kill at this moment would leave. */
  get saved(): Workspace {
    const saved = loadWorkspace(this.#directory);
    if (!saved) throw new Error('Nothing is saved.');
    return saved;
  }

  async raw(as: string, path: string): Promise<Response> {
    return this.#app.request(`/api/as/${encodeURIComponent(as)}/${path}`, { headers: { host: '127.0.0.1' } });
  }

  async get<Body = unknown>(as: string, path: string): Promise<Answer<Body>> {
    const response = await this.raw(as, path);
    return { status: response.status, body: (await response.json()) as Body };
  }

  async post<Body = unknown>(as: string, path: string, sent: object): Promise<Answer<Body>> {
    const response = await this.#app.request(`/api/as/${encodeURIComponent(as)}/${path}`, {
      method: 'POST',
      headers: { host: '127.0.0.1', 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    });
    return { status: response.status, body: (await response.json()) as Body };
  }
}
