package io.cxmetrics.cli.segment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * One tally for each distinct combination of segment values: all that is kept of a file.
 *
 * @param <T> the tally
 */
public final class Segments<T> {

  private static final Comparator<List<String>> COLUMN_BY_COLUMN =
      (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
          int order = a.get(i).compareTo(b.get(i));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  private final Supplier<T> empty;
  private final BiConsumer<T, T> merge;
  private final Map<List<String>, T> bySegment = new HashMap<>();

  /**
   * No segment yet.
   *
   * @param empty makes a tally
   * @param merge adds the second tally to the first
   */
  public Segments(Supplier<T> empty, BiConsumer<T, T> merge) {
    this.empty = empty;
    this.merge = merge;
  }

  /**
   * The tally of a segment, made where it is the first of it. The list may be a view that changes
   * later: it is copied when it is new.
   */
  public T of(List<String> segment) {
    T tally = bySegment.get(segment);
    if (tally == null) {
      tally = empty.get();
      bySegment.put(List.copyOf(segment), tally);
    }
    return tally;
  }

  /** All segments together, in a tally of its own. */
  public T total() {
    T total = empty.get();
    bySegment.values().forEach(tally -> merge.accept(total, tally));
    return total;
  }

  /** Passes on each segment with its tally, in the order of the values, column by column. */
  public void forEach(BiConsumer<List<String>, T> action) {
    bySegment.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(COLUMN_BY_COLUMN))
        .forEach(entry -> action.accept(entry.getKey(), entry.getValue()));
  }
}
