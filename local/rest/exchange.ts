// One REST request and its answer, who asks, and how answers are put together.

export interface RestRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: Uint8Array;
}

export interface RestResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** Who asks: a person, through a script (Cloud project), with the scopes of the token. */
export interface Caller {
  email: string;
  scriptId: string;
  scopes: readonly string[];
}

export const jsonResponse = (value: unknown, status = 200): RestResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8' },
  body: new TextEncoder().encode(JSON.stringify(value, null, 2)),
});

export const bytesResponse = (body: Uint8Array, contentType: string): RestResponse => ({
  status: 200,
  headers: { 'content-type': contentType },
  body,
});

export const emptyResponse = (): RestResponse => ({ status: 204, headers: {}, body: new Uint8Array() });

/** A header by its name in any case. */
export const headerOf = (headers: Record<string, string>, name: string): string | undefined =>
  Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
