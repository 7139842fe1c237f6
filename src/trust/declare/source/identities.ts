import { member, type Place } from './place';
import type { Report } from './report';

/** The members of a list by identity. The second of two is reported and left out. */
export class Identities {
  private readonly known = new Set<string>();

  constructor(
    private readonly report: Report,
    private readonly what: string,
  ) {}

  /** Place of a member that is new; null for one whose identity is taken. */
  take(list: Place, index: number, identity: string): Place | null {
    const place = member(list, index, identity);
    if (!this.known.has(identity)) {
      this.known.add(identity);
      return place;
    }
    this.report('duplicate-identity', place, `${this.what} \`${identity}\` is declared twice`, {
      fix: 'leave one of them out',
    });
    return null;
  }
}
