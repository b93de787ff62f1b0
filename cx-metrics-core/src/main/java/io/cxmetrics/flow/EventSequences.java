package io.cxmetrics.flow;

import java.util.Arrays;

/**
 * The events of each entity in order of time, those at equal times in the order of their rows. An
 * event is a time and a code of the caller's; which events there are, a filter says. It takes 16
 * bytes an event, and at most 40 an entity.
 */
final class EventSequences {

  /** Gives each event its code. */
  interface Coder {

    /** Stands for an event that is left out. */
    int NONE = 0;

    /** The code of the event in a row, or {@link #NONE}. */
    int code(int row);
  }

  private final EntityNumbers entities = new EntityNumbers();

  /** Where each entity's events end. */
  private final int[] ends;

  private final long[] times;
  private final int[] codes;

  EventSequences(FlowColumns columns, Coder coder) {
    int[] entityOfRow = new int[columns.size()];
    int kept = 0;
    for (int row = 0; row < entityOfRow.length; row++) {
      boolean isKept = coder.code(row) != Coder.NONE;
      entityOfRow[row] = isKept ? entities.of(columns.entity(row)) : -1;
      kept += isKept ? 1 : 0;
    }
    ends = new int[entities.size()];
    times = new long[kept];
    codes = new int[kept];
    countInto(ends, entityOfRow);
    for (int row = 0; row < entityOfRow.length; row++) {
      if (entityOfRow[row] >= 0) {
        int at = ends[entityOfRow[row]]++;
        times[at] = columns.time(row);
        codes[at] = coder.code(row);
      }
    }
    TimeOrder order = new TimeOrder(times, codes);
    for (int entity = 0; entity < ends.length; entity++) {
      order.sort(start(entity), ends[entity]);
    }
  }

  /** Where the events of each entity start. */
  private static void countInto(int[] starts, int[] entityOfRow) {
    for (int entity : entityOfRow) {
      if (entity >= 0) {
        starts[entity]++;
      }
    }
    int start = 0;
    for (int entity = 0; entity < starts.length; entity++) {
      int count = starts[entity];
      starts[entity] = start;
      start += count;
    }
  }

  /** The number of entities. */
  int count() {
    return ends.length;
  }

  int start(int entity) {
    return entity == 0 ? 0 : ends[entity - 1];
  }

  int end(int entity) {
    return ends[entity];
  }

  long time(int at) {
    return times[at];
  }

  int code(int at) {
    return codes[at];
  }

  /** Numbers entities in the order in which they come. */
  private static final class EntityNumbers {

    /** An open-addressing table from entity to number; 0 is free, otherwise the number plus 1. */
    private int[] slots = new int[64];

    private long[] entities = new long[32];
    private int size;

    int size() {
      return size;
    }

    int of(long entity) {
      int slot = slotOf(entity);
      if (slots[slot] == 0) {
        if (size == entities.length) {
          grow();
          slot = slotOf(entity);
        }
        entities[size] = entity;
        slots[slot] = ++size;
      }
      return slots[slot] - 1;
    }

    private int slotOf(long entity) {
      int mask = slots.length - 1;
      int slot = hash(entity) & mask;
      while (slots[slot] != 0 && entities[slots[slot] - 1] != entity) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private static int hash(long entity) {
      long mixed = (entity ^ (entity >>> 32)) * 0x9E3779B97F4A7C15L;
      return (int) (mixed >>> 32);
    }

    /** At most half of the slots are taken, or three quarters where an array cannot be longer. */
    private void grow() {
      int room = (int) Math.min(2L * entities.length, 3L << 28);
      entities = Arrays.copyOf(entities, room);
      slots = new int[Math.min(slots.length, 1 << 29) * 2];
      for (int number = 0; number < size; number++) {
        slots[slotOf(entities[number])] = number + 1;
      }
    }
  }
}
