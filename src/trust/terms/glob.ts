/**
 * The pattern languages of Vault, each as a match function.
 */

/**
 * Full globs: each `*` stands for any text, also for `/` and `:`. So kubernetes auth roles compare
 * ServiceAccount names and namespaces, and JWT roles the values of `bound_claims` of type `glob`.
 * Source: ryanuber/go-glob glob.go; go-secure-stdlib strutil.go `StrListContainsGlob`;
 * vault-plugin-auth-kubernetes path_login.go:390-399; vault-plugin-auth-jwt claims.go.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  if (parts.length === 1) return text === pattern;
  const last = parts[parts.length - 1] ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/**
 * One leading and one trailing `*`, and no other: so policies compare the values of
 * `allowed_parameters` and `denied_parameters`. A lone `*` is the character itself.
 * Source: go-secure-stdlib strutil.go `GlobbedStringsMatch`; vault acl.go `valueInSlice`.
 */
export function matchesEdgeGlob(pattern: string, text: string): boolean {
  if (pattern.length < 2) return text === pattern;
  const leading = pattern.startsWith('*');
  const trailing = pattern.endsWith('*');
  if (leading && trailing) return text.includes(pattern.slice(1, -1));
  if (leading) return text.endsWith(pattern.slice(1));
  if (trailing) return text.startsWith(pattern.slice(0, -1));
  return text === pattern;
}

/**
 * Paths of policies: `+` is exactly one segment, `*` at the very end is any rest, everywhere else both
 * are themselves. A leading `/` counts for nothing. Source: vault policy.go `parsePaths`, acl.go
 * `CheckAllowedFromNonExactPaths`.
 */
export function matchesPolicyPath(pattern: string, path: string): boolean {
  const own = pattern.startsWith('/') ? pattern.slice(1) : pattern;
  const prefix = own.endsWith('*');
  const wanted = (prefix ? own.slice(0, -1) : own).split('/');
  const given = path.split('/');
  if (prefix ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((segment, index) => {
    const actual = given[index] ?? '';
    return (
      segment === '+' || segment === actual || (prefix && index === wanted.length - 1 && actual.startsWith(segment))
    );
  });
}
