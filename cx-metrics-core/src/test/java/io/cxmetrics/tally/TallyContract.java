package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What every kind of tally keeps: counting in one go, one by one, in shards merged in any order or
 * tree, and through any other door gives equal snapshots.
 *
 * @param <T> the tally
 * @param <S> its snapshot, compared by {@code equals}
 */
abstract class TallyContract<T, S> {

  /** An empty tally. */
  abstract T create();

  /** Counts one value. */
  abstract void add(T tally, int value);

  /** Merges another tally into one. */
  abstract void mergeInto(T tally, T other);

  /** The snapshot. */
  abstract S snapshot(T tally);

  /** The merge of two snapshots. */
  abstract S merge(S left, S right);

  /** Values to count; some that are excluded among them. */
  abstract int[] values(SplittableRandom random, int count);

  /** Further ways to count values, each of which must give the same snapshot. */
  abstract List<S> otherDoors(int[] values);

  private T tallyOf(int... values) {
    T tally = create();
    for (int value : values) {
      add(tally, value);
    }
    return tally;
  }

  private int[] sample(int count) {
    return values(new SplittableRandom(count), count);
  }

  @Test
  void emptyEqualsEmpty() {
    assertEquals(snapshot(create()), snapshot(create()));
    assertEquals(snapshot(create()).hashCode(), snapshot(create()).hashCode());
    assertEquals(snapshot(create()).toString(), snapshot(create()).toString());
  }

  @Test
  void oneValueDiffersFromNone() {
    assertNotEquals(snapshot(create()), snapshot(tallyOf(sample(1))));
    assertNotEquals(snapshot(create()), null);
    assertNotEquals(snapshot(create()), new Object());
  }

  @Test
  void everyDoorGivesTheSame() {
    for (int count : new int[] {0, 1, 2, 63, 64, 65, 1023, 1024, 1025, 5_000, 40_001}) {
      int[] values = sample(count);
      S expected = snapshot(tallyOf(values));
      for (S actual : otherDoors(values)) {
        assertEquals(expected, actual, count + " values");
        assertEquals(expected.hashCode(), actual.hashCode());
      }
    }
  }

  @Test
  void emptyIsTheIdentityOfMerge() {
    S some = snapshot(tallyOf(sample(100)));
    S empty = snapshot(create());
    assertEquals(some, merge(some, empty));
    assertEquals(some, merge(empty, some));
    assertEquals(empty, merge(empty, empty));
  }

  @Test
  void mergeIsCommutativeAndAssociative() {
    S a = snapshot(tallyOf(sample(100)));
    S b = snapshot(tallyOf(sample(17)));
    S c = snapshot(tallyOf(sample(1)));
    assertEquals(merge(a, b), merge(b, a));
    assertEquals(merge(merge(a, b), c), merge(a, merge(b, c)));
  }

  @Test
  void shardsMergedInAnyOrderAndTreeEqualOnePass() {
    int[] values = sample(2_000);
    S expected = snapshot(tallyOf(values));
    Random order = new Random(7);
    for (int shards : new int[] {1, 2, 3, 16, 100}) {
      List<S> parts = new ArrayList<>();
      for (int shard = 0; shard < shards; shard++) {
        int from = (int) ((long) values.length * shard / shards);
        int to = (int) ((long) values.length * (shard + 1) / shards);
        parts.add(snapshot(tallyOf(Arrays.copyOfRange(values, from, to))));
      }
      for (int i = 0; i < 5; i++) {
        Collections.shuffle(parts, order);
        assertEquals(expected, leftToRight(parts));
        assertEquals(expected, pairwise(parts));
      }
    }
  }

  private S leftToRight(List<S> parts) {
    return parts.stream().reduce(snapshot(create()), this::merge);
  }

  private S pairwise(List<S> parts) {
    BinaryOperator<S> merge = this::merge;
    List<S> level = parts;
    while (level.size() > 1) {
      List<S> next = new ArrayList<>();
      for (int i = 0; i < level.size(); i += 2) {
        next.add(i + 1 < level.size() ? merge.apply(level.get(i), level.get(i + 1)) : level.get(i));
      }
      level = next;
    }
    return level.get(0);
  }

  @Test
  void mergingTalliesIsMergingTheirSnapshots() {
    T left = tallyOf(sample(100));
    T right = tallyOf(sample(33));
    S expected = merge(snapshot(left), snapshot(right));
    S rightBefore = snapshot(right);
    mergeInto(left, right);
    assertEquals(expected, snapshot(left));
    assertEquals(rightBefore, snapshot(right));
  }

  @Test
  void mergingWithItselfDoubles() {
    T tally = tallyOf(sample(100));
    S twice = merge(snapshot(tally), snapshot(tally));
    mergeInto(tally, tally);
    assertEquals(twice, snapshot(tally));
  }

  @Test
  void snapshotDoesNotFollowTheTally() {
    T tally = tallyOf(sample(10));
    S before = snapshot(tally);
    S same = snapshot(tally);
    add(tally, sample(1)[0]);
    assertEquals(same, before);
    assertNotEquals(before, snapshot(tally));
  }
}
