package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.response.ResponseTimeResult;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.tally.DurationDistribution;
import java.util.List;

/**
 * One row of a reference table of times: group, n, mean, minimum, then the percentiles by nearest
 * rank and type 7 in turns, and the maximum; in seconds.
 */
record ReferenceRow(List<String> cells) {

  private static final List<Double> SHARES = List.of(0.5, 0.9, 0.95, 0.99);

  /** The row of a group, which starts with a text, in the first table under a heading. */
  static ReferenceRow of(String heading, String group) {
    return in(Reference.table(heading), group);
  }

  /** The same in the second table. */
  static ReferenceRow inSecondTable(String heading, String group) {
    return in(Reference.table(heading, 1), group);
  }

  private static ReferenceRow in(List<List<String>> table, String group) {
    return table.stream()
        .filter(row -> row.get(0).startsWith(group))
        .findFirst()
        .map(ReferenceRow::new)
        .orElseThrow();
  }

  private double seconds(int column) {
    return Double.parseDouble(cells.get(column));
  }

  /** Requires the answered of a result that keeps every duration to be these. */
  void assertAnswered(ResponseTimeResult result) {
    assertEquals(Long.parseLong(cells.get(1)), result.answered(), cells.get(0));
    assertTimes(result.answeredTimes());
  }

  /** Requires durations that are all kept to be these. */
  void assertTimes(DurationDistribution times) {
    String group = cells.get(0);
    assertEquals(Long.parseLong(cells.get(1)), times.count(), group);
    assertEquals(seconds(2), times.meanMillis() / 1000, 1e-6, group);
    assertEquals(seconds(3), times.min().toMillis() / 1e3, group);
    assertEquals(seconds(12), times.max().toMillis() / 1e3, group);
    for (int i = 0; i < SHARES.size(); i++) {
      double p = SHARES.get(i);
      assertEquals(
          seconds(4 + 2 * i),
          times.percentileMillis(p, QuantileRule.NEAREST_RANK) / 1000,
          1e-9,
          group + " at " + p);
      assertEquals(
          seconds(5 + 2 * i),
          times.percentileMillis(p, QuantileRule.TYPE_7) / 1000,
          1e-5,
          group + " at " + p);
    }
  }
}
