package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPartitionsTest {

  private static final long EARLIEST = BusinessCalendar.EARLIEST.toEpochMilli();
  private static final long LATEST = BusinessCalendar.LATEST.toEpochMilli();

  private static final long[] KEYS = {30, 10, 20, 10, 30, 10};
  private static final long[] TIMES = {105, 104, 103, 102, 101, 100};

  private static ContactPartitions of(long[] keys, long[] times) {
    return new ContactPartitions(ContactColumns.of(keys, times), row -> true, true);
  }

  private static ContactPartitions ofSome(boolean keepsRows) {
    return new ContactPartitions(ContactColumns.of(KEYS, TIMES), row -> row != 3, keepsRows);
  }

  @Test
  void contactsOfAKeyAreTogetherInTheOrderOfRows() {
    ContactPartitions partitions = ofSome(true);
    Map<Long, List<Integer>> rowsOfKey = new HashMap<>();
    int contacts = 0;
    for (int partition = 0; partition < partitions.count(); partition++) {
      Map<Long, List<Integer>> ofPartition = new HashMap<>();
      for (int at = partitions.start(partition); at < partitions.end(partition); at++) {
        int row = partitions.row(at);
        ofPartition.computeIfAbsent(KEYS[row], key -> new ArrayList<>()).add(row);
        assertEquals(TIMES[row], partitions.timeOf(partitions.code(at)));
        contacts++;
      }
      ofPartition.forEach((key, rows) -> assertNull(rowsOfKey.put(key, rows)));
    }
    assertEquals(Map.of(30L, List.of(0, 4), 10L, List.of(1, 5), 20L, List.of(2)), rowsOfKey);
    assertEquals(5, contacts);
  }

  /** Keys from 10 to 30 differ in 5 bits, of which 1 tells the partition; times in 3. */
  @Test
  void aCodeIsTheRestOfTheKeyAndTheTime() {
    ContactPartitions partitions = ofSome(true);
    assertEquals(2, partitions.count());
    assertEquals(4, partitions.keyBits());
    assertEquals(4 + 3, partitions.bits());
    assertFalse(partitions.mayCollide());
    for (int at = 0; at < 5; at++) {
      assertEquals(0, partitions.code(at) >>> 7);
    }
  }

  @Test
  void codesTellKeysOfAPartitionApart() {
    long[] keys = LongStream.range(0, 64).map(i -> i / 2).toArray();
    ContactPartitions partitions = of(keys, IntStream.range(0, 64).asLongStream().toArray());
    for (int partition = 0; partition < 2; partition++) {
      for (int at = partitions.start(partition); at < partitions.end(partition); at++) {
        for (int other = at; other < partitions.end(partition); other++) {
          assertEquals(
              keys[partitions.row(at)] == keys[partitions.row(other)],
              partitions.haveSameKeyBits(partitions.code(at), partitions.code(other)));
          assertTrue(partitions.haveSameKey(at, other), "what the codes say is believed");
        }
      }
    }
  }

  @Test
  void rowsAreKeptWhereSomebodyAsks() {
    ContactPartitions partitions = ofSome(false);
    for (int at = 0; at < 5; at++) {
      assertEquals(0, partitions.row(at));
    }
  }

  /** 8,192 contacts a partition, and twice as many at most; one key cannot be divided. */
  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 2, 2", "16383, 64, 2", "16384, 64, 4", "32768, 64, 8", "32768, 1, 1"})
  void partitionsByTheNumberOfContacts(int contacts, int keys, int expected) {
    ContactPartitions partitions =
        of(LongStream.range(0, contacts).map(i -> i % keys).toArray(), new long[contacts]);
    assertEquals(expected, partitions.count());
    assertEquals(0, partitions.start(0));
    assertEquals(contacts, partitions.end(expected - 1));
    assertEquals(
        IntStream.range(0, expected).map(i -> partitions.end(i) - partitions.start(i)).max(),
        OptionalInt.of(partitions.largest()));
  }

  /** All times take 49 of 63 bits; of 64 bits of a key one tells the partition, and 14 fit. */
  @Test
  void keysAreKeptWhereTheyDoNotFit() {
    long[] keys = {Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 0};
    ContactPartitions partitions = of(keys, new long[] {EARLIEST, LATEST, 0, 1});
    assertTrue(partitions.mayCollide());
    assertEquals(14, partitions.keyBits());
    assertEquals(63, partitions.bits());
    for (int at = 0; at < 4; at++) {
      assertTrue(partitions.code(at) >= 0);
      for (int other = 0; other < 4; other++) {
        assertEquals(
            keys[partitions.row(at)] == keys[partitions.row(other)],
            partitions.haveSameKey(at, other));
      }
    }
  }

  /** With one bit for the partition, 63 fit, and there is no room for a time. */
  @Test
  void anyKeysFitWithoutTimes() {
    long[] keys = {Long.MIN_VALUE, Long.MAX_VALUE};
    ContactPartitions oneTime = of(keys, new long[] {5, 5});
    assertFalse(oneTime.mayCollide());
    assertEquals(63, oneTime.keyBits());
    ContactPartitions twoTimes = of(keys, new long[] {5, 6});
    assertTrue(twoTimes.mayCollide());
    assertEquals(62, twoTimes.keyBits());
  }
}
