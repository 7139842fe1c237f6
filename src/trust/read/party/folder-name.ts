/** `logs` of `relying-parties/logs.opensearch/config.yml`: files whose names a program gives are called as their folder. */
export function folderName(file: string): string {
  return (file.split('/').at(-2) ?? '').split('.')[0] ?? '';
}
