import type { Json, PlannedMap, PlannedValue, Reference, VariableReference } from './planned';

/** A planned value as Terraform's JSON has it: references and variables become expressions. */
export function terraformValue(value: PlannedValue): Json {
  if (isReference(value)) return `\${${value.address}.${value.attribute}}`;
  if (isVariableReference(value)) return `\${var.${value.name}}`;
  return isMap(value) ? value.values : value;
}

export function isReference(value: PlannedValue): value is Reference {
  return isTagged(value) && value.kind === 'reference';
}

function isVariableReference(value: PlannedValue): value is VariableReference {
  return isTagged(value) && value.kind === 'variable';
}

function isMap(value: PlannedValue): value is PlannedMap {
  return isTagged(value) && value.kind === 'map';
}

function isTagged(value: PlannedValue): value is Reference | VariableReference | PlannedMap {
  return typeof value === 'object' && 'kind' in value;
}
