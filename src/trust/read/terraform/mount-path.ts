/** A mount as Vault lists it. Vault and its provider take slashes at both ends and drop them. */
export function mountPath(written: string): string {
  let start = 0;
  let end = written.length;
  while (start < end && written.charAt(start) === '/') start += 1;
  while (end > start && written.charAt(end - 1) === '/') end -= 1;
  return written.slice(start, end);
}
