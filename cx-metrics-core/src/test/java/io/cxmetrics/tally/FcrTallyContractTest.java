package io.cxmetrics.tally;

import io.cxmetrics.contact.ContactColumns;
import io.cxmetrics.contact.ContactExclusion;
import io.cxmetrics.contact.FcrResult;
import io.cxmetrics.contact.FcrTally;
import io.cxmetrics.contact.FcrUnit;
import io.cxmetrics.contact.FirstContactResolution;
import io.cxmetrics.contact.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;

/** {@link FcrTally} keeps the contract: a value is a customer, with all contacts of theirs. */
class FcrTallyContractTest {

  private static final int CONTACTS = 3;
  private static final long UNTIL = Duration.ofDays(30).toMillis();

  private abstract static class By extends TallyContract<FcrTally, FcrResult> {

    private final FirstContactResolution metric;

    By(FirstContactResolution metric) {
      this.metric = metric;
    }

    @Override
    FcrTally create() {
      return FcrTally.of(metric, Instant.ofEpochMilli(UNTIL));
    }

    @Override
    void add(FcrTally tally, int value) {
      tally.addAll(columns(value));
      tally.exclude(ContactExclusion.MISSING_CUSTOMER, value & 1);
    }

    /** The contacts of customers with these seeds, those of one customer far from each other. */
    private static ContactColumns columns(int... seeds) {
      long[] keys = new long[CONTACTS * seeds.length];
      long[] times = new long[keys.length];
      byte[] traits = new byte[keys.length];
      for (int customer = 0; customer < seeds.length; customer++) {
        SplittableRandom random = new SplittableRandom(seeds[customer]);
        for (int i = 0; i < CONTACTS; i++) {
          int row = customer + i * seeds.length;
          keys[row] = customer;
          times[row] = random.nextLong(UNTIL + UNTIL / 20);
          traits[row] = (byte) random.nextInt(128);
        }
      }
      return ContactColumns.of(keys, times).withTraits(traits);
    }

    @Override
    void mergeInto(FcrTally tally, FcrTally other) {
      tally.merge(other);
    }

    @Override
    FcrResult snapshot(FcrTally tally) {
      return tally.snapshot();
    }

    @Override
    FcrResult merge(FcrResult left, FcrResult right) {
      return left.merge(right);
    }

    @Override
    int[] values(SplittableRandom random, int count) {
      return random.ints(count).toArray();
    }

    @Override
    List<FcrResult> otherDoors(int[] values) {
      long missing = Arrays.stream(values).filter(value -> (value & 1) == 1).count();
      FcrTally tally = create().exclude(ContactExclusion.MISSING_CUSTOMER, missing);
      int[] segments = new int[CONTACTS * values.length];
      Arrays.setAll(segments, row -> row % 7);
      FcrResult bySegment =
          metric.calculateBy(columns(values), segments, 7, Instant.ofEpochMilli(UNTIL)).stream()
              .reduce(tally.snapshot(), FcrResult::merge);
      return List.of(bySegment, tally.addAll(columns(values)).snapshot());
    }
  }

  private static FirstContactResolution week() {
    return FirstContactResolution.withRepeatWindow(Duration.ofDays(7));
  }

  @Nested
  class Contacts extends By {
    Contacts() {
      super(week());
    }
  }

  @Nested
  class Issues extends By {
    Issues() {
      super(week().per(FcrUnit.ISSUE).counting(Resolution.BOTH));
    }
  }

  @Nested
  class Customers extends By {
    Customers() {
      super(FirstContactResolution.surveyed());
    }
  }
}
