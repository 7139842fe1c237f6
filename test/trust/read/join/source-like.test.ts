import { sourceLike } from '../../../../src/trust/read/join/source-like';
import { rabbitMqSource } from '../../../support/model';

const declared = [
  rabbitMqSource({ audience: 'a', keysUrl: 'https://a' }),
  rabbitMqSource({ audience: 'b', keysUrl: 'https://b' }),
];

test('the audience says more than where keys are', () => {
  const found = (audience: string, keysUrl: string) =>
    sourceLike(rabbitMqSource({ audience, keysUrl }), declared)?.audience;
  expect([found('a', 'https://b'), found('x', 'https://b'), found('x', 'https://x')]).toEqual(['a', 'b', undefined]);
});
