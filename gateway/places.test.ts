import { createPlaces, MOST_OF_ONE_USER, MOST_OF_PROCESS } from './places.ts';

test('one user cannot take what others need', () => {
  const places = createPlaces();
  const own = Array.from({ length: MOST_OF_ONE_USER }, () => places.take('a'));
  expect(own.every(Boolean)).toBe(true);
  expect(places.take('a')).toBeNull();
  expect(places.take('b')).not.toBeNull();
});

test('a place that is given back, even twice, is one place', () => {
  const places = createPlaces();
  const [first] = Array.from({ length: MOST_OF_ONE_USER }, () => places.take('a'));
  first?.();
  first?.();
  expect([places.take('a'), places.take('a')]).toEqual([expect.any(Function), null]);
});

test('a process has only so many, whoever asks', () => {
  const places = createPlaces();
  const releases = Array.from({ length: MOST_OF_PROCESS }, (_, index) => places.take(`user-${index}`));
  expect(places.take('one-more')).toBeNull();
  releases[0]?.();
  expect(places.take('one-more')).not.toBeNull();
});
