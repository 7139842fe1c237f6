import type { Sourced } from './fact';

/** A number of seconds that the API server or a client uses for tokens. */
interface Lifetime extends Sourced {
  readonly seconds: number;
  readonly what: string;
}

/** What bounds the life of ServiceAccount tokens. */
export const tokenLifetimes = {
  requested: {
    seconds: 3600,
    what: 'life of a token where the request says none',
    source: 'kubernetes v1.36.3 pkg/apis/authentication/v1/defaults.go',
  },
  shortest: {
    seconds: 600,
    what: 'shortest life that may be asked for',
    source: 'kubernetes v1.36.3 pkg/apis/authentication/validation/validation.go:26',
  },
  longest: {
    seconds: 2 ** 32,
    what: 'longest life that may be asked for; also the end of `--service-account-max-token-expiration`',
    source: 'kubernetes v1.36.3 pkg/apis/authentication/validation/validation.go:33-40',
  },
  automounted: {
    seconds: 3607,
    what: 'life that is asked for on behalf of the volume that every Pod gets, and the mark of a token that may be extended',
    source: 'kubernetes plugin/pkg/admission/serviceaccount/admission.go:485-495',
  },
  extended: {
    seconds: 365 * 24 * 3600,
    what: 'life of an extended token: bound to a Pod, asked for 3607 s, with API audiences only',
    source:
      'kubernetes v1.36.3 pkg/serviceaccount/claims.go:42; pkg/registry/core/serviceaccount/storage/token.go:228-237',
  },
  leeway: {
    seconds: 60,
    what: 'difference of clocks that the API server and Vault forgive',
    source: 'kubernetes pkg/serviceaccount/claims.go:144-173; cap jwt/jwt.go:271-301',
  },
  absent: {
    seconds: 150,
    what: 'life that Vault gives a JWT without `exp`, and time before `exp` where it has no start',
    source: 'cap jwt/jwt.go `DefaultLeewaySeconds`',
  },
  reviewCache: {
    seconds: 10,
    what: 'time for which the API server remembers that a token was good',
    source: 'kubernetes pkg/kubeapiserver/options/authentication.go:166-171',
  },
} as const satisfies Readonly<Record<string, Lifetime>>;
