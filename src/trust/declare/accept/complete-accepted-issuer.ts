import { originIn } from '../scope/origin-in';
import type { ServedBy } from '../../model/auth-mount';
import type { AcceptedIssuer, ValidationRule } from '../../model/authentication';
import type { Origin } from '../../model/origin';
import type { ValidationRuleDeclaration } from '../declaration';
import { isOwnApiServer } from '../login/in-cluster-url';
import type { Accepting, DeclaredClusters } from '../scope/accepting';
import { servedByOf, serverCertificates } from '../scope/key-server';
import { derived, type Scope } from '../scope/scope';
import { fieldsOf } from '../source/fields';
import type { Kept } from '../source/kept';
import { child, descend, root, type Place } from '../source/place';
import { reportUnknown } from '../source/unknown';
import { withDefaults } from '../source/with-defaults';

/** What is known of an issuer before the rest of its declaration is looked at. */
interface Source {
  readonly url: string;
  readonly urlPlace: Place;
  /** '' for an issuer outside. */
  readonly cluster: string;
  readonly servedBy: ServedBy;
}

/** An accepted issuer beside its declaration; `issuer` is null where a fault leaves nothing of it. */
export interface AcceptedPart extends Accepting {
  readonly issuer: AcceptedIssuer | null;
}

/** What all clusters accept, in the order of their declaration. Both sides are completed out of it. */
export function completeAccepted(scope: Scope, clusters: DeclaredClusters): readonly AcceptedPart[] {
  return scope.accepting.map((accepting) => ({
    ...accepting,
    issuer: completeAcceptedIssuer(scope, accepting, clusters),
  }));
}

/** An issuer as the API server will hold it; null where a fault leaves nothing to accept. */
function completeAcceptedIssuer(scope: Scope, accepting: Accepting, clusters: DeclaredClusters): AcceptedIssuer | null {
  const { name, declared, place } = accepting;
  const source = sourceOf(scope, accepting, clusters);
  const audiences = audiencesOf(scope, accepting);
  if (source === null || audiences === null) return null;
  checkGroups(scope, accepting);
  checkReach(scope, accepting, source, clusters);
  const { usernameClaim, groupsClaim, requiredClaims } = withDefaults('AcceptedIssuerDeclaration', declared);
  const usernamePrefix = declared.usernamePrefix ?? `${name}:`;
  const { url, urlPlace, cluster, servedBy } = source;
  return {
    at: place.at,
    origins: {
      ...Object.fromEntries(fieldsOf('AcceptedIssuerDeclaration').map((field) => [field, originOf(accepting, field)])),
      id: derived,
      url: { kind: 'declared', at: urlPlace.at },
    },
    id: name,
    cluster,
    url,
    discoveryUrl: declared.discoveryUrl ?? '',
    servedBy,
    certificateAuthority:
      declared.certificateAuthority ??
      serverCertificates(scope, clusters, cluster, servedBy, {
        ...{ place, whose: 'the API server', field: 'certificateAuthority' },
      }),
    audiences,
    usernameClaim,
    usernamePrefix,
    groupsClaim,
    groupsPrefix: groupsClaim === '' ? '' : (declared.groupsPrefix ?? usernamePrefix),
    requiredClaims: requiredClaims as AcceptedIssuer['requiredClaims'],
    claimValidationRules: rulesOf(declared.claimValidationRules),
    userValidationRules: rulesOf(declared.userValidationRules),
  };
}

function originOf({ declared, place }: Accepting, field: string): Origin {
  return originIn(place, field, (declared as Readonly<Record<string, unknown>>)[field]);
}

function sourceOf({ report, isFaulty }: Scope, accepting: Accepting, clusters: DeclaredClusters): Source | null {
  const { declared, place } = accepting;
  const { issuer, cluster: name } = declared;
  if (issuer !== undefined) {
    return { url: issuer, urlPlace: child(place, 'issuer'), cluster: '', servedBy: declared.servedBy ?? 'hosted' };
  }
  if (name === undefined) return null;
  const other = clusters[name];
  if (other === undefined) {
    const known = Object.keys(clusters);
    if (!isFaulty(descend(root, 'clusters', name)))
      reportUnknown(report, 'unknown-cluster', child(place, 'cluster'), 'cluster', name, known);
    return null;
  }
  const url = other.tokenIssuer ?? '';
  return url === ''
    ? null
    : {
        url,
        urlPlace: descend(root, 'clusters', name, 'tokenIssuer'),
        cluster: name,
        servedBy: declared.servedBy ?? servedByOf(other, declared.discoveryUrl ?? url),
      };
}

/** What Pods of another cluster are to ask for follows from who accepts it; of a client nobody else knows the id. */
function audiencesOf({ name, report, isFaulty }: Scope, accepting: Accepting): readonly string[] | null {
  const { declared, place, by } = accepting;
  if (declared.audiences !== undefined) return declared.audiences;
  if (isFaulty(child(place, 'audiences'))) return null;
  if (declared.issuer === undefined) return [`kubernetes://${name}/${by}`];
  report('missing-key', place, `nobody says for which audience tokens of \`${declared.issuer}\` are accepted`, {
    fix: 'declare `audiences`: the client ids that the issuer knows',
  });
  return null;
}

/**
 * Reports an issuer that is the API server only inside its own cluster: in the control plane of another one the
 * name leads to that one, or nowhere. Where both have this issuer, that is the fault.
 */
function checkReach(
  { report }: Scope,
  { by, declared, place }: Accepting,
  { url, urlPlace }: Source,
  clusters: DeclaredClusters,
): void {
  if (!isOwnApiServer(url) || declared.discoveryUrl !== undefined || clusters[by]?.tokenIssuer === url) return;
  report(
    'discovery-impossible',
    place,
    `only from inside its own cluster is \`${url}\` the API server that has the keys`,
    {
      related: [urlPlace],
      server: { server: 'kubernetes', words: 'oidc: authenticator not initialized' },
      fix: 'declare `discoveryUrl`: where the API server of cluster `' + by + '` reaches the document',
    },
  );
}

/** Reports a prefix of groups that nobody reads. */
function checkGroups({ report, isFaulty }: Scope, { declared, place }: Accepting): void {
  const claim = child(place, 'groupsClaim');
  if (declared.groupsPrefix === undefined || (declared.groupsClaim ?? '') !== '' || isFaulty(claim)) return;
  report('setting-without-effect', child(place, 'groupsPrefix'), 'no claim is read for groups, so none has a prefix', {
    related: [claim],
    fix: 'declare `groupsClaim`, or leave `groupsPrefix` out',
  });
}

function rulesOf(declared: readonly Kept<ValidationRuleDeclaration>[] | undefined): readonly ValidationRule[] {
  return (declared ?? []).flatMap(({ expression, message = '' }) =>
    expression === undefined ? [] : [{ expression, message }],
  );
}
