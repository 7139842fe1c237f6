import type { readYaml } from './read-yaml';

/**
 * The settings of a `*.conf` file as RabbitMQ reads it, `key = value` in each line, as one flat object; null for any
 * other file. Source: RabbitMQ's Configuration guide, "The main configuration file".
 */
export function readConf(text: string, fileName: string): ReturnType<typeof readYaml> | null {
  if (!fileName.endsWith('.conf')) return null;
  const settings = new Map<string, string>();
  const lines = new Map<string, number>();
  text.split('\n').forEach((line, index) => {
    const [, key = '', value = ''] = /^\s*([^#=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (key === '') return;
    settings.set(key, value.replace(/^'(.*)'$/, '$1'));
    lines.set(key, index + 1);
  });
  return {
    values: [Object.fromEntries(settings)],
    diagnostics: [],
    // Keys have dots, and a place at a folder of keys is that of the first in it.
    locate: (_, path) => {
      const wanted = path.join('.');
      const exact = lines.get(wanted);
      const below = [...lines].find(([key]) => key.startsWith(`${wanted}.`))?.[1];
      return { line: exact ?? below ?? 1, column: 1 };
    },
  };
}
