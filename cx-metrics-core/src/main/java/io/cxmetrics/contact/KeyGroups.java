package io.cxmetrics.contact;

import java.util.Arrays;

/**
 * The contacts of one partition by key, and those of a key by time, ties in the order of their
 * rows. Its arrays serve one partition after the other.
 */
final class KeyGroups {

  private final KeyPartitions partitions;

  /** An open-addressing table from key to group; 0 is free, otherwise the group plus 1. */
  private final int[] slots;

  /** The group of each contact of the partition. */
  private final int[] groups;

  private final long[] keyOfGroup;

  /** Where each group ends; while contacts are being moved, where its next one goes. */
  private final int[] ends;

  private final TimeSort contacts;
  private int count;

  KeyGroups(KeyPartitions partitions) {
    this.partitions = partitions;
    int largest = partitions.largest();
    slots = new int[slotsFor(largest)];
    groups = new int[largest];
    keyOfGroup = new long[largest];
    ends = new int[largest];
    contacts = new TimeSort(largest);
  }

  /** A power of two, at least twice as many as contacts. */
  private static int slotsFor(int contacts) {
    return contacts == 0 ? 1 : Integer.highestOneBit(Math.min(contacts, 1 << 28)) << 2;
  }

  /** Takes in a partition. */
  void load(int partition) {
    int start = partitions.start(partition);
    int size = partitions.end(partition) - start;
    number(start, size);
    int at = 0;
    for (int group = 0; group < count; group++) {
      int next = at + ends[group];
      ends[group] = at;
      at = next;
    }
    for (int i = 0; i < size; i++) {
      int to = ends[groups[i]]++;
      contacts.set(to, partitions.time(start + i), partitions.row(start + i));
    }
    for (int group = 0; group < count; group++) {
      contacts.sort(start(group), ends[group]);
    }
  }

  /** Numbers the groups in the order in which they come, and counts the contacts of each. */
  private void number(int start, int size) {
    int used = slotsFor(size);
    Arrays.fill(slots, 0, used, 0);
    count = 0;
    for (int i = 0; i < size; i++) {
      int group = groupOf(partitions.key(start + i), used - 1);
      groups[i] = group;
      ends[group]++;
    }
  }

  private int groupOf(long key, int mask) {
    int slot = (int) (KeyPartitions.hash(key) << partitions.bits() >>> 33) & mask;
    while (slots[slot] != 0) {
      int group = slots[slot] - 1;
      if (keyOfGroup[group] == key) {
        return group;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = count + 1;
    keyOfGroup[count] = key;
    ends[count] = 0;
    return count++;
  }

  /** The number of keys. */
  int count() {
    return count;
  }

  int start(int group) {
    return group == 0 ? 0 : ends[group - 1];
  }

  int end(int group) {
    return ends[group];
  }

  long time(int at) {
    return contacts.time(at);
  }

  int row(int at) {
    return contacts.row(at);
  }
}
