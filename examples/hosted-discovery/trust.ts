import { Trust } from 'cdk-vault-trust';
import { declaration } from './declaration';

export const trust = Trust.declare(declaration);
