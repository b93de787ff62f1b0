package io.cxmetrics.contact;

/**
 * Turns keys into numbers of as few bits as they differ in, and mixes them, so that the upper bits
 * depend on all of them. No two keys become one number.
 *
 * @param least the least key
 * @param bits the bits of the number of a key, from 0 to 64
 */
record KeyMix(long least, int bits) {

  /** For the keys of contacts, of which there is at least one. */
  static KeyMix of(ContactColumns columns) {
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (int row = 0; row < columns.size(); row++) {
      long key = columns.key(row);
      least = Math.min(least, key);
      greatest = Math.max(greatest, key);
    }
    return new KeyMix(least, Long.SIZE - Long.numberOfLeadingZeros(greatest - least));
  }

  /** The number of a key. Each step can be undone, so that different keys stay different. */
  long mixed(long key) {
    long number = ((key - least) * 0x9E3779B97F4A7C15L) & mask();
    number ^= number >>> ((bits + 1) / 2);
    return (number * 0xBF58476D1CE4E5B9L) & mask();
  }

  private long mask() {
    return bits == Long.SIZE ? -1 : (1L << bits) - 1;
  }
}
