// One request to the Drive API, as each of its methods needs it.
import type { Workspace } from '../state/workspace.ts';
import type { Caller, RestRequest } from './exchange.ts';

export interface DriveCall {
  workspace: Workspace;
  caller: Caller;
  request: RestRequest;
  url: URL;
  /** The instant of the request, as the script's clock has it. */
  at: number;
}
