import { declare } from '../../src/trust/declare/declare';
import type { CertManagerDeclaration, TrustDeclaration } from '../../src/trust/declare/declaration';
import type { TrustModel } from '../../src/trust/model/trust-model';

/** A mesh that gets its certificates from an Issuer of its own, with some settings of cert-manager replaced. */
export function declaredMesh(certManager: Partial<CertManagerDeclaration> = {}): TrustDeclaration {
  return {
    name: 'acme',
    vault: {
      server: 'https://vault.acme.example:8200',
      pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' } } },
    },
    clusters: {
      prod: {
        version: '1.34',
        tokenIssuer: 'https://oidc.acme.example/prod',
        login: { jwt: { keys: { discovery: {} } } },
        certManager: {
          version: '1.21',
          approvedBy: 'approver-policy',
          issuers: [{ namespace: 'istio-system', name: 'mesh', pkiRole: { mount: 'pki' } }],
          istioCsr: { issuer: 'istio-system/mesh' },
          ...certManager,
        },
      },
    },
  };
}

export function declared(declaration: TrustDeclaration): TrustModel {
  const { model } = declare(declaration);
  if (model === null) throw new Error('no model');
  return model;
}
