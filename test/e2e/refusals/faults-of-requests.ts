import { ofCertificate, ofIssuer, ofPkiRole, ofPolicy, ofToken, ofVault } from './change';
import type { Method } from '../harness/login-methods';
import { type Fault, fault, issuers } from './fault';

/** What is asked with a Vault token does not depend on how it came about: one method of each kind stands for all. */
const few: readonly Method[] = ['public-keys', 'reviewer'];

/** Everything that a Vault token asks for. */
export const faultsOfRequests: readonly Fault[] = [
  fault('the token has no policy', 'acl/path', { change: ofToken(() => ({ policies: [] })) }),
  fault('the policy is for another path', 'acl/path', {
    methods: few,
    kinds: issuers,
    change: ofPolicy(({ rules }) => ({
      rules: rules.map((rule) => ({ ...rule, path: rule.path.replace('/', '/x') })),
    })),
  }),
  fault('the policy is for `issue`', 'acl/path', {
    kinds: issuers,
    change: ofPolicy(({ rules }) => ({
      rules: rules.map((rule) => ({ ...rule, path: rule.path.replace('/sign/', '/issue/') })),
    })),
  }),
  fault('the policy has another capability', 'acl/capability', {
    methods: few,
    kinds: issuers,
    change: ofPolicy(({ rules }) => ({ rules: rules.map((rule) => ({ ...rule, capabilities: ['read'] })) })),
  }),
  fault('the policy leaves out parameters that cert-manager sends', 'acl/allowed-parameters', {
    methods: few,
    kinds: issuers,
    change: ofPolicy(({ rules }) => ({
      rules: rules.map((rule) => ({ ...rule, allowedParameters: { common_name: [], csr: [] } })),
    })),
  }),
  fault('a typo in the path of the Issuer', 'acl/path', {
    methods: few,
    kinds: issuers,
    change: ofIssuer(({ signPath }) => ({ signPath: `${signPath}x` })),
  }),
  fault('the path of the Issuer begins with v1', 'issuer/sign-path-version', {
    methods: few,
    kinds: issuers,
    change: ofIssuer(({ signPath }) => ({ signPath: `v1/${signPath}` })),
  }),
  fault('the PKI role does not exist', 'pki/role', {
    methods: few,
    kinds: issuers,
    change: ofVault(() => ({ pkiRoles: [] })),
  }),
  fault('a name outside the PKI role', 'pki/dns-name', {
    kinds: issuers,
    change: ofCertificate(() => ({ dnsNames: ['web.other.example'] })),
  }),
  fault('a common name outside the PKI role', 'pki/common-name', {
    methods: few,
    kinds: issuers,
    change: ofCertificate(() => ({ commonName: 'web.other.example' })),
  }),
  fault('the PKI role wants a common name', 'pki/common-name-required', {
    methods: few,
    kinds: issuers,
    change: ofPkiRole(() => ({ requireCn: true })),
  }),
  fault('an IP address that the PKI role does not allow', 'pki/ip', {
    methods: few,
    kinds: issuers,
    change: ofCertificate(() => ({ ipAddresses: ['192.0.2.7'] })),
  }),
  fault('a URI that the PKI role does not allow', 'pki/uris', {
    methods: few,
    kinds: issuers,
    change: ofCertificate(() => ({ uris: ['spiffe://acme.example/web'] })),
  }),
  fault('a URI outside the PKI role', 'pki/uri', {
    methods: few,
    kinds: issuers,
    change: (model) =>
      ofCertificate(() => ({ uris: ['spiffe://acme.example/web'] }))(
        ofPkiRole(() => ({ allowedUriSans: ['spiffe://other.example/*'] }))(model),
      ),
  }),
  fault('the PKI role wants another type of key', 'pki/key-type', {
    methods: few,
    kinds: issuers,
    change: ofPkiRole(() => ({ keyType: 'rsa', keyBits: 2048 })),
  }),
  fault('the PKI role wants a larger key', 'pki/key-bits', {
    methods: few,
    kinds: issuers,
    change: ofPkiRole(() => ({ keyType: 'ec', keyBits: 384 })),
  }),
];
