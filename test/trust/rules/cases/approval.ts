import { approvalChain } from '../../../support/decide-chain';
import * as build from '../../../support/model';
import { refusedCase, type Case } from './case';

const good = approvalChain();
const { privateKey } = build.certificate();

/** What approver-policy does not let through. */
export const casesOfApproval: readonly Case[] = [
  refusedCase(
    'request-unapproved',
    'approval/selected',
    approvalChain({ requestPolicy: { namespaces: ['ingress'] } }),
    good,
  ),
  refusedCase(
    'request-unapproved',
    'approval/use',
    approvalChain({ cluster: { rbacBindings: [build.tokenRequestBinding('shop', 'vault')] } }),
    good,
  ),
  refusedCase(
    'request-denied',
    'approval/attribute',
    approvalChain({ requestPolicy: { allowed: build.allowing({ dnsNames: ['*.edge.example'] }) } }),
    good,
  ),
  refusedCase('request-denied', 'approval/usages', approvalChain({ certificate: { usages: ['client auth'] } }), good),
  refusedCase('request-denied', 'approval/duration', approvalChain({ requestPolicy: { maxDuration: 3600 } }), good),
  refusedCase(
    'request-denied',
    'approval/key',
    approvalChain({ requestPolicy: { keyAlgorithm: 'ECDSA' }, certificate: { privateKey } }),
    good,
  ),
];
