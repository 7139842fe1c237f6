import type { CheckId } from '../../../src/trust/facts/checks';
import type { Method } from '../harness/login-methods';
import type { Change } from './change';
import { type Cell, type Kind, cells } from './cell';

/** What stands in the place of a stored reviewer's token. */
export type ReviewerToken = 'garbage' | 'expired' | 'of another account';

/** One fault, and the check that it meets. */
export interface Fault {
  readonly name: string;
  readonly methods: readonly Method[];
  readonly kinds: readonly Kind[];
  /** As a model says it. */
  readonly change: Change;
  /** Of the one method and of the other. */
  readonly check: { readonly jwt: CheckId; readonly kubernetes: CheckId };
  /** A cluster of its own: `bare` shows its keys to nobody, `closed` lets in no anonymous request. */
  readonly on: 'real' | 'bare' | 'closed';
  /** `assumed`: no model tells, so decide accepts under the assumption that the check passes. */
  readonly told: 'refused' | 'assumed';
  readonly reviewerToken: ReviewerToken | null;
  /** Put when Vault's own account has lost its right to review. */
  readonly isLate: boolean;
}

const all: Omit<Fault, 'name' | 'check'> = {
  methods: ['discovery', 'jwks', 'public-keys', 'vault-pod', 'reviewer', 'client'],
  kinds: ['Issuer', 'ClusterIssuer', 'workload'],
  change: (model) => model,
  on: 'real',
  told: 'refused',
  reviewerToken: null,
  isLate: false,
};

export const jwtMethods: readonly Method[] = ['discovery', 'jwks', 'public-keys'];
export const kubernetesMethods: readonly Method[] = ['vault-pod', 'reviewer', 'client'];
export const issuers: readonly Kind[] = ['Issuer', 'ClusterIssuer'];

/** A fault of every cell but for what is said otherwise. */
export function fault(name: string, check: CheckId | Fault['check'], fields: Partial<Fault>): Fault {
  return { ...all, name, check: typeof check === 'string' ? { jwt: check, kubernetes: check } : check, ...fields };
}

export function cellsOf({ methods, kinds }: Fault): readonly Cell[] {
  return cells.filter(({ method, kind }) => methods.includes(method) && kinds.includes(kind));
}

/** The check that a fault meets in a cell. */
export function checkIn({ check }: Fault, { method }: Cell): CheckId {
  return jwtMethods.includes(method) ? check.jwt : check.kubernetes;
}
