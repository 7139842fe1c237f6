import type { DiagnosticCode } from '../../diagnose/codes';
import type { Place } from './place';
import type { Report } from './report';

/** Names of one kind that share one space. */
export class Names {
  private readonly owners = new Map<string, Place>();

  constructor(
    private readonly report: Report,
    private readonly code: DiagnosticCode,
  ) {}

  /** Whether a name is free; one that somebody else has already is reported. `what` begins the message: "certificate `web`". */
  claim(name: string, place: Place, what: string, fix: string): boolean {
    const owner = this.owners.get(name);
    if (owner === undefined) {
      this.owners.set(name, place);
      return true;
    }
    this.report(this.code, place, `${what} stands at \`${owner.at}\` already`, { related: [owner], fix });
    return false;
  }
}
