import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Loads modules with a stand-in for `@cdktn/provider-vault`, which cannot be installed from the npm
 * registry: the compiled classes of `@cdktf/provider-vault`, running on cdktn. The two packages have
 * the same files and classes, each requiring its own framework, so the exchange of that one module
 * gives what a rebuild would.
 */
export async function withSimulatedProvider<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const results: Loaded[] = [];
  await jest.isolateModulesAsync(async () => {
    jest.doMock('cdktf', () => jest.requireActual<object>('cdktn'));
    const lib = dirname(dirname(require.resolve('@cdktf/provider-vault/lib/policy')));
    for (const name of readdirSync(lib)) {
      jest.doMock(
        `@cdktn/provider-vault/lib/${name}`,
        () => jest.requireActual<object>(`@cdktf/provider-vault/lib/${name}`),
        { virtual: true },
      );
    }
    results.push(await load());
  });
  return results[0]!;
}
