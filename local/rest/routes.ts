// The methods of a REST API as a table: the list that answers requests is the list that is documented.
import { apiError } from './errors.ts';
import { isGooglesPath, refuseGooglesMethod } from './google.ts';
import { pathPattern } from './pathPattern.ts';

export interface Route<Answer> {
  /** As Google's discovery document names it: `forms.responses.list`. */
  name: string;
  verb: string;
  /** With the reference's own names of what varies: `/v1/forms/{formId}/responses`. */
  path: string;
  answer: Answer;
}

/** The text itself if its encoding is invalid: no method has such a path. */
const decodedPath = (pathname: string): string => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
};

/**
 * The method that answers, and the ids in the path in their order.
 * @throws NotEmulated for a method that Google has, RestError 404 for one that nobody has
 */
export const routed = <Answer>(
  routes: readonly Route<Answer>[],
  verb: string,
  pathname: string,
): { answer: Answer; ids: [first: string, second: string] } => {
  const path = decodedPath(pathname);
  for (const route of routes) {
    if (route.verb !== verb.toUpperCase() || (route.path !== path && isGooglesPath(verb, path))) continue;
    const [whole, first = '', second = ''] = pathPattern(route.path).exec(path) ?? [];
    if (whole !== undefined) return { answer: route.answer, ids: [first, second] };
  }
  refuseGooglesMethod(verb, path);
  throw apiError(404, 'Method not found.', undefined, 'NOT_FOUND');
};
