// The methods of a REST API as a table: the list that answers requests is the list that is documented.

export interface Route<Answer> {
  /** As Google's discovery document names it: `forms.responses.list`. */
  name: string;
  verb: string;
  /** With the reference's own names of what varies: `/v1/forms/{formId}/responses`. */
  path: string;
  answer: Answer;
}

const patterns = new Map<string, RegExp>();

const patternOf = (path: string): RegExp => {
  const known = patterns.get(path);
  if (known) return known;
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '([^/:]+)')}$`);
  patterns.set(path, pattern);
  return pattern;
};

/** The text itself if its encoding is invalid: no method has such a path. */
const decodedPath = (pathname: string): string => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
};

/** The method that answers, and the ids in the path in their order. */
export const routed = <Answer>(
  routes: readonly Route<Answer>[],
  verb: string,
  pathname: string,
): { answer: Answer; ids: [first: string, second: string] } | undefined => {
  const path = decodedPath(pathname);
  for (const route of routes) {
    if (route.verb !== verb.toUpperCase()) continue;
    const [whole, first = '', second = ''] = patternOf(route.path).exec(path) ?? [];
    if (whole !== undefined) return { answer: route.answer, ids: [first, second] };
  }
  return undefined;
};
