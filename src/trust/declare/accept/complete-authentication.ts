import type { Authentication } from '../../model/authentication';
import type { Origin } from '../../model/origin';
import type { FeatureName } from '../../facts/features';
import type { ClusterDeclaration } from '../declaration';
import { derived, type Scope } from '../scope/scope';
import { checkFeature } from '../scope/versions';
import type { Kept } from '../source/kept';
import type { Layered } from '../source/layered';
import { child, type Place } from '../source/place';
import { withDefaults } from '../source/with-defaults';
import type { AcceptedPart } from './complete-accepted-issuer';

type LayeredCluster = Layered<Kept<ClusterDeclaration>>;

/** How the API server is told. */
export function completeAuthentication(
  scope: Scope,
  { value, place, placeOf, originOf }: LayeredCluster,
  parts: readonly AcceptedPart[],
): Authentication {
  const { authenticationBy: by } = withDefaults('ClusterDeclaration', value);
  const anonymousPaths = value.anonymousPaths ?? [];
  const found = { parts, anonymousPaths, place, version: value.version ?? '', versionPlace: placeOf('version') };
  if (by === 'flags') checkFlags(scope, found);
  else checkFile(scope, found);
  if (value.anonymousAuth === false && anonymousPaths.length > 0) {
    const message = 'anonymous requests are not let in, so there are no paths for them';
    scope.report('setting-without-effect', child(place, 'anonymousPaths'), message, {
      related: [child(place, 'anonymousAuth')],
      fix: 'leave `anonymousAuth` or `anonymousPaths` out',
    });
  }
  const origins: Readonly<Record<string, Origin>> = {
    by: originOf('authenticationBy') ?? derived,
    issuers: derived,
    anonymousPaths: originOf('anonymousPaths') ?? derived,
  };
  return { at: place.at, origins, by, issuers: parts.flatMap(({ issuer }) => issuer ?? []), anonymousPaths };
}

interface Found {
  readonly parts: readonly AcceptedPart[];
  readonly anonymousPaths: readonly string[];
  readonly place: Place;
  readonly version: string;
  readonly versionPlace: Place;
}

/** Reports what the file of this version cannot say. */
function checkFile({ report }: Scope, { parts, anonymousPaths, place, version, versionPlace }: Found): void {
  const wish = (feature: FeatureName, subject: string, at: Place, exit: string): void => {
    checkFeature(report, { name: 'kubernetes', version }, { feature, subject, place: at, versionPlace, exit });
  };
  const [first, second] = parts;
  if (first !== undefined)
    wish('authentication-configuration', '`accepts`', first.place, "declare `authenticationBy: 'flags'`");
  if (second !== undefined) wish('several-token-issuers', 'a second issuer', second.place, 'accept one issuer');
  for (const { declared, place: at } of parts) {
    if ((declared.audiences ?? []).length > 1)
      wish('several-token-issuers', 'a second audience', child(at, 'audiences'), 'want one audience');
    if (declared.discoveryUrl !== undefined)
      wish('issuer-discovery-url', '`discoveryUrl`', child(at, 'discoveryUrl'), 'leave `discoveryUrl` out');
  }
  if (anonymousPaths.length > 0)
    wish('anonymous-conditions', '`anonymousPaths`', child(place, 'anonymousPaths'), 'leave `anonymousPaths` out');
}

/** Reports what the flags cannot say. Source: kubernetes pkg/kubeapiserver/options/authentication.go. */
function checkFlags({ report }: Scope, { parts, anonymousPaths, place }: Found): void {
  const idle = (at: Place, what: string): void => {
    report('setting-without-effect', at, `the \`--oidc-*\` flags have no place for ${what}`, {
      related: [child(place, 'authenticationBy')],
      fix: 'leave it out, or leave `authenticationBy` out for the file',
    });
  };
  for (const { place: at } of parts.slice(1)) idle(at, 'a second issuer');
  for (const { declared, place: at } of parts.slice(0, 1)) {
    if ((declared.audiences ?? []).length > 1) idle(child(at, 'audiences'), 'a second audience');
    for (const field of ['discoveryUrl', 'claimValidationRules', 'userValidationRules'] as const)
      if (declared[field] !== undefined) idle(child(at, field), `\`${field}\``);
  }
  if (anonymousPaths.length > 0) idle(child(place, 'anonymousPaths'), '`anonymousPaths`');
}
