import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Authority } from './authority';
import { distributions, fetched } from './distributions';
import { freePorts } from './free-ports';
import { type Answer, callPlainly } from './http';
import { javaHome } from './java-home';
import type { Scope } from './scope';
import { ServerProcess } from './server-process';

/** A running Keycloak, in memory, with realms that it imported. */
export interface Keycloak {
  readonly version: string;
  /** `http://127.0.0.1:<port>`; the issuer of a realm is `<url>/realms/<realm>`. */
  readonly url: string;
  readonly process: ServerProcess;
  /** Asks for a token of a client, which proves itself with a token as client assertion. */
  clientCredentials(realm: string, assertion: string, parameters?: Readonly<Record<string, string>>): Promise<Answer>;
}

/**
 * Starts Keycloak with realms as an administrator would import them. The realms may depend on its URL, as
 * the audience of tokens does. It takes about half a minute, and trusts the scenario's authority.
 */
export async function startKeycloak(
  scope: Scope,
  authority: Authority,
  realms: (url: string) => readonly object[],
): Promise<Keycloak> {
  const [root, [port = 0, managementPort = 0]] = await Promise.all([fetched(distributions.keycloak), freePorts(2)]);
  const { version } = distributions.keycloak;
  const home = join(scope.folder, `keycloak-${port}`);
  const imported = join(home, 'data/import');
  mkdirSync(imported, { recursive: true });
  // Its data lies below its home, which is where its script lies: a home of its own, with the programs of all.
  cpSync(join(root, `keycloak-${version}`, 'bin'), join(home, 'bin'), { recursive: true });
  for (const part of ['conf', 'lib', 'providers', 'themes'])
    symlinkSync(join(root, `keycloak-${version}`, part), join(home, part));
  const url = `http://127.0.0.1:${port}`;
  realms(url).forEach((realm, at) => writeFileSync(join(imported, `${at}.json`), JSON.stringify(realm)));
  const trusted = join(home, 'ca.pem');
  writeFileSync(trusted, authority.certificate);
  const server = new ServerProcess(scope, {
    name: `keycloak-${port}`,
    file: join(home, 'bin/kc.sh'),
    args: [
      'start',
      '--optimized',
      '--import-realm',
      '--http-enabled=true',
      '--http-host=127.0.0.1',
      `--http-port=${port}`,
      `--http-management-port=${managementPort}`,
      `--hostname=${url}`,
      `--truststore-paths=${trusted}`,
      // Why a client is refused stands in the log at level debug alone.
      '--log-level=info,org.keycloak.authentication:debug,org.keycloak.broker:debug,org.keycloak.events:debug',
    ],
    graceMs: 0,
    env: { JAVA_HOME: javaHome(), JAVA_OPTS_KC_HEAP: '-Xms128m -Xmx512m' },
  });
  await server.ready(240_000, () => Promise.resolve(server.log().includes('Listening on:')));
  return {
    version,
    url,
    process: server,
    clientCredentials: (realm, assertion, parameters = {}) =>
      callPlainly(`${url}/realms/${realm}/protocol/openid-connect/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: assertion,
          ...parameters,
        }).toString(),
      }),
  };
}
