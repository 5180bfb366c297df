/** A seeded random source: the same seed gives the same demo, byte for byte, on every machine. */
export type Random = {
  /** A whole number from 0 to n − 1. */
  below(n: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Picks with weights. The list is summed once and cached by its identity. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
};

/** mulberry32: 32 bits of state. Use it for test data only. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const sums = new WeakMap<object, number[]>();

  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (n: number) => Math.floor(fraction() * n);

  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => fraction() < probability,
    pick: (list) => at(list, below(list.length)),
    weighted: (list) => {
      const cumulative = sums.get(list) ?? cumulate(list);
      sums.set(list, cumulative);
      const target = fraction() * at(cumulative, cumulative.length - 1);
      return at(
        list,
        cumulative.findIndex((sum) => target < sum),
      )[0];
    },
  };
}

/** The element at an index that is known to exist. */
export function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return list[index] as T;
}

function cumulate(list: readonly (readonly [unknown, number])[]): number[] {
  let sum = 0;
  return list.map(([, weight]) => {
    sum += weight;
    return sum;
  });
}
