package io.cxmetrics.flow;

import io.cxmetrics.tally.DurationTally;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The events of each entity in order of time, those at equal times in the order of their rows. An
 * event is a time and the code of its name; those without a code are left out. It takes 16 bytes an
 * event, and some 40 an entity.
 */
final class EventSequences {

  /** The code of events that are left out. */
  static final int NONE = 0;

  private final EntityNumbers entities = new EntityNumbers();

  /** Where each entity's events end. */
  private final int[] ends;

  private final long[] times;
  private final int[] codes;

  private final Map<FlowExclusion, Long> excluded = new EnumMap<>(FlowExclusion.class);

  /**
   * Brings events in order.
   *
   * @param columns the events
   * @param codeOfName the code of each name, or {@link #NONE}
   * @param until the end of observation
   */
  EventSequences(FlowColumns columns, int[] codeOfName, long until) {
    int[] entityOfRow = new int[columns.size()];
    int kept = number(columns, codeOfName, until, entityOfRow);
    ends = new int[entities.size()];
    times = new long[kept];
    codes = new int[kept];
    startsInto(ends, entityOfRow);
    for (int row = 0; row < entityOfRow.length; row++) {
      if (entityOfRow[row] >= 0) {
        int at = ends[entityOfRow[row]]++;
        times[at] = columns.time(row);
        codes[at] = codeOfName[columns.event(row)];
      }
    }
    TimeOrder order = new TimeOrder(times, codes);
    for (int entity = 0; entity < ends.length; entity++) {
      order.sort(start(entity), ends[entity]);
    }
  }

  /** Finds the entity of each row, −1 where it is left out; how many are not. */
  private int number(FlowColumns columns, int[] codeOfName, long until, int[] entityOfRow) {
    long earliest = until - DurationTally.MAX_MILLIS;
    int kept = 0;
    long after = 0;
    long early = 0;
    for (int row = 0; row < entityOfRow.length; row++) {
      long time = columns.time(row);
      entityOfRow[row] = -1;
      if (time > until) {
        after++;
      } else if (time < earliest) {
        early++;
      } else if (codeOfName[columns.event(row)] != NONE) {
        entityOfRow[row] = entities.of(columns.entity(row));
        kept++;
      }
    }
    exclude(FlowExclusion.AFTER_OBSERVATION, after);
    exclude(FlowExclusion.TOO_EARLY, early);
    exclude(FlowExclusion.NO_STEP, entityOfRow.length - after - early - kept);
    return kept;
  }

  private void exclude(FlowExclusion reason, long count) {
    if (count > 0) {
      excluded.put(reason, count);
    }
  }

  /** The events that are left out, by reason. */
  Map<FlowExclusion, Long> excluded() {
    return excluded;
  }

  /** Where the events of each entity start. */
  private static void startsInto(int[] starts, int[] entityOfRow) {
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
