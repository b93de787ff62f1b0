package io.cxmetrics.tally;

import io.cxmetrics.internal.Arguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives keys, such as the names of channels or agents, the dense segment ids that a {@link
 * GroupedRatingTally} counts by: 0 for the first key that is seen, 1 for the second, and so on.
 *
 * <p>Threads or machines that share no dictionary number their keys differently. A joint dictionary
 * has the ids of the keys of each, and tallies are merged by them:
 *
 * <pre>{@code
 * SegmentDictionary<String> all = new SegmentDictionary<>();
 * int[] idsOfA = all.idsOf(channelsOfA.keys());
 * int[] idsOfB = all.idsOf(channelsOfB.keys());
 * GroupedRatingTally merged =
 *     GroupedRatingTally.of(RatingScales.NPS_0_10, all.size())
 *         .merge(shardA, idsOfA)
 *         .merge(shardB, idsOfB);
 * }</pre>
 *
 * <p>Mutable and not thread-safe. Keys are compared by {@code equals} and must not change.
 *
 * @param <K> the type of the keys
 */
public final class SegmentDictionary<K> {

  private final Map<K, Integer> ids = new HashMap<>();
  private final List<K> keys = new ArrayList<>();

  /** An empty dictionary. */
  public SegmentDictionary() {}

  /**
   * The id of a key, a new one if the key is new.
   *
   * @param key the key
   * @return from 0 to one less than {@link #size}
   */
  public int idOf(K key) {
    Integer known = ids.putIfAbsent(Objects.requireNonNull(key, "key"), keys.size());
    if (known != null) {
      return known;
    }
    keys.add(key);
    return keys.size() - 1;
  }

  /**
   * The ids of a column of keys.
   *
   * @param column the key of each row
   * @return the id of each row
   */
  public int[] idsOf(List<? extends K> column) {
    int[] segmentIds = new int[column.size()];
    int row = 0;
    for (K key : column) {
      segmentIds[row++] = idOf(key);
    }
    return segmentIds;
  }

  /**
   * The key with an id.
   *
   * @param id the id
   * @return the key
   * @throws IllegalArgumentException if no key has it
   */
  public K keyOf(int id) {
    Arguments.inRange("segment", id, 0, keys.size() - 1L);
    return keys.get(id);
  }

  /**
   * The number of keys: the segments that a tally for them needs.
   *
   * @return at least 0
   */
  public int size() {
    return keys.size();
  }

  /**
   * The keys in the order of their ids.
   *
   * @return an immutable list
   */
  public List<K> keys() {
    return List.copyOf(keys);
  }
}
