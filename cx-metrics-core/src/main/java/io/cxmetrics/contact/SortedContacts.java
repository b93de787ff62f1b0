package io.cxmetrics.contact;

import java.util.Arrays;

/**
 * The contacts of one partition: those of a key one after the other, in the order of time, ties in
 * the order of their rows. Its arrays serve one partition after the other.
 */
final class SortedContacts {

  /** As many contacts are to be in a bucket, if the keys allow. */
  private static final int CONTACTS_A_BUCKET = 4;

  private final ContactPartitions partitions;
  private final CodeSort sort;
  private final long[] codes;

  /** Which contact of the partition each is. */
  private final int[] indexes;

  /** Where each bucket ends; while contacts are being moved, where its next one goes. */
  private final int[] ends;

  private int first;
  private int size;

  SortedContacts(ContactPartitions partitions) {
    this.partitions = partitions;
    int largest = partitions.largest();
    sort = new CodeSort(largest);
    codes = sort.codes();
    indexes = sort.indexes();
    ends = new int[1 << bucketBits(largest)];
  }

  private int bucketBits(int contacts) {
    int wanted = Integer.SIZE - Integer.numberOfLeadingZeros(contacts / CONTACTS_A_BUCKET);
    return Math.min(wanted, partitions.keyBits());
  }

  /** Takes in a partition. */
  void load(int partition) {
    first = partitions.start(partition);
    size = partitions.end(partition) - first;
    int bits = bucketBits(size);
    int shift = partitions.bits() - bits;
    int buckets = 1 << bits;
    findStarts(shift, buckets);
    for (int i = 0; i < size; i++) {
      long code = partitions.code(first + i);
      int to = ends[(int) (code >>> shift)]++;
      codes[to] = code;
      indexes[to] = i;
    }
    sort.sort(ends, buckets);
    if (partitions.mayCollide()) {
      separateKeys();
    }
  }

  private void findStarts(int shift, int buckets) {
    Arrays.fill(ends, 0, buckets, 0);
    for (int i = 0; i < size; i++) {
      ends[(int) (partitions.code(first + i) >>> shift)]++;
    }
    int start = 0;
    for (int bucket = 0; bucket < buckets; bucket++) {
      int next = start + ends[bucket];
      ends[bucket] = start;
      start = next;
    }
  }

  /** Moves the contacts of each key together where the codes did not tell the keys apart. */
  private void separateKeys() {
    for (int at = 0; at < size; at++) {
      if (mayBeFollowed(at) && !isSameKey(at, at + 1)) {
        int end = at + 1;
        while (mayBeFollowed(end)) {
          end++;
        }
        int key = indexes[at];
        sort.moveForward(at, end + 1, index -> partitions.haveSameKey(first + key, first + index));
      }
    }
  }

  /** The number of contacts. */
  int size() {
    return size;
  }

  long time(int at) {
    return partitions.timeOf(codes[at]);
  }

  /** The row of a contact; 0 if rows are not kept. */
  int row(int at) {
    return partitions.row(first + indexes[at]);
  }

  /** Whether there is another contact of the same key after it. */
  boolean isFollowed(int at) {
    return mayBeFollowed(at) && isSameKey(at, at + 1);
  }

  private boolean mayBeFollowed(int at) {
    return at + 1 < size && partitions.haveSameKeyBits(codes[at], codes[at + 1]);
  }

  private boolean isSameKey(int at, int other) {
    return partitions.haveSameKey(first + indexes[at], first + indexes[other]);
  }
}
