/** The page that explains a finding, from the root of the package. */
export function pageOf(code: string): string {
  return `docs/diagnostics/${code}.md`;
}
