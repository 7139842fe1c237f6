import { spawnSync } from 'node:child_process';

/** Folder of the Java that this machine has: `JAVA_HOME`, else what `java` on PATH says of itself. */
export function javaHome(): string {
  if (process.env['JAVA_HOME']) return process.env['JAVA_HOME'];
  const { stderr } = spawnSync('java', ['-XshowSettings:properties', '-version'], { encoding: 'utf8' });
  const home = /^\s*java\.home = (.*)$/m.exec(stderr)?.[1];
  if (home === undefined) throw new Error('no Java: set JAVA_HOME, or put java on PATH');
  return home;
}
