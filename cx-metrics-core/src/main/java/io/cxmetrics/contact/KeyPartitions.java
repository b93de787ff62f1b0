package io.cxmetrics.contact;

/**
 * The contacts of a sequence, moved together by the hash of their keys: all contacts of a key are
 * in one partition, in the order of their rows, and a partition fits the cache. So what follows
 * finds the contacts of a key without a cache miss each.
 */
final class KeyPartitions {

  /** As many contacts, 20 bytes each, are to be in a partition: they and their groups fit in L2. */
  private static final int CONTACTS_A_PARTITION = 1 << 12;

  /** More partitions than this would be more streams than the caches can write to at once. */
  private static final int MAX_BITS = 11;

  private final int bits;

  /** Where each partition starts; the last one ends at the last entry. */
  private final int[] starts;

  private final long[] keys;
  private final long[] times;
  private final int[] rows;

  /**
   * Moves contacts together.
   *
   * @param columns the contacts
   * @param inSequence the rows that are in the sequence
   */
  KeyPartitions(ContactColumns columns, RowFilter inSequence) {
    int size = columns.size();
    bits =
        Math.min(
            MAX_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(size / CONTACTS_A_PARTITION));
    starts = new int[(1 << bits) + 1];
    for (int row = 0; row < size; row++) {
      if (inSequence.test(row)) {
        starts[partitionOf(columns.key(row)) + 1]++;
      }
    }
    for (int partition = 1; partition < starts.length; partition++) {
      starts[partition] += starts[partition - 1];
    }
    int kept = starts[starts.length - 1];
    keys = new long[kept];
    times = new long[kept];
    rows = new int[kept];
    int[] next = starts.clone();
    for (int row = 0; row < size; row++) {
      if (inSequence.test(row)) {
        long key = columns.key(row);
        int at = next[partitionOf(key)]++;
        keys[at] = key;
        times[at] = columns.time(row);
        rows[at] = row;
      }
    }
  }

  /** Tells which rows are in the sequence of contacts. */
  interface RowFilter {
    boolean test(int row);
  }

  private int partitionOf(long key) {
    return (int) (hash(key) >>> 1 >>> (Long.SIZE - 1 - bits));
  }

  /** The bits of a key, mixed so that the upper ones depend on all of them. */
  static long hash(long key) {
    long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
    return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
  }

  /** The bits of a hash that told the partition, and are the same throughout one. */
  int bits() {
    return bits;
  }

  int count() {
    return starts.length - 1;
  }

  int start(int partition) {
    return starts[partition];
  }

  int end(int partition) {
    return starts[partition + 1];
  }

  int largest() {
    int largest = 0;
    for (int partition = 0; partition < count(); partition++) {
      largest = Math.max(largest, end(partition) - start(partition));
    }
    return largest;
  }

  long key(int at) {
    return keys[at];
  }

  long time(int at) {
    return times[at];
  }

  int row(int at) {
    return rows[at];
  }
}
