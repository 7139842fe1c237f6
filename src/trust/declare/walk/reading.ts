import type { Faults } from './faults';
import type { Shape } from './shape';
import type { Trail } from './trail';

/** Reads a value by its shape; handed to lists, maps and objects, since they hold such values again. */
export type ReadShape = (shape: Shape, value: unknown, trail: Trail | null, faults: Faults) => unknown;

/** An object as its user wrote it. */
export type Members = Readonly<Record<string, unknown>>;
