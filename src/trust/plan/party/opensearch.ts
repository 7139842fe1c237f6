import type { OpenSearch, OpenSearchSource } from '../../model/relying-party';
import type { Json, PlannedConfigurationFile } from '../planned';
import { partyFile } from './party-file';

/** What OpenSearch's security plugin reads: a domain for each cluster, and who has which role. */
export function planOpenSearch(party: OpenSearch): readonly PlannedConfigurationFile[] {
  const upload = 'merged into it, and upload it with `securityadmin.sh`';
  return [
    partyFile(party, 'opensearch/config.yml', {
      what: 'authentication domains',
      use: `as its \`opensearch-security/config.yml\`, or ${upload}`,
      content: { kind: 'object', object: { _meta: meta('config'), config: { dynamic: { authc: domains(party) } } } },
    }),
    partyFile(party, 'opensearch/roles_mapping.yml', {
      what: 'roles of accounts',
      use: `as its \`opensearch-security/roles_mapping.yml\`, or ${upload}`,
      content: { kind: 'object', object: { _meta: meta('rolesmapping'), ...mapping(party) } },
    }),
  ];
}

function meta(type: string): Json {
  return { type, config_version: 2 };
}

function domains({ sources }: OpenSearch): Json {
  return Object.fromEntries(
    sources.map((source) => [
      source.cluster,
      {
        http_enabled: true,
        order: source.order,
        http_authenticator: {
          type: source.publicKeys.length === 0 ? 'openid' : 'jwt',
          // Without it the first domain that does not take a token would answer for all.
          challenge: false,
          config: { ...keys(source), subject_key: 'sub', ...required(source) },
        },
        authentication_backend: { type: 'noop' },
      },
    ]),
  );
}

function required({ requiredAudiences, requiredIssuer }: OpenSearchSource): Readonly<Record<string, Json>> {
  const [first = '', ...rest] = requiredAudiences;
  return {
    ...(first === '' ? {} : { required_audience: rest.length === 0 ? first : requiredAudiences }),
    ...(requiredIssuer === '' ? {} : { required_issuer: requiredIssuer }),
  };
}

function keys({ publicKeys, keysUrl, caBundle }: OpenSearchSource): Readonly<Record<string, Json>> {
  const [first = '', ...rest] = publicKeys;
  if (first !== '') return { signing_key: rest.length === 0 ? first : publicKeys };
  return {
    openid_connect_url: keysUrl,
    ...(caBundle === ''
      ? {}
      : {
          openid_connect_idp: { enable_ssl: true, verify_hostnames: true, pemtrustedcas_content: caBundle },
        }),
  };
}

/** Each role with its users. */
function mapping({ grants }: OpenSearch): Readonly<Record<string, Json>> {
  const users = new Map<string, Set<string>>();
  for (const { subject, rights } of grants)
    for (const role of rights) users.set(role, (users.get(role) ?? new Set()).add(subject));
  return Object.fromEntries([...users].map(([role, subjects]) => [role, { users: [...subjects] }]));
}
