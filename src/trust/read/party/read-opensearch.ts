import type { UncheckedServer } from '../../model/artefact-facts';
import type { Origin } from '../../model/origin';
import type { OpenSearch, OpenSearchSource } from '../../model/relying-party';
import { below, isObject, list, object, text, texts, type Untyped } from '../untyped';
import { folderName } from './folder-name';
import type { PartyFile, PartyReader } from './party-content';
import { isRolesMapping, rolesOf } from './roles-mapping';

const folder = 'config.dynamic.authc';

/** The security plugin's `config.yml`, with the domains in it that take tokens, and its `roles_mapping.yml`. */
export const readOpenSearch: PartyReader = {
  kind: 'opensearch',
  recognizes: (content) => hasDomains(content) || isRolesMapping(content),
  nameOf: folderName,
  read: (files) => {
    const [{ file: first }] = files;
    const config = files.find(({ content }) => hasDomains(content));
    const domains = config === undefined ? [] : domainsOf(config);
    const mapping = files.find(({ content }) => isRolesMapping(content));
    const unknown: Origin = { kind: 'unknown', at: first };
    const party: OpenSearch = {
      at: config === undefined ? first : `${config.file}#${folder}`,
      origins: {
        version: unknown,
        ...(config === undefined ? { sources: unknown } : {}),
        ...(mapping === undefined ? { grants: unknown } : {}),
      },
      kind: 'opensearch',
      name: folderName(first),
      version: '',
      sources: domains.map(sourceOf),
      grants: mapping === undefined ? [] : rolesOf(mapping),
    };
    return {
      party,
      strayKeys: [],
      uncheckedServers: domains.flatMap((one) => uncheckedIn(one, party.name)),
      unread: [],
    };
  },
};

function hasDomains(content: unknown): boolean {
  return isObject(below(content, 'config', 'dynamic', 'authc'));
}

/** A domain that takes tokens. */
interface Domain {
  readonly type: 'openid' | 'jwt';
  readonly config: Untyped;
  readonly order: unknown;
  readonly at: string;
}

/** A domain of another type, or one that is switched off, takes no token. */
function domainsOf({ content, file }: PartyFile): readonly Domain[] {
  return Object.entries(object(below(content, 'config', 'dynamic', 'authc'))).flatMap(([name, domain]) => {
    const type = text(below(domain, 'http_authenticator', 'type'));
    if (below(domain, 'http_enabled') === false || (type !== 'openid' && type !== 'jwt')) return [];
    const config = object(below(domain, 'http_authenticator', 'config'));
    return [{ type, config, order: below(domain, 'order'), at: `${file}#${folder}.${name}` }];
  });
}

/** Without `enable_ssl` none of its settings counts, and Java's own certificates do. */
function uncheckedIn({ config, at }: Domain, name: string): readonly UncheckedServer[] {
  const tls = below(config, 'openid_connect_idp');
  if (below(tls, 'enable_ssl') !== true) return [];
  const setting = below(tls, 'trust_all') === true ? 'trust_all' : 'verify_hostnames';
  if (setting === 'verify_hostnames' && below(tls, setting) !== false) return [];
  return [{ at: `${at}.http_authenticator.config.openid_connect_idp.${setting}`, client: 'opensearch', name, setting }];
}

function sourceOf({ type, config, order, at }: Domain): OpenSearchSource {
  const place = (key: string): Origin => {
    const above = `${at}.http_authenticator.config`;
    return { kind: 'artefact', at: key in config ? `${above}.${key}` : above };
  };
  const audiences = oneOrMore(config['required_audience']);
  const issuer = text(config['required_issuer']);
  const authorities = text(below(config, 'openid_connect_idp', 'pemtrustedcas_content'));
  const isInFile = authorities === '' && text(below(config, 'openid_connect_idp', 'pemtrustedcas_filepath')) !== '';
  const unknown: Origin = { kind: 'unknown', at };
  return {
    at,
    origins: {
      ...{ cluster: unknown, servedBy: unknown },
      audience: place('required_audience'),
      requiredAudiences: place('required_audience'),
      requiredIssuer: place('required_issuer'),
      tokenIssuer: issuer === '' ? unknown : place('required_issuer'),
      keysUrl: place('openid_connect_url'),
      publicKeys: place('signing_key'),
      caBundle: isInFile ? { ...place('openid_connect_idp'), kind: 'unknown' } : place('openid_connect_idp'),
      order: { kind: 'artefact', at: `${at}.order` },
    },
    ...{ cluster: '', servedBy: 'hosted' },
    audience: audiences[0] ?? '',
    tokenIssuer: issuer,
    keysUrl: type === 'openid' ? text(config['openid_connect_url']) || text(config['jwks_uri']) : '',
    caBundle: authorities,
    requiredAudiences: audiences,
    requiredIssuer: issuer,
    publicKeys: type === 'jwt' ? oneOrMore(config['signing_key']) : [],
    order: typeof order === 'number' ? order : 0,
  };
}

/** A list, or one text that stands for a list of it. */
function oneOrMore(value: unknown): readonly string[] {
  return typeof value === 'string' && value !== '' ? [value] : texts(list(value));
}
