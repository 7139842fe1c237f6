import type { Origin } from '../../model/origin';
import { parseGoDuration } from '../../terms/go-duration';
import type { ReadSpire } from './read-spire';
import { below, isPresent, list, object, text, texts, type Untyped } from '../untyped';

/** A part of a file, and what its settings are; what it does not say is unknown, or a default of the program. */
export class Said {
  readonly origins: Record<string, Origin> = {};
  private readonly settings: Untyped;

  constructor(
    /** Place of the part: `spire/server.conf#server`. */
    readonly at: string,
    value: unknown,
  ) {
    this.settings = block(value);
  }

  has(path: string): boolean {
    return isPresent(this.value(path));
  }

  /** A part of this one, by its keys with dots between them. */
  part(path: string): Said {
    return new Said(this.placeOf(path), this.value(path));
  }

  /** The parts below a path by their names, which may be any text. */
  members(path: string): readonly (readonly [name: string, Said])[] {
    const within = this.part(path);
    return Object.entries(within.settings).map(([name, value]) => [name, new Said(within.placeOf(name), value)]);
  }

  /**
   * A text, for which Go takes a number too. `field` is what the model calls it, '' where it has no place there;
   * `usual` is what the program does without the setting, null where only somebody else tells.
   */
  text(field: string, path: string, usual: string | null): string {
    const value = this.value(path);
    this.note(field, path, usual !== null);
    return typeof value === 'number' ? String(value) : text(value) || (usual ?? '');
  }

  texts(field: string, path: string, usual: readonly string[] | null): readonly string[] {
    const value = this.value(path);
    this.note(field, path, usual !== null);
    return isPresent(value) ? texts(list(value)) : (usual ?? []);
  }

  /** A number, also as text, which Go takes too. */
  number(field: string, path: string, usual: number | null): number {
    const value = this.value(path);
    this.note(field, path, usual !== null);
    return isPresent(value) ? Number(value) : (usual ?? 0);
  }

  /** Seconds of a duration; 0 for one that the program would refuse. */
  seconds(field: string, path: string, usual: number | null): number {
    const written = this.text(field, path, usual === null ? null : '');
    const parsed = parseGoDuration(written);
    return written === '' ? (usual ?? 0) : parsed.ok ? parsed.value : 0;
  }

  /** Marks a field as one that stands at a path, as a default where nothing stands there. */
  note(field: string, path: string, hasDefault: boolean): void {
    if (field === '') return;
    const kind = this.has(path) ? 'artefact' : hasDefault ? 'derived' : 'unknown';
    this.origins[field] = { kind, at: this.placeOf(this.nearest(path)) };
  }

  /** Marks fields of which nothing here tells. */
  unknown(...fields: readonly string[]): void {
    for (const field of fields) this.origins[field] = { kind: 'unknown', at: this.at };
  }

  /** The same of a field that only a declaration could tell. */
  undeclared(field: string, place: string): void {
    this.origins[field] = { kind: 'unknown', at: place };
  }

  value(path: string): unknown {
    if (path === '') return this.settings;
    return path.split('.').reduce<unknown>((found, key) => below(block(found), key), this.settings);
  }

  private placeOf(path: string): string {
    if (path === '') return this.at;
    return this.at.endsWith('#') ? `${this.at}${path}` : `${this.at}.${path}`;
  }

  /** What is absent has the place of what lacks it. */
  private nearest(path: string): string {
    const steps = path.split('.');
    while (steps.length > 0 && !this.has(steps.join('.'))) steps.pop();
    return steps.join('.');
  }
}

/** An object; several are one, as HCL in JSON writes blocks. */
export function block(value: unknown): Untyped {
  return Array.isArray(value) ? Object.fromEntries(value.map(object).flatMap(Object.entries)) : object(value);
}

/** What of SPIRE a file says that says nothing of it. */
export const silent: ReadSpire = {
  server: null,
  psatClusters: [],
  upstream: null,
  agents: [],
  discovery: null,
  uncheckedServers: [],
};
