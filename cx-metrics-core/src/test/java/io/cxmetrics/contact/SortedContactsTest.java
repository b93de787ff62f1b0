package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.cxmetrics.calendar.BusinessCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortedContactsTest {

  private static final long EARLIEST = BusinessCalendar.EARLIEST.toEpochMilli();
  private static final long ALL_TIME = BusinessCalendar.LATEST.toEpochMilli() - EARLIEST;

  /** The rows of each key, which must come one after the other. */
  private static Map<Long, List<Integer>> rowsOfKey(long[] keys, long[] times) {
    ContactPartitions partitions =
        new ContactPartitions(ContactColumns.of(keys, times), row -> true, true);
    SortedContacts contacts = new SortedContacts(partitions);
    Map<Long, List<Integer>> rowsOfKey = new HashMap<>();
    int size = 0;
    for (int partition = 0; partition < partitions.count(); partition++) {
      contacts.load(partition);
      List<Integer> rows = new ArrayList<>();
      for (int at = 0; at < contacts.size(); at++) {
        rows.add(contacts.row(at));
        assertEquals(times[contacts.row(at)], contacts.time(at));
        if (!contacts.isFollowed(at)) {
          assertNull(rowsOfKey.put(keys[contacts.row(at)], rows));
          rows = new ArrayList<>();
        }
      }
      assertEquals(List.of(), rows, "the last one is not followed");
      size += contacts.size();
    }
    assertEquals(keys.length, size);
    return rowsOfKey;
  }

  private static Map<Long, List<Integer>> expected(long[] keys, long[] times) {
    Map<Long, List<Integer>> rowsOfKey = new HashMap<>();
    IntStream.range(0, keys.length)
        .boxed()
        .sorted(Comparator.comparingLong(row -> times[row]))
        .forEach(row -> rowsOfKey.computeIfAbsent(keys[row], key -> new ArrayList<>()).add(row));
    return rowsOfKey;
  }

  @Test
  void contactsOfAKeyAreInTheOrderOfTimeAndOfRows() {
    long[] keys = {3, 1, 3, 2, 3, 1, 3};
    long[] times = {9, 5, 4, 5, 9, 7, 0};
    assertEquals(
        Map.of(1L, List.of(1, 5), 2L, List.of(3), 3L, List.of(6, 2, 0, 4)), rowsOfKey(keys, times));
  }

  /** Keys in one bucket and in many, few and many contacts of each, more partitions than one. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "1, 40", "2, 40", "5, 3", "40, 1", "40, 2", "300, 5", "5000, 4"})
  void asSortedPlainly(int customers, int contactsEach) {
    SplittableRandom random = new SplittableRandom(customers);
    int size = customers * contactsEach;
    long[] keys = LongStream.range(0, size).map(i -> i % customers * 0x100000001L).toArray();
    long[] times = random.longs(size, 0, 50).toArray();
    assertEquals(expected(keys, times), rowsOfKey(keys, times));
  }

  /** Over all time a code has room for 14 bits of a key; these keys are equal in 15 of 64. */
  @ParameterizedTest
  @CsvSource({"2, 1", "3, 1", "3, 2", "4, 7", "6, 40"})
  void keysOfEqualCodesAreSeparated(int customers, int contactsEach) {
    KeyMix mix = new KeyMix(Long.MIN_VALUE, Long.SIZE);
    SplittableRandom random = new SplittableRandom(9);
    long[] customerKeys =
        random.longs().filter(key -> mix.mixed(key) >>> 49 == 5).limit(customers).toArray();
    int size = customers * contactsEach + 2;
    long[] keys = new long[size];
    long[] times = new long[size];
    for (int row = 0; row < size; row++) {
      keys[row] = customerKeys[row % customers];
      times[row] = EARLIEST + row % 11 * (ALL_TIME / 11);
    }
    // Two more, so that keys take all bits and times are those of all time.
    keys[0] = Long.MIN_VALUE;
    keys[size - 1] = Long.MAX_VALUE;
    times[size - 1] = EARLIEST + ALL_TIME;
    assertEquals(expected(keys, times), rowsOfKey(keys, times));
  }
}
