package io.cxmetrics.tally;

import static io.cxmetrics.tally.ExclusionReason.MISSING;
import static io.cxmetrics.tally.ExclusionReason.OFF_SCALE;
import static io.cxmetrics.tally.ExclusionReason.UNREADABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.RatingScales;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTallyTest {

  private static final String OFF_NPS =
      "rating %s is off scale nps-0-10, which has the whole numbers from 0 to 10";

  private static RatingTally strict() {
    return RatingTally.of(RatingScales.NPS_0_10, 9, 10, 3);
  }

  private static RatingTally lenient() {
    return RatingTally.of(RatingScales.NPS_0_10, RatingPolicy.lenient());
  }

  /** The message of a call that is refused and leaves the tally as it was. */
  private static String refused(
      RatingTally tally, Class<? extends RuntimeException> type, Runnable call) {
    RatingDistribution before = tally.snapshot();
    long n = tally.n();
    String message = String.valueOf(assertThrows(type, call::run).getMessage());
    assertEquals(before, tally.snapshot());
    assertEquals(n, tally.n());
    return message;
  }

  private static String refused(RatingTally tally, Runnable call) {
    return refused(tally, IllegalArgumentException.class, call);
  }

  @Test
  void countsByPointAndBand() {
    RatingTally tally = RatingTally.of(RatingScales.NPS_0_10, 10, 9, 9, 8, 6, 0);
    assertEquals(6, tally.n());
    assertEquals(2, tally.count(9));
    assertEquals(0, tally.count(7));
    Bands bands = RatingScales.NPS_0_10.bands();
    assertEquals(3, tally.count(Band.POSITIVE, bands));
    assertEquals(1, tally.count(Band.NEUTRAL, bands));
    assertEquals(2, tally.count(Band.NEGATIVE, bands));
    assertEquals("nps-0-10 [1, 0, 0, 0, 0, 0, 1, 0, 1, 2, 1], excluded {}", tally.toString());
  }

  @Test
  void bandsOfAFallingScaleCountFromTheTop() {
    RatingTally tally = RatingTally.of(RatingScales.CES_1, 1, 1, 2, 3, 5);
    Bands bands = RatingScales.CES_1.bands();
    assertEquals(3, tally.count(Band.POSITIVE, bands));
    assertEquals(1, tally.count(Band.NEUTRAL, bands));
    assertEquals(1, tally.count(Band.NEGATIVE, bands));
    assertEquals(1, tally.count(Band.NEGATIVE, new Bands(1, 1)));
    assertThrows(IllegalArgumentException.class, () -> tally.count(Band.NEUTRAL, new Bands(4, 4)));
  }

  @Test
  void pointOffTheScaleHasNoCount() {
    assertEquals(
        OFF_NPS.formatted(11),
        assertThrows(IllegalArgumentException.class, () -> strict().count(11)).getMessage());
    assertEquals(
        OFF_NPS.formatted(-1),
        assertThrows(IllegalArgumentException.class, () -> strict().snapshot().count(-1))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 11, 99, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void strictRefusesWhatIsOffTheScale(int rating) {
    RatingTally tally = strict();
    assertEquals(OFF_NPS.formatted(rating), refused(tally, () -> tally.add(rating)));
    assertEquals(OFF_NPS.formatted(rating), refused(tally, () -> tally.addCount(rating, 5)));
    assertEquals(
        OFF_NPS.formatted(rating) + ", at position 2",
        refused(tally, () -> tally.addAll(new int[] {1, 2, rating, 3})));
  }

  @Test
  void strictRefusesHalfPointsAndMissingRatings() {
    RatingTally tally = strict();
    assertEquals(OFF_NPS.formatted("6.5"), refused(tally, () -> tally.add(6.5)));
    assertEquals(OFF_NPS.formatted("1.0E300"), refused(tally, () -> tally.add(1e300)));
    assertEquals(OFF_NPS.formatted("-Infinity"), refused(tally, () -> tally.add(-1.0 / 0)));
    String missing =
        "rating is missing on scale nps-0-10, which has the whole numbers from 0 to 10";
    assertEquals(missing, refused(tally, () -> tally.add(Double.NaN)));
    assertEquals(missing, refused(tally, tally::addMissing));
    List<Integer> withNull = new ArrayList<>(Arrays.asList(9, null));
    assertEquals(
        missing,
        assertThrows(
                IllegalArgumentException.class,
                () -> withNull.stream().collect(RatingTally.toDistribution(RatingScales.NPS_0_10)))
            .getMessage());
  }

  @Test
  void lenientCountsByReason() {
    RatingTally tally = lenient().addAll(new int[] {9, 11, -1, 10, 99});
    tally.add(6.5).add(Double.NaN).addMissing().add(7.0).exclude(UNREADABLE, 4);
    assertEquals(3, tally.n());
    assertEquals(Map.of(OFF_SCALE, 4L, MISSING, 2L, UNREADABLE, 4L), tally.excluded());
    assertEquals(4, tally.excluded(OFF_SCALE));
    assertEquals(4, tally.snapshot().excluded(UNREADABLE));
    assertEquals("{MISSING=2, OFF_SCALE=4, UNREADABLE=4}", tally.excluded().toString());
    assertTrue(lenient().excluded().isEmpty());
    List<Integer> withNull = new ArrayList<>(Arrays.asList(9, null, 12));
    assertEquals(
        Map.of(OFF_SCALE, 1L, MISSING, 1L),
        withNull.stream()
            .collect(RatingTally.toDistribution(RatingScales.NPS_0_10, RatingPolicy.lenient()))
            .excluded());
  }

  @Test
  void missingCodesAreNoErrorAndWinOverTheScale() {
    RatingPolicy policy = RatingPolicy.strict().withMissingCodes(99, 0, 11);
    RatingTally tally = RatingTally.of(RatingScales.NPS_0_10, policy);
    tally.addAll(new int[] {0, 5, 99}).add(0).add(11.0).addCount(0, 3).add(10);
    assertEquals(2, tally.n());
    assertEquals(0, tally.count(0));
    assertEquals(Map.of(MISSING, 7L), tally.excluded());
    assertEquals(policy, tally.policy());
    assertEquals(
        OFF_NPS.formatted(12) + ", at position 3",
        refused(tally, () -> tally.addAll(new int[] {99, 4, 0, 12})));
  }

  /** What was merged was counted under another policy, and stays as it was counted. */
  @Test
  void missingCodesDoNotReachWhatWasMerged() {
    RatingTally tally =
        RatingTally.of(RatingScales.NPS_0_10, RatingPolicy.strict().withMissingCodes(0));
    tally.merge(RatingTally.of(RatingScales.NPS_0_10, 0, 0, 10));
    tally.addAll(new int[] {0, 5}).add(0);
    assertEquals(2, tally.count(0));
    assertEquals(4, tally.n());
    assertEquals(Map.of(MISSING, 2L), tally.excluded());
  }

  /** The failing rating after whole blocks of the fast path, with missing codes before it. */
  @ParameterizedTest
  @CsvSource({"0", "63", "1023", "16383", "16384", "40000", "49999"})
  void failedBulkCallLeavesTheTallyAsItWas(int position) {
    RatingTally tally =
        RatingTally.of(RatingScales.NPS_0_10, RatingPolicy.strict().withMissingCodes(0, 99));
    tally.addAll(new int[] {1, 2, 99, 0});
    int[] ints = new int[50_000];
    byte[] bytes = new byte[ints.length];
    short[] shorts = new short[ints.length];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = i == position ? 12 : i == 20_000 ? 99 : i % 11;
      bytes[i] = (byte) ints[i];
      shorts[i] = (short) ints[i];
    }
    String message = OFF_NPS.formatted(12) + ", at position " + position;
    assertEquals(message, refused(tally, () -> tally.addAll(ints)));
    assertEquals(message, refused(tally, () -> tally.addAll(bytes)));
    assertEquals(message, refused(tally, () -> tally.addAll(shorts)));
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    assertEquals(message, refused(tally, () -> tally.addAll(buffer)));
    assertEquals(message, refused(tally, () -> tally.addAll(IntBuffer.wrap(ints))));
    assertEquals(0, buffer.position());
  }

  /** Values that the fast path would mistake for others if it did not look at their high bits. */
  @ParameterizedTest
  @ValueSource(ints = {16, 25, -7, 127, -128, 11, 15})
  void fastPathSeesEveryOffScaleByte(int rating) {
    byte[] bytes = new byte[2048];
    for (int position : new int[] {0, 1, 9, 63, 64, 1000, 2047}) {
      Arrays.fill(bytes, (byte) 9);
      bytes[position] = (byte) rating;
      RatingTally tally = lenient().addAll(bytes);
      assertEquals(2047, tally.count(9));
      assertEquals(Map.of(OFF_SCALE, 1L), tally.excluded());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65_545, -65_527, Integer.MIN_VALUE + 9, 25})
  void fastPathSeesEveryOffScaleInt(int rating) {
    int[] ints = new int[2048];
    Arrays.fill(ints, 9);
    ints[1023] = rating;
    assertEquals(Map.of(OFF_SCALE, 1L), lenient().addAll(ints).excluded());
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "0, 4", "2, 1", "4, 4"})
  void rangesMustLieInTheArray(int start, int end) {
    RatingTally tally = strict();
    Class<IndexOutOfBoundsException> type = IndexOutOfBoundsException.class;
    refused(tally, type, () -> tally.addAll(new int[3], start, end));
    refused(tally, type, () -> tally.addAll(new byte[3], start, end));
    refused(tally, type, () -> tally.addAll(new short[3], start, end));
  }

  @Test
  void differentScalesDoNotMerge() {
    RatingTally tally = strict();
    String message = refused(tally, () -> tally.merge(RatingTally.of(RatingScales.NPS_EU, 9)));
    assertTrue(message.startsWith("cannot merge answers on different scales: "), message);
    assertTrue(message.contains("id=nps-0-10"), message);
    assertTrue(message.contains("id=nps-eu"), message);
  }

  @Test
  void countsUpToTheEndOfLongAndNotBeyond() {
    RatingTally tally = RatingTally.of(RatingScales.NPS_0_10).addCount(10, Long.MAX_VALUE - 1);
    tally.add(0);
    assertEquals(Long.MAX_VALUE, tally.n());
    assertEquals(Long.MAX_VALUE, tally.snapshot().n());
    Class<ArithmeticException> type = ArithmeticException.class;
    refused(tally, type, () -> tally.add(0));
    refused(tally, type, () -> tally.addCount(3, Long.MAX_VALUE));
    refused(tally, type, () -> tally.addAll(new int[] {1}));
    refused(tally, type, () -> tally.merge(strict()));
    refused(tally, type, () -> tally.exclude(MISSING, 1));
    refused(tally, () -> tally.addCount(3, -1));
    assertEquals(
        "count must be at least 0, got -1", refused(tally, () -> tally.exclude(OFF_SCALE, -1)));
  }

  @Test
  void distributionIsMadeFromATableOfCounts() {
    RatingDistribution table = RatingDistribution.of(RatingScales.CSAT_1_5, 5, 10, 15, 40, 30);
    assertEquals(100, table.n());
    assertEquals(40, table.count(4));
    assertEquals(table, table.snapshot());
    assertNotEquals(table, RatingDistribution.of(RatingScales.CES_5, 5, 10, 15, 40, 30));
    assertEquals(
        "scale csat-1-5 has 5 points, got 2 counts",
        assertThrows(
                IllegalArgumentException.class,
                () -> RatingDistribution.of(RatingScales.CSAT_1_5, 1, 2))
            .getMessage());
    assertEquals(
        "count must be at least 0, got -2",
        assertThrows(
                IllegalArgumentException.class,
                () -> RatingDistribution.of(RatingScales.CSAT_1_3, 1, -2, 3))
            .getMessage());
  }

  @Test
  void exclusionsMakeADifference() {
    RatingDistribution none = lenient().add(9).snapshot();
    for (ExclusionReason reason : ExclusionReason.values()) {
      assertNotEquals(none, lenient().add(9).exclude(reason, 1).snapshot());
    }
  }

  @Test
  void policiesAreValues() {
    RatingPolicy codes = RatingPolicy.strict().withMissingCodes(99, 6, 99);
    assertEquals(List.of(6, 99), codes.missingCodes());
    assertEquals(RatingPolicy.strict().withMissingCodes(6, 99), codes);
    assertEquals(RatingPolicy.strict().withMissingCodes(6, 99).hashCode(), codes.hashCode());
    assertNotEquals(RatingPolicy.lenient().withMissingCodes(6, 99), codes);
    assertNotEquals(RatingPolicy.strict(), codes);
    assertNotEquals(codes, new Object());
    assertEquals("strict, missing [6, 99]", codes.toString());
    assertEquals("lenient", RatingPolicy.lenient().toString());
    assertTrue(RatingPolicy.lenient().isLenient());
    assertFalse(codes.isLenient());
  }
}
