package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScales;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DurationCodecTest {

  private static DurationDistribution random(int count, long bound, Duration... targets) {
    return DurationTally.withTargets(targets).addAll(millis(count, bound)).snapshot();
  }

  private static long[] millis(int count, long bound) {
    return new SplittableRandom(count).longs(count, 0, bound).toArray();
  }

  private static DurationDistribution many() {
    return random(2_000, 100_000_000, Duration.ofHours(1), Duration.ofDays(1));
  }

  static List<DurationDistribution> distributions() {
    return List.of(
        DurationTally.create().snapshot(),
        DurationTally.withTargets(Duration.ZERO, Duration.ofMinutes(5)).snapshot(),
        random(1, 10),
        random(256, DurationTally.MAX_MILLIS + 1, Duration.ofDays(3)),
        random(257, DurationTally.MAX_MILLIS + 1, Duration.ofDays(3)),
        DurationTally.create().addCount(DurationTally.MAX_MILLIS, 1_000).snapshot(),
        DurationTally.create().addCount(0, Long.MAX_VALUE).snapshot(),
        DurationTally.create().addCount(1, Long.MAX_VALUE).snapshot(),
        random(1_000, 200),
        DurationTally.exact().snapshot(),
        DurationTally.exact(Duration.ofDays(3)).addAll(new long[] {7, 7, 1L << 39}).snapshot(),
        DurationTally.exact().addAll(millis(1_000, 1L << 33)).snapshot(),
        many());
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void whatIsEncodedIsDecoded(DurationDistribution distribution) {
    byte[] bytes = TallyCodec.encode(distribution);
    DurationDistribution back = TallyCodec.decodeDurations(bytes);
    assertEquals(distribution, back);
    assertArrayEquals(bytes, TallyCodec.encode(back));
  }

  /** The bytes of docs/format.md: stored tallies must stay readable. */
  @Test
  void formatDoesNotChange() {
    DurationDistribution few =
        DurationTally.withTargets(Duration.ofSeconds(1))
            .addAll(new long[] {900, 40, 40})
            .snapshot();
    byte[] content =
        HexFormat.of().parseHex("43584d 44 01 01 e807 00 03 28 00 dc06".replace(" ", ""));
    assertArrayEquals(Forged.withChecksum(content), TallyCodec.encode(few));
  }

  @Test
  void mergingEncodedShardsInAnyOrderGivesTheSameBytes() {
    long[] millis = new SplittableRandom(4).longs(1_000, 0, 1L << 33).toArray();
    byte[] whole = TallyCodec.encode(DurationTally.create().addAll(millis).snapshot());
    List<byte[]> shards =
        IntStream.range(0, 10)
            .mapToObj(i -> DurationTally.create().addAll(millis, 100 * i, 100 * i + 100))
            .map(tally -> TallyCodec.encode(tally.snapshot()))
            .toList();
    DurationTally forwards = DurationTally.create();
    DurationTally backwards = DurationTally.create();
    for (int i = 0; i < 10; i++) {
      forwards.merge(TallyCodec.decodeDurations(shards.get(i)));
      backwards.merge(TallyCodec.decodeDurations(shards.get(9 - i)));
    }
    assertArrayEquals(whole, TallyCodec.encode(forwards.snapshot()));
    assertArrayEquals(whole, TallyCodec.encode(backwards.snapshot()));
  }

  private static String refusal(byte[] bytes) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> TallyCodec.decodeDurations(bytes))
            .getMessage());
  }

  @Test
  void everyChangedByteAndEveryTruncationIsRefused() {
    byte[] bytes = TallyCodec.encode(random(300, 5_000, Duration.ofSeconds(1)));
    for (int i = 0; i < bytes.length; i++) {
      for (int change = 1; change < 256; change++) {
        byte[] damaged = bytes.clone();
        damaged[i] ^= (byte) change;
        refusal(damaged);
      }
      refusal(Arrays.copyOf(bytes, i));
    }
  }

  @Test
  void ratingsAreNoDurations() {
    byte[] ratings = TallyCodec.encode(RatingTally.of(RatingScales.THUMBS, 1).snapshot());
    assertEquals("not a tally: it is of kind 82, wanted was kind 68", refusal(ratings));
    byte[] durations = TallyCodec.encode(many());
    assertThrows(IllegalArgumentException.class, () -> TallyCodec.decodeRatings(durations));
  }

  /** Content from a foreign writer, with the checksum right: refused, or canonical and usable. */
  @Test
  void forgedContentIsRefusedOrCanonical() {
    SplittableRandom random = new SplittableRandom(8);
    int refused = 0;
    int tries = 0;
    for (DurationDistribution start :
        List.of(
            random(5, 500, Duration.ofMillis(99)),
            many(),
            DurationTally.exact().addAll(millis(500, 90)).snapshot())) {
      byte[] bytes = TallyCodec.encode(start);
      for (int i = 0; i < 20_000; i++) {
        byte[] content = Arrays.copyOf(bytes, bytes.length - 4);
        for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
          content[random.nextInt(5, content.length)] = (byte) random.nextInt(256);
        }
        byte[] forged = Forged.withChecksum(content);
        tries++;
        try {
          DurationDistribution back = TallyCodec.decodeDurations(forged);
          assertArrayEquals(forged, TallyCodec.encode(back));
          assertEquals(back, DurationTally.like(back).merge(back).snapshot());
        } catch (IllegalArgumentException e) {
          refused++;
        }
      }
    }
    assertTrue(refused > tries / 2, "refused " + refused + " of " + tries);
  }

  private static EnvelopeWriter buckets(long count, long sum, long min, long max) {
    EnvelopeWriter out = new EnvelopeWriter((byte) 'D', (byte) 1);
    for (long number : new long[] {1, 1_000, 0, count, sum, min, max}) {
      out.unsigned(number);
    }
    return out;
  }

  private static byte[] with(EnvelopeWriter out, long... numbers) {
    for (long number : numbers) {
      out.unsigned(number);
    }
    return out.sealed();
  }

  @Test
  void totalsMustFitTheBuckets() {
    assertEquals(
        300, TallyCodec.decodeDurations(with(buckets(300, 3_000, 10, 10), 1, 10, 300, 0)).count());
    assertEquals(
        "not a tally: its buckets hold 299 durations, its count is 300",
        refusal(with(buckets(300, 3_000, 10, 10), 1, 10, 299, 0)));
    assertEquals(
        "not a tally: its minimum or maximum is in no bucket that holds a duration",
        refusal(with(buckets(300, 3_000, 9, 10), 1, 10, 300, 0)));
    assertEquals(
        "not a tally: its sum is 2999, its buckets have at least 3000",
        refusal(with(buckets(300, 2_999, 10, 10), 1, 10, 300, 0)));
    assertEquals(
        "not a tally: its sum is 9000, its buckets have at least 3000",
        refusal(with(buckets(300, 9_000, 10, 10), 1, 10, 300, 0)));
    assertEquals(
        "not a tally: 1 of 0 in the bucket of PT1S are within it",
        refusal(with(buckets(300, 3_000, 10, 10), 1, 10, 300, 1)));
    assertEquals(
        "not a tally: bucket 11 is beyond that of the maximum, 10",
        refusal(with(buckets(300, 3_000, 10, 10), 1, 11, 300, 0)));
    assertEquals(
        "not a tally: its counts or their sum exceed a long",
        refusal(with(buckets(300, 3_000, 10, 10), 1, 10, Long.MAX_VALUE, 0)));
    assertEquals(
        "not a tally: it claims 2000 items, of at most 1",
        refusal(with(new EnvelopeWriter((byte) 'D', (byte) 1), 2_000, 5)));
    assertEquals(
        "duration must be from 0 to 1099511627775 ms, got 1099511627776 ms",
        refusal(with(new EnvelopeWriter((byte) 'D', (byte) 1), 0, 0, 1, 1L << 40)));
    assertEquals(
        "not a tally: no precision has code 2",
        refusal(with(new EnvelopeWriter((byte) 'D', (byte) 1), 0, 2, 0)));
    assertEquals(
        "not a tally: its durations are not in their one order",
        refusal(with(new EnvelopeWriter((byte) 'D', (byte) 1), 2, 5, 0, 0, 0)));
  }
}
