import { serviceAccountSubject } from '../../terms/subject';
import type { PartyClientDeclaration } from '../declaration';
import { defaults } from '../generated/defaults';
import { declaredAccount, type Account } from '../objects/account';
import { Identities } from '../source/identities';
import type { Kept } from '../source/kept';
import { child, member, type Place } from '../source/place';
import type { PartyScope } from './party-scope';

/** A client of a relying party, by its account; the token's volume is made where its cluster is completed. */
export interface ClientPart<Declared> {
  readonly declared: Declared;
  readonly account: Account;
  readonly place: Place;
  /** `sub` of its token. */
  readonly subject: string;
  readonly expirationSeconds: number;
}

/** The interface of a client, for its documented defaults. */
export type ClientInterface =
  'RabbitMqClientDeclaration' | 'OpenSearchClientDeclaration' | 'DexClientDeclaration' | 'KeycloakClientDeclaration';

/** The clients of one cluster, each once; `check` looks at what else each says, also where its name is no good. */
export function clientParts<Declared extends Kept<PartyClientDeclaration>>(
  scope: PartyScope,
  name: ClientInterface,
  declared: readonly Declared[],
  source: Place,
  check: (declared: Declared, place: Place) => void,
): readonly ClientPart<Declared>[] {
  const list = child(source, 'clients');
  const identities = new Identities(scope.report, 'client');
  return declared.flatMap((client, index) => {
    const { namespace = '', serviceAccount } = client;
    const account = declaredAccount(namespace, serviceAccount, list);
    const id = namespace === '' || account === null ? null : `${namespace}/${account.name}`;
    const place = id === null ? scope.named(member(list, index, String(index))) : member(list, index, id);
    check(client, place);
    if (account === null || id === null || !identities.isFirst(place, id)) return [];
    return {
      declared: client,
      account: { ...account, place: child(place, 'serviceAccount') },
      place,
      subject: serviceAccountSubject(namespace, account.name),
      expirationSeconds: client.expirationSeconds ?? defaults[name].expirationSeconds,
    };
  });
}
