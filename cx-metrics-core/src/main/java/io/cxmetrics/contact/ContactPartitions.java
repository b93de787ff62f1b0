package io.cxmetrics.contact;

import org.jspecify.annotations.Nullable;

/**
 * The contacts of a sequence, moved together by their keys: all contacts of a key are in one
 * partition, in the order of their rows, and a partition fits the cache. So what follows finds the
 * contacts of a key without a cache miss each.
 *
 * <p>A contact is a code, whose upper bits are those of its key that did not tell the partition,
 * and whose lower bits are its time. So contacts in the order of their codes are in the order of
 * their keys, and those of a key in the order of time. Rows are kept where somebody asks for them.
 *
 * <p>Where key and time do not fit 63 bits, as keys that may be any long do not, the code has the
 * uppermost bits of the key. Then different keys may have equal ones, and the keys are kept too.
 */
final class ContactPartitions {

  /** As many contacts, some 24 bytes each with their sorted copy, are to be in a partition. */
  private static final int CONTACTS_A_PARTITION = 1 << 13;

  /** More partitions than this would be more streams than the caches can write to at once. */
  private static final int MAX_BITS = 11;

  private final ContactColumns columns;
  private final RowFilter inSequence;
  private final KeyMix mix;

  /** The bits of a mixed key that tell the partition, those in the code, and those left out. */
  private final int partitionBits;

  private final int codeBits;
  private final int lostBits;

  private final int timeBits;

  /** Where each partition starts; the last one ends at the last entry. */
  private final int[] starts;

  private final long[] codes;
  private final int @Nullable [] rows;
  private final long @Nullable [] keys;

  /**
   * Moves contacts together.
   *
   * @param columns the contacts, at least one
   * @param inSequence the rows that are in the sequence
   * @param keepsRows whether {@link #row} will be asked
   */
  ContactPartitions(ContactColumns columns, RowFilter inSequence, boolean keepsRows) {
    this.columns = columns;
    this.inSequence = inSequence;
    mix = KeyMix.of(columns);
    partitionBits = Math.min(mix.bits(), partitionBits(columns.size()));
    timeBits = bitsOf(columns.latest() - columns.earliest());
    codeBits = Math.min(mix.bits() - partitionBits, Long.SIZE - 1 - timeBits);
    lostBits = mix.bits() - partitionBits - codeBits;
    starts = starts();
    int kept = starts[starts.length - 1];
    codes = new long[kept];
    rows = keepsRows ? new int[kept] : null;
    keys = lostBits > 0 ? new long[kept] : null;
    fill(starts.clone());
  }

  /** At least 1, since no long can be shifted by 64. */
  private static int partitionBits(int contacts) {
    return Math.max(1, Math.min(MAX_BITS, bitsOf(contacts / CONTACTS_A_PARTITION)));
  }

  private static int bitsOf(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  private int[] starts() {
    int[] counts = new int[(1 << partitionBits) + 1];
    for (int row = 0; row < columns.size(); row++) {
      if (inSequence.test(row)) {
        counts[partitionOf(mix.mixed(columns.key(row))) + 1]++;
      }
    }
    for (int partition = 1; partition < counts.length; partition++) {
      counts[partition] += counts[partition - 1];
    }
    return counts;
  }

  private void fill(int[] next) {
    for (int row = 0; row < columns.size(); row++) {
      if (inSequence.test(row)) {
        long mixed = mix.mixed(columns.key(row));
        int at = next[partitionOf(mixed)]++;
        codes[at] = codeOf(mixed, columns.time(row));
        if (rows != null) {
          rows[at] = row;
        }
        if (keys != null) {
          keys[at] = columns.key(row);
        }
      }
    }
  }

  /** Tells which rows are in the sequence of contacts. */
  interface RowFilter {
    boolean test(int row);
  }

  private int partitionOf(long mixed) {
    return (int) (mixed >>> (codeBits + lostBits));
  }

  private long codeOf(long mixed, long time) {
    long key = (mixed >>> lostBits) & ((1L << codeBits) - 1);
    return key << timeBits | (time - columns.earliest());
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

  long code(int at) {
    return codes[at];
  }

  /** The row of a contact; 0 if rows are not kept. */
  int row(int at) {
    return rows == null ? 0 : rows[at];
  }

  /** The bits of a code. */
  int bits() {
    return codeBits + timeBits;
  }

  /** The bits of a code that tell the key. */
  int keyBits() {
    return codeBits;
  }

  /** Whether different keys may have equal codes. */
  boolean mayCollide() {
    return keys != null;
  }

  /** Whether two contacts whose codes say that they have the same key do have it. */
  boolean haveSameKey(int at, int other) {
    return keys == null || keys[at] == keys[other];
  }

  /** Whether the codes of two contacts of a partition say that they have the same key. */
  boolean haveSameKeyBits(long code, long other) {
    return (code ^ other) >>> timeBits == 0;
  }

  long timeOf(long code) {
    return columns.earliest() + (code & ((1L << timeBits) - 1));
  }
}
