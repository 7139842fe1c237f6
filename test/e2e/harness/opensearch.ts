import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Authority } from './authority';
import { distributions, fetched } from './distributions';
import { freePorts } from './free-ports';
import { type Answer, call } from './http';
import { javaHome } from './java-home';
import type { Scope } from './scope';
import { ServerProcess } from './server-process';

/** Texts of the files that the security plugin reads when it first starts; what is left out is empty. */
export interface OpenSearchConfiguration {
  /** `config.yml`, which names the authenticators; with or without its head. */
  readonly config: string;
  /** `roles_mapping.yml`, with or without its head. */
  readonly rolesMapping?: string;
}

/** A running OpenSearch of one node with its security plugin. */
export interface OpenSearch {
  readonly version: string;
  readonly url: string;
  readonly process: ServerProcess;
  /** Asks with a token as bearer. */
  get(path: string, token: string): Promise<Answer>;
}

const files = [
  'internal_users',
  'roles',
  'roles_mapping',
  'action_groups',
  'tenants',
  'nodes_dn',
  'whitelist',
  'allowlist',
];

/** Starts OpenSearch with TLS of the scenario's authority. It takes about half a minute. */
export async function startOpenSearch(
  scope: Scope,
  authority: Authority,
  { config, rolesMapping = '' }: OpenSearchConfiguration,
): Promise<OpenSearch> {
  const [root, { certificate, key }, [httpPort = 0, transportPort = 0]] = await Promise.all([
    fetched(distributions.openSearch),
    authority.issue(['localhost']),
    freePorts(2),
  ]);
  const { version } = distributions.openSearch;
  const home = join(root, `opensearch-${version}`);
  const folder = join(scope.folder, `opensearch-${httpPort}`);
  const conf = join(folder, 'config');
  const security = join(conf, 'opensearch-security');
  mkdirSync(security, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(conf, name), text, { mode: 0o600 });
  write('node.pem', certificate);
  write('node.key', key);
  write('ca.pem', authority.certificate);
  const settings = {
    'node.name': 'one',
    'cluster.name': `opensearch-${httpPort}`,
    'discovery.type': 'single-node',
    'network.host': '127.0.0.1',
    'http.port': httpPort,
    'transport.port': transportPort,
    'path.data': join(folder, 'data'),
    'path.logs': join(folder, 'logs'),
    'plugins.security.allow_default_init_securityindex': true,
    'plugins.security.nodes_dn': ['*'],
    ...tls('transport'),
    'plugins.security.ssl.transport.enforce_hostname_verification': false,
    'plugins.security.ssl.http.enabled': true,
    ...tls('http'),
  };
  // JSON is YAML.
  write('opensearch.yml', `${JSON.stringify(settings, null, 1)}\n`);
  write('jvm.options', '-Xms512m\n-Xmx512m\n-XX:+UseSerialGC\n');
  write('log4j2.properties', log4j);
  const head = (type: string): string => `_meta:\n  type: ${type.replaceAll('_', '')}\n  config_version: 2\n`;
  const whole = (type: string, text: string): string => (/^"?_meta"?:/.test(text) ? text : `${head(type)}${text}`);
  write('opensearch-security/config.yml', whole('config', config));
  for (const type of files)
    write(`opensearch-security/${type}.yml`, type === 'roles_mapping' ? whole(type, rolesMapping) : head(type));
  const file = join(home, 'bin/opensearch');
  // It refuses to be root: then it is somebody else, who owns the same files.
  const [program, ...args] =
    process.getuid?.() === 0 ? ['unshare', '--user', '--map-user=1000', '--map-group=1000', file] : [file];
  const server = new ServerProcess(scope, {
    name: `opensearch-${httpPort}`,
    file: program ?? file,
    args,
    graceMs: 0,
    env: {
      OPENSEARCH_PATH_CONF: conf,
      OPENSEARCH_TMPDIR: folder,
      JAVA_HOME: javaHome(),
    },
  });
  const url = `https://127.0.0.1:${httpPort}`;
  await server.ready(180_000, async () => {
    const { text } = await call(`${url}/_plugins/_security/health`, { ca: authority.certificate });
    return text.includes('"status":"UP"') && server.log().includes("Node 'one' initialized");
  });
  return {
    version,
    url,
    process: server,
    get: (path, token) =>
      call(`${url}/${path}`, { ca: authority.certificate, headers: { authorization: `Bearer ${token}` } }),
  };
}

function tls(layer: string): Readonly<Record<string, string>> {
  const prefix = `plugins.security.ssl.${layer}.`;
  return {
    [`${prefix}pemcert_filepath`]: 'node.pem',
    [`${prefix}pemkey_filepath`]: 'node.key',
    [`${prefix}pemtrustedcas_filepath`]: 'ca.pem',
  };
}

/** What its authenticators refuse stands in the log at level trace alone. */
const log4j = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%p][%c{1}] %m%n%throwable{short}
rootLogger.level = info
rootLogger.appenderRef.console.ref = console
logger.jwt.name = com.amazon.dlic.auth.http.jwt
logger.jwt.level = trace
logger.backend.name = org.opensearch.security.auth
logger.backend.level = debug
`;
