// The paths of REST methods as patterns: `/v1/forms/{formId}:batchUpdate`.

const patterns = new Map<string, RegExp>();

/** What varies is captured, in its order. */
export const pathPattern = (path: string): RegExp => {
  const known = patterns.get(path);
  if (known) return known;
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '([^/:]+)')}$`);
  patterns.set(path, pattern);
  return pattern;
};
