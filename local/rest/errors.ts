// Errors of Google's REST APIs: their JSON bodies, in the newer style (Forms, Docs) and in Drive's.
import { jsonResponse, type RestResponse } from './exchange.ts';

/** A request that is refused; the router turns it into Google's answer. */
export class RestError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly body: object,
  ) {
    super(message);
  }
  get response(): RestResponse {
    return jsonResponse(this.body, this.code);
  }
}

const STATUS: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  413: 'INVALID_ARGUMENT',
  429: 'RESOURCE_EXHAUSTED',
  503: 'UNAVAILABLE',
};

/** The style of Forms and Docs. */
export const apiError = (code: number, message: string, details?: object[], status = STATUS[code]): RestError =>
  new RestError(code, message, { error: { code, message, status, ...(details ? { details } : {}) } });

export const invalidArgument = (message: string): RestError => apiError(400, message);
export const entityNotFound = (): RestError => apiError(404, 'Requested entity was not found.');
export const noPermission = (): RestError => apiError(403, 'The caller does not have permission');

/** A refusal before any API is reached (tokens, scopes, quotas), with the machine-readable reason that Google gives. */
export const refusal = (
  code: number,
  message: string,
  reason: string,
  metadata: Record<string, string>,
  legacyReason?: string,
): RestError =>
  new RestError(code, message, {
    error: {
      code,
      message,
      ...(legacyReason ? { errors: [{ message, domain: 'global', reason: legacyReason }] } : {}),
      status: STATUS[code],
      details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com', metadata }],
    },
  });

/** The style of Drive; `parameter` names the query parameter at fault, `heading` what the answer as a whole says. */
export const driveError = (
  code: number,
  reason: string,
  message: string,
  parameter?: string,
  heading = message,
): RestError =>
  new RestError(code, heading, {
    error: {
      errors: [
        {
          domain: 'global',
          reason,
          message,
          ...(parameter ? { locationType: 'parameter', location: parameter } : {}),
        },
      ],
      code,
      message: heading,
    },
  });

export const fileNotFound = (id: string): RestError => driveError(404, 'notFound', `File not found: ${id}.`, 'fileId');

export const fileForbidden = (): RestError =>
  driveError(403, 'insufficientFilePermissions', 'The user does not have sufficient permissions for this file.');
