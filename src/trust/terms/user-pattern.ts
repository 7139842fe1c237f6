/**
 * Whether a name in a mapping of OpenSearch stands for a user: `*` is any text, `?` one character, and `/…/` a regular
 * expression over the whole name. Source: opensearch-project/security 2.19.4.0 WildcardMatcher.java.
 */
export function matchesUserPattern(pattern: string, user: string): boolean {
  if (!isUserPattern(pattern)) return pattern === user;
  const [, expression] = /^\/(.*)\/$/s.exec(pattern) ?? [];
  if (expression !== undefined) return matchesExpression(expression, user);
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(user);
}

/** Whether a name in a mapping may stand for several users. */
export function isUserPattern(pattern: string): boolean {
  return /[*?]/.test(pattern) || /^\/.*\/$/s.test(pattern);
}

/** An expression that JavaScript does not read may match anything. */
function matchesExpression(expression: string, user: string): boolean {
  try {
    return new RegExp(`^(?:${expression})$`).test(user);
  } catch {
    return true;
  }
}
