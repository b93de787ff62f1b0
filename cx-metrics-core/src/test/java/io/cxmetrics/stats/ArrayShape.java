package io.cxmetrics.stats;

import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Values as they come, and as an enemy of the search would lay them. */
enum ArrayShape {
  LOG_NORMAL((random, n) -> i -> (long) (3_600_000 * Math.exp(2 * random.nextGaussian()))),
  ANY((random, n) -> i -> random.nextLong()),
  EQUAL((random, n) -> i -> -3),
  EXTREMES((random, n) -> i -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE),
  ONE_SMALLER((random, n) -> i -> i == n / 3 ? Long.MIN_VALUE : Long.MAX_VALUE),
  NEGATIVE((random, n) -> i -> Long.MIN_VALUE + random.nextInt(1_000_000)),
  ASCENDING((random, n) -> i -> 5L * i),
  DESCENDING((random, n) -> i -> -5L * i),
  WHOLE_HOURS((random, n) -> i -> 3_600_000L * random.nextInt(50)),
  MOSTLY_ZERO((random, n) -> i -> random.nextInt(10) < 9 ? 0 : random.nextLong()),
  POWERS((random, n) -> i -> (random.nextBoolean() ? 1 : -1) * (1L << random.nextInt(63))),
  /** Each level finds nearly all in one part. */
  CASCADE(
      (random, n) ->
          i -> i % 1_000 == 0 ? 1L << (63 * (i / 1_000) / (n / 1_000 + 1)) : random.nextInt(9)),
  /** The sample sees one value. */
  HIDDEN((random, n) -> i -> i % ArrayShape.STEP == 0 ? 17 : random.nextLong()),
  /** The sample sees the smallest values only, so that its guess is wrong. */
  MISLEADING(
      (random, n) -> i -> (i % ArrayShape.STEP == 0 ? 0 : 1L << 40) + random.nextInt(1 << 30)),
  /** The sample sees close values only, and the rest lies among them and around. */
  NARROW(
      (random, n) ->
          i -> i % ArrayShape.STEP == 0 ? random.nextInt(1_000) : random.nextInt(-4_999, 5_000)),
  /** The sample sees values far apart, and all others lie where it sees none. */
  SPIKE((random, n) -> i -> i % ArrayShape.STEP == 0 ? random.nextLong() : random.nextInt(1_000)),
  /** Nearly all in one likely part: more than is kept on a guess. */
  CROWDED((random, n) -> i -> random.nextInt(100) == 0 ? 1L << 50 : random.nextInt(1 << 20));

  /** Enough for a search by a sample, which is every 36th of them. */
  static final int MANY = 300_000;

  private static final int STEP = MANY / 8_192;

  @SuppressWarnings("ImmutableEnumChecker") // Makers hold nothing.
  private final Maker maker;

  ArrayShape(Maker maker) {
    this.maker = maker;
  }

  long[] values(int n) {
    return IntStream.range(0, n).mapToLong(maker.make(new Random(7), n)).toArray();
  }

  private interface Maker {
    IntToLongFunction make(Random random, int n);
  }
}
