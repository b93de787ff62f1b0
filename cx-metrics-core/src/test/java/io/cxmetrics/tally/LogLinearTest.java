package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LogLinearTest {

  /** The layout as it is described: no bits, a bucket after the other. */
  private static int slowBucketOf(long millis) {
    if (millis < 256) {
      return (int) millis;
    }
    long power = 256;
    int bucket = 256;
    while (millis >= 2 * power) {
      power *= 2;
      bucket += 128;
    }
    return bucket + (int) ((millis - power) / (power / 128));
  }

  @Test
  void bucketsFollowEachOtherWithoutGap() {
    assertEquals(4352, LogLinear.BUCKETS);
    long next = 0;
    for (int bucket = 0; bucket < LogLinear.BUCKETS; bucket++) {
      assertEquals(next, LogLinear.min(bucket));
      assertEquals(bucket, LogLinear.bucketOf(LogLinear.min(bucket)));
      assertEquals(bucket, LogLinear.bucketOf(LogLinear.max(bucket)));
      next = LogLinear.max(bucket) + 1;
    }
    assertEquals(Millis.MAX + 1, next);
  }

  @Test
  void agreesWithTheSlowLayoutAroundPowersOfTwo() {
    for (int bit = 0; bit < Millis.BITS; bit++) {
      for (long near = -300; near <= 300; near++) {
        long millis = (1L << bit) + near;
        if (Millis.isTrackable(millis)) {
          assertEquals(slowBucketOf(millis), LogLinear.bucketOf(millis), () -> millis + " ms");
        }
      }
    }
    assertEquals(slowBucketOf(Millis.MAX), LogLinear.bucketOf(Millis.MAX));
  }

  @Property
  void agreesWithTheSlowLayout(@ForAll @LongRange(max = Millis.MAX) long millis) {
    int bucket = LogLinear.bucketOf(millis);
    assertEquals(slowBucketOf(millis), bucket);
    assertTrue(LogLinear.min(bucket) <= millis && millis <= LogLinear.max(bucket));
    assertTrue(LogLinear.bucketsUpTo(millis) > bucket);
    assertTrue(LogLinear.bucketsUpTo(millis) <= LogLinear.BUCKETS);
  }

  @Test
  void representativeIsWithinTheStatedErrorOfBothEnds() {
    double bound = DurationDistribution.MAX_RELATIVE_ERROR * (1 + 1e-12);
    assertTrue(bound < 0.004);
    for (int bucket = 1; bucket < LogLinear.BUCKETS; bucket++) {
      double value = LogLinear.representative(bucket);
      assertTrue(Math.abs(value / LogLinear.min(bucket) - 1) <= bound, "bucket " + bucket);
      assertTrue(Math.abs(value / LogLinear.max(bucket) - 1) <= bound, "bucket " + bucket);
    }
    assertEquals(0, LogLinear.representative(0));
  }

  /** What the documentation says of a conversion to an exponential histogram. */
  @Test
  void convertedToScale7IsWithinBothErrors() {
    double added = (Math.pow(2, 1.0 / 128) - 1) / (Math.pow(2, 1.0 / 128) + 1);
    assertTrue(added < 0.0028);
    double bound = (1 + DurationDistribution.MAX_RELATIVE_ERROR) * (1 + added) - 1 + 1e-9;
    for (int bucket = 1; bucket < LogLinear.BUCKETS; bucket++) {
      double v = LogLinear.representative(bucket);
      double index = Math.ceil(Math.log(v) / Math.log(2) * 128) - 1;
      double lower = Math.pow(2, index / 128);
      double upper = Math.pow(2, (index + 1) / 128);
      double told = 2 * lower * upper / (lower + upper);
      assertTrue(Math.abs(told / LogLinear.min(bucket) - 1) <= bound, "bucket " + bucket);
      assertTrue(Math.abs(told / LogLinear.max(bucket) - 1) <= bound, "bucket " + bucket);
    }
  }
}
