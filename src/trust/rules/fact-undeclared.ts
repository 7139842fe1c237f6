import type { Step } from '../decide/decision';
import { few } from '../diagnose/listing';
import { diagnostic } from '../diagnose/make';
import type { Diagnostic } from '../diagnose/diagnostic';

/** A step of one party that lacks a fact. */
export interface OpenStep {
  readonly client: { readonly id: string; readonly at: string };
  readonly step: Step;
}

/** One finding for each fact that is missing, whoever needs it. */
export function joinedUndeclared(open: readonly OpenStep[]): readonly Diagnostic[] {
  const byFact = new Map<string, Map<string, OpenStep>>();
  for (const one of open) {
    const clients = byFact.get(one.step.missing) ?? new Map<string, OpenStep>();
    byFact.set(one.step.missing, clients);
    if (!clients.has(one.client.at)) clients.set(one.client.at, one);
  }
  return [...byFact].map(([fact, clients]) => {
    const [{ step, client }] = [...clients.values()] as [OpenStep];
    const names = few([...clients.values()].map((one) => one.client.id));
    const { message } = step;
    return diagnostic({
      code: 'fact-undeclared',
      message: `whether ${names} ${clients.size === 1 ? 'is' : 'are'} let in cannot be told without \`${fact}\``,
      at: fact,
      path: [],
      related: [client.at],
      ...(step.sent === '' ? {} : { sent: { text: step.sent, at: step.sentAt } }),
      ...(step.wanted === '' ? {} : { wanted: { text: step.wanted, at: step.wantedAt } }),
      ...(message === '' ? {} : { server: { server: step.server, words: message.replace(/\s*\n\s*/g, ' ') } }),
      fix: `declare \`${fact}\``,
    });
  });
}
