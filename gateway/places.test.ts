import { createPlaces, MOST_OF_ONE_USER, MOST_OF_PROCESS } from './places.ts';

test('one user cannot take all slots', () => {
  const places = createPlaces();
  const own = Array.from({ length: MOST_OF_ONE_USER }, () => places.take('a'));
  expect(own.every(Boolean)).toBe(true);
  expect(places.take('a')).toBeNull();
  expect(places.take('b')).not.toBeNull();
});

test('giving a slot back twice frees one slot', () => {
  const places = createPlaces();
  const [first] = Array.from({ length: MOST_OF_ONE_USER }, () => places.take('a'));
  first?.();
  first?.();
  expect([places.take('a'), places.take('a')]).toEqual([expect.any(Function), null]);
});

test('a process has a limit for all users together', () => {
  const places = createPlaces();
  const releases = Array.from({ length: MOST_OF_PROCESS }, (_, index) => places.take(`user-${index}`));
  expect(places.take('one-more')).toBeNull();
  releases[0]?.();
  expect(places.take('one-more')).not.toBeNull();
});
