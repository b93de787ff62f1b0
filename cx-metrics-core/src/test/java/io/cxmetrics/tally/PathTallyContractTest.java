package io.cxmetrics.tally;

import io.cxmetrics.flow.FlowColumns;
import io.cxmetrics.flow.PathAnalysis;
import io.cxmetrics.flow.PathResult;
import io.cxmetrics.flow.PathTally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** {@link PathTally} keeps the contract: a value is a customer, with all events of theirs. */
class PathTallyContractTest extends TallyContract<PathTally, PathResult> {

  private static final int EVENTS = 4;
  private static final long UNTIL = Duration.ofDays(30).toMillis();
  private static final PathAnalysis PATHS =
      PathAnalysis.to("order").endingAfter(Duration.ofDays(9));

  @Override
  PathTally create() {
    return PathTally.of(PATHS, Instant.ofEpochMilli(UNTIL));
  }

  @Override
  void add(PathTally tally, int value) {
    tally.addAll(columns(value));
  }

  /** The events of customers with these seeds, those of one customer far from each other. */
  private static FlowColumns columns(int... seeds) {
    int[] entities = new int[EVENTS * seeds.length];
    int[] events = new int[entities.length];
    long[] times = new long[entities.length];
    for (int customer = 0; customer < seeds.length; customer++) {
      SplittableRandom random = new SplittableRandom(seeds[customer]);
      for (int i = 0; i < EVENTS; i++) {
        int row = customer + i * seeds.length;
        entities[row] = customer;
        times[row] = random.nextLong(UNTIL + UNTIL / 20);
        events[row] = random.nextInt(3);
      }
    }
    return FlowColumns.of(List.of("visit", "help", "order"), entities, events, times);
  }

  @Override
  void mergeInto(PathTally tally, PathTally other) {
    tally.merge(other);
  }

  @Override
  PathResult snapshot(PathTally tally) {
    return tally.snapshot();
  }

  @Override
  PathResult merge(PathResult left, PathResult right) {
    return left.merge(right);
  }

  @Override
  int[] values(SplittableRandom random, int count) {
    return random.ints(count).toArray();
  }

  @Override
  List<PathResult> otherDoors(int[] values) {
    return List.of(PATHS.calculate(columns(values), Instant.ofEpochMilli(UNTIL)));
  }
}
