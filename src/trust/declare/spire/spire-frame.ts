import type { NodeAttestorDeclaration, SpireDeclaration, SvidWorkloadDeclaration } from '../declaration';
import type { OneOf } from '../one-of';
import { declaredAccount, type Account } from '../objects/account';
import type { Kept } from '../source/kept';
import { child, descend, member, root, type Place } from '../source/place';
import { withDefaults } from '../source/with-defaults';

/** Where the SPIRE server stands in every declaration. */
export const spirePlace: Place = child(root, 'spire');

export type DeclaredSpire = Kept<SpireDeclaration>;

export type DeclaredAttestor = Kept<OneOf<NodeAttestorDeclaration>>;

/** The account of the server, in its own cluster and, for its reviews, in every other. */
export function serverAccount(declared: DeclaredSpire): Account | null {
  const { namespace, serviceAccount } = withDefaults('SpireDeclaration', declared);
  return declaredAccount(namespace, serviceAccount, child(spirePlace, 'serviceAccount'));
}

/** How the nodes of one cluster are attested; null where nobody says. */
export function attestorOf(declared: DeclaredSpire, cluster: string): DeclaredAttestor | null {
  return declared.attestation?.[cluster] ?? null;
}

export function attestationPlace(cluster: string): Place {
  return descend(spirePlace, 'attestation', cluster);
}

/** A workload of `jwtSvid`, with its place. */
export interface PlacedSvidWorkload {
  readonly declared: Kept<SvidWorkloadDeclaration>;
  readonly account: Account;
  readonly cluster: string;
  readonly place: Place;
}

/** The workloads whose cluster, namespace and account parsed. */
export function svidWorkloadsOf({ jwtSvid }: DeclaredSpire): readonly PlacedSvidWorkload[] {
  const list = descend(spirePlace, 'jwtSvid', 'workloads');
  return (jwtSvid?.workloads ?? []).flatMap((declared, index) => {
    const { cluster, namespace, serviceAccount } = declared;
    if (cluster === undefined || namespace === undefined) return [];
    const account = declaredAccount(namespace, serviceAccount, list);
    if (account === null) return [];
    const place = member(list, index, `${cluster}/${namespace}/${account.name}`);
    return [{ declared, account: { ...account, place: child(place, 'serviceAccount') }, cluster, place }];
  });
}
