import type { Place } from './place';
import type { Report } from './report';

/** The names of a list's members. The second of two with one name is reported. */
export class Identities {
  private readonly known = new Set<string>();

  constructor(
    private readonly report: Report,
    private readonly what: string,
  ) {}

  /** Whether a member is the first of its name. */
  isFirst(place: Place, identity: string): boolean {
    if (!this.known.has(identity)) {
      this.known.add(identity);
      return true;
    }
    this.report('duplicate-identity', place, `${this.what} \`${identity}\` is declared twice`, {
      fix: 'leave one of them out',
    });
    return false;
  }
}
