package io.cxmetrics.tally;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;

/** {@link RatingTally} keeps the contract under every policy and on scales of every kind. */
class RatingTallyContractTest {

  private abstract static class OnScale extends TallyContract<RatingTally, RatingDistribution> {

    private final RatingScale scale;
    private final RatingPolicy policy;
    private final int margin;

    /** A margin above 0 gives values off the scale. */
    OnScale(RatingScale scale, RatingPolicy policy, int margin) {
      this.scale = scale;
      this.policy = policy;
      this.margin = margin;
    }

    @Override
    RatingTally create() {
      return RatingTally.of(scale, policy);
    }

    @Override
    void add(RatingTally tally, int value) {
      tally.add(value);
    }

    @Override
    void mergeInto(RatingTally tally, RatingTally other) {
      tally.merge(other);
    }

    @Override
    RatingDistribution snapshot(RatingTally tally) {
      return tally.snapshot();
    }

    @Override
    RatingDistribution merge(RatingDistribution left, RatingDistribution right) {
      return left.merge(right);
    }

    @Override
    int[] values(SplittableRandom random, int count) {
      return random.ints(count, scale.min() - margin, scale.max() + margin + 1).toArray();
    }

    /** Off the heap, with something before and after that does not belong to it. */
    private ByteBuffer direct(byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length + 2);
      buffer.put((byte) 99).put(bytes).put((byte) 99);
      return buffer.position(1).limit(bytes.length + 1);
    }

    /** Half through a writer that is closed, a quarter through an open one, the rest without. */
    private RatingDistribution concurrent(int[] values) {
      ConcurrentRatingTally tally = ConcurrentRatingTally.of(scale, policy);
      ConcurrentRatingTally.Writer open = tally.writer();
      try (ConcurrentRatingTally.Writer closed = tally.writer()) {
        for (int i = 0; i < values.length; i++) {
          if (i % 4 < 2) {
            closed.add(values[i]);
          } else if (i % 4 == 2) {
            open.add(values[i]);
          } else {
            tally.add(values[i]);
          }
        }
      }
      return tally.snapshot();
    }

    /** Spread over the buckets of a window that keeps them all. */
    private RatingDistribution rolling(int[] values) {
      RollingRatingTally tally = RollingRatingTally.of(scale, policy, Duration.ofSeconds(1), 60);
      for (int i = 0; i < values.length; i++) {
        tally.add(Instant.ofEpochSecond(1_000_000 + i % 60), values[i]);
      }
      return tally.snapshot();
    }

    @Override
    List<RatingDistribution> otherDoors(int[] values) {
      byte[] bytes = new byte[values.length];
      short[] shorts = new short[values.length];
      for (int i = 0; i < values.length; i++) {
        bytes[i] = (byte) values[i];
        shorts[i] = (short) values[i];
      }
      int[] padded = IntStream.concat(IntStream.of(99), Arrays.stream(values)).toArray();
      int half = values.length / 2;
      RatingTally decimals = create();
      Arrays.stream(values).asDoubleStream().forEach(decimals::add);
      RatingTally counts = create();
      Arrays.stream(values)
          .boxed()
          .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
          .forEach(counts::addCount);
      return List.of(
          create().addAll(bytes).snapshot(),
          create().addAll(shorts).snapshot(),
          create().addAll(values).snapshot(),
          create().addAll(bytes, 0, half).addAll(bytes, half, values.length).snapshot(),
          create().addAll(shorts, 0, half).addAll(shorts, half, values.length).snapshot(),
          create().addAll(padded, 1, padded.length).snapshot(),
          decimals.snapshot(),
          counts.snapshot(),
          create().addAll(new int[] {scale.min()}).clear().addAll(values).snapshot(),
          create().addAll(ByteBuffer.wrap(bytes)).snapshot(),
          create().addAll(direct(bytes)).snapshot(),
          create().addAll(IntBuffer.wrap(padded).position(1)).snapshot(),
          concurrent(values),
          rolling(values),
          Arrays.stream(values).boxed().collect(RatingTally.toDistribution(scale, policy)),
          Arrays.stream(values)
              .parallel()
              .boxed()
              .collect(RatingTally.toDistribution(scale, policy)));
    }
  }

  @Nested
  class Strict extends OnScale {
    Strict() {
      super(RatingScales.NPS_0_10, RatingPolicy.strict(), 0);
    }
  }

  @Nested
  class Lenient extends OnScale {
    Lenient() {
      super(RatingScales.CSAT_1_5, RatingPolicy.lenient(), 3);
    }
  }

  @Nested
  class StrictWithMissingCodesOffAndOnTheScale extends OnScale {
    StrictWithMissingCodesOffAndOnTheScale() {
      super(RatingScales.CES_1, RatingPolicy.strict().withMissingCodes(0, 6, 3), 1);
    }
  }

  @Nested
  class LenientOnNegativeRatings extends OnScale {
    LenientOnNegativeRatings() {
      super(TestScales.MINUS_3_TO_3, RatingPolicy.lenient().withMissingCodes(-4), 2);
    }
  }

  @Nested
  class LenientOnASlider extends OnScale {
    LenientOnASlider() {
      super(TestScales.SLIDER_0_100, RatingPolicy.lenient(), 20);
    }
  }
}
