// Requests and answers of the API: who asks, what was sent, and how refusals are worded.
import { type Context, Hono } from 'hono';
import { GoogleError, NotEmulated } from '../../errors.ts';
import type { Account } from '../../state/records.ts';
import type { ProblemView } from '../contract.ts';
import type { FaultInjection } from '../faultInjection.ts';
import type { Session } from '../session.ts';

/** What every request of the API knows. */
export interface ApiEnv {
  Variables: { me: Account };
}

/** What every part of the API works on. */
export interface AppState {
  session: Session;
  /** The fault that waits for the next execution. */
  faultInjection: FaultInjection;
}

/** A part of the API, mounted under `/api/as/EMAIL`. */
export type Part = (state: AppState) => Hono<ApiEnv>;

/** What was asked for is not there, or not for this person. */
export class NotFound extends Error {}

/** The request is none that our pages send. */
export class BadRequest extends Error {}

/** The person is refused, in words that they can act on. */
export class Refusal extends Error {}

export const part = (): Hono<ApiEnv> => new Hono<ApiEnv>();

/** The fields of the JSON object that was sent. */
export const jsonBody = async (context: Context<ApiEnv>): Promise<Record<string, unknown>> => {
  const text = await context.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text === '' ? '{}' : text);
  } catch (error) {
    throw new BadRequest(error instanceof Error ? error.message : String(error));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadRequest('An object is expected.');
  return Object.fromEntries(Object.entries(value));
};

export const textIn = (fields: Record<string, unknown>, name: string): string => {
  const value = fields[name];
  if (typeof value !== 'string') throw new BadRequest(`${name} must be a text.`);
  return value;
};

export const numberIn = (fields: Record<string, unknown>, name: string): number => {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new BadRequest(`${name} must be a number.`);
  return value;
};

/** The status and the words of what was thrown; our own faults are named as such, and not hidden. */
export const problemOf = (error: Error): { status: 400 | 404 | 409 | 500; body: ProblemView } => {
  const { message } = error;
  if (error instanceof NotFound) return { status: 404, body: { problem: { kind: 'missing', message } } };
  if (error instanceof BadRequest) return { status: 400, body: { problem: { kind: 'bad request', message } } };
  if (error instanceof GoogleError || error instanceof Refusal) {
    return { status: 409, body: { problem: { kind: 'refused', message } } };
  }
  const named = error instanceof NotEmulated ? message : `${error.name}: ${message}`;
  return { status: 500, body: { problem: { kind: 'fault', message: named } } };
};
