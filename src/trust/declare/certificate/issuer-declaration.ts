import type { CertificateIssuer } from '../../model/certificate-issuer';
import type { ClusterIssuerDeclaration, IssuerDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { Layered } from '../source/layered';
import { child, root, type Place } from '../source/place';
import type { Scope } from '../scope/scope';

export type IssuerKind = CertificateIssuer['kind'];

/** What is declared of an issuer of either kind, besides what identifies it. */
export type DeclaredIssuer = Omit<
  Kept<IssuerDeclaration & ClusterIssuerDeclaration>,
  'namespace' | 'name' | 'certificates'
>;

/**
 * What identifies an issuer; `namespace` is '' for a ClusterIssuer. One that a fault left without a name
 * of its own is not whole: its fields are checked, and nothing is built.
 */
export interface IssuerIdentity {
  readonly kind: IssuerKind;
  readonly namespace: string;
  readonly name: string;
  readonly place: Place;
  readonly isWhole: boolean;
}

export type LayeredIssuer = Layered<DeclaredIssuer>;

/** An issuer over the defaults of all issuers. A role that exists takes no settings from them. */
export function overIssuerDefaults(scope: Scope, declared: DeclaredIssuer, place: Place): LayeredIssuer {
  const defaults: DeclaredIssuer | undefined = scope.defaults.issuer;
  return new Layered(declared, place, defaults, child(child(root, 'defaults'), 'issuer'), {
    pkiRole: (nearer, key) => nearer['existing'] !== undefined && key !== 'mount',
    authRole: (nearer) => nearer['existing'] !== undefined,
  });
}
