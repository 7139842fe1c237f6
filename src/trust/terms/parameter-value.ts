import { matchesEdgeGlob } from './glob';

const carriers: ReadonlySet<string> = new Set(['read', 'create', 'update', 'patch', 'recover']);

/** Whether a policy looks at the parameters of such a request. Source: vault acl.go:516-524. */
export function carriesParameters(capability: string): boolean {
  return carriers.has(capability);
}

/**
 * Whether `allowed_parameters` admit a value: as a whole, or each of several values between its commas. So
 * the empty text, which holds no value, is always admitted. Source: vault acl.go:816-858 `valueInAllowedParameterList`.
 */
export function isAllowedValue(patterns: readonly string[], value: string): boolean {
  return patterns.length === 0 || isAmong(patterns, value) || parts(value).every((part) => isAmong(patterns, part));
}

/**
 * Whether `denied_parameters` deny a value: as a whole, or for one of several values between its commas.
 * Source: vault acl.go:860-896 `valueInDeniedParameterList`.
 */
export function isDeniedValue(patterns: readonly string[], value: string): boolean {
  return patterns.length === 0 || [value, ...parts(value)].some((one) => isAmong(patterns, one));
}

function isAmong(patterns: readonly string[], value: string): boolean {
  return patterns.some((pattern) => matchesEdgeGlob(pattern, value));
}

function parts(value: string): readonly string[] {
  return value === '' ? [] : value.split(',').map((part) => part.trim());
}
