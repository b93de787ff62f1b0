package io.cxmetrics.tally;

import io.cxmetrics.flow.FlowColumns;
import io.cxmetrics.flow.Funnel;
import io.cxmetrics.flow.FunnelResult;
import io.cxmetrics.flow.FunnelRule;
import io.cxmetrics.flow.FunnelRules;
import io.cxmetrics.flow.FunnelTally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;

/** {@link FunnelTally} keeps the contract: a value is a customer, with all events of theirs. */
class FunnelTallyContractTest {

  private static final int EVENTS = 4;
  private static final long UNTIL = Duration.ofDays(30).toMillis();

  private abstract static class By extends TallyContract<FunnelTally, FunnelResult> {

    private final Funnel funnel;

    By(FunnelRule rule, DurationPrecision precision) {
      this.funnel = Funnel.of("visit", "cart", "order").by(rule).withPrecision(precision);
    }

    @Override
    FunnelTally create() {
      return FunnelTally.of(funnel, Instant.ofEpochMilli(UNTIL));
    }

    @Override
    void add(FunnelTally tally, int value) {
      tally.addAll(columns(value));
    }

    /** The events of customers with these seeds, those of one customer far from each other. */
    private static FlowColumns columns(int... seeds) {
      long[] entities = new long[EVENTS * seeds.length];
      int[] events = new int[entities.length];
      long[] times = new long[entities.length];
      for (int customer = 0; customer < seeds.length; customer++) {
        SplittableRandom random = new SplittableRandom(seeds[customer]);
        for (int i = 0; i < EVENTS; i++) {
          int row = customer + i * seeds.length;
          entities[row] = customer;
          times[row] = random.nextLong(UNTIL + UNTIL / 20);
          events[row] = random.nextInt(4);
        }
      }
      return FlowColumns.of(List.of("visit", "help", "cart", "order"), entities, events, times);
    }

    @Override
    void mergeInto(FunnelTally tally, FunnelTally other) {
      tally.merge(other);
    }

    @Override
    FunnelResult snapshot(FunnelTally tally) {
      return tally.snapshot();
    }

    @Override
    FunnelResult merge(FunnelResult left, FunnelResult right) {
      return left.merge(right);
    }

    @Override
    int[] values(SplittableRandom random, int count) {
      return random.ints(count).toArray();
    }

    @Override
    List<FunnelResult> otherDoors(int[] values) {
      return List.of(funnel.calculate(columns(values), Instant.ofEpochMilli(UNTIL)));
    }
  }

  @Nested
  class InOrder extends By {
    InOrder() {
      super(FunnelRule.inOrder().within(Duration.ofDays(20)), DurationPrecision.BUCKETED);
    }
  }

  @Nested
  class InAnyOrder extends By {
    InAnyOrder() {
      super(FunnelRules.AMPLITUDE_ANY_ORDER, DurationPrecision.BUCKETED);
    }
  }

  @Nested
  class FirstOccurrences extends By {
    FirstOccurrences() {
      super(FunnelRules.FIRST_FIRST, DurationPrecision.EXACT);
    }
  }
}
