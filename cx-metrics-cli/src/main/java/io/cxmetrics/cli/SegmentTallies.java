package io.cxmetrics.cli;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One tally for each distinct combination of segment values: all that is kept of a file. */
final class SegmentTallies {

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

  private final RatingScale scale;
  private final Map<List<String>, RatingTally> bySegment = new HashMap<>();

  SegmentTallies(RatingScale scale) {
    this.scale = scale;
  }

  /** Counts an answer. The list may be a view that changes later: it is copied when it is new. */
  void add(List<String> segment, Answer answer) {
    RatingTally tally = bySegment.get(segment);
    if (tally == null) {
      tally = newTally();
      bySegment.put(List.copyOf(segment), tally);
    }
    answer.addTo(tally);
  }

  /** The answers of all segments together. */
  RatingDistribution total() {
    RatingTally total = newTally();
    bySegment.values().forEach(total::merge);
    return total.snapshot();
  }

  /** The segments in the order of their values, column by column. */
  List<Segment> segments() {
    return bySegment.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(COLUMN_BY_COLUMN))
        .map(entry -> new Segment(entry.getKey(), entry.getValue().snapshot()))
        .toList();
  }

  private RatingTally newTally() {
    return RatingTally.of(scale, RatingPolicy.lenient());
  }

  /**
   * The answers of one segment.
   *
   * @param values the value of each by-column
   * @param ratings the answers
   */
  record Segment(List<String> values, RatingDistribution ratings) {}
}
