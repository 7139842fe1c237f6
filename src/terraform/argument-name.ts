const known = new Map<string, string>();

/** An argument by the name that the provider's classes give it: `bound_audiences`, `boundAudiences`. */
export function propertyName(argument: string): string {
  const name = known.get(argument) ?? argument.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  known.set(argument, name);
  return name;
}
