package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.CesResult;
import io.cxmetrics.survey.CsatResult;
import io.cxmetrics.survey.CustomerEffortScore;
import io.cxmetrics.survey.CustomerSatisfaction;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.survey.NpsResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedRatingTallyTest {

  private static final int ROWS = 10_000;

  private static GroupedRatingTally nps(int segments) {
    return GroupedRatingTally.of(RatingScales.NPS_0_10, segments);
  }

  private static List<RatingDistribution> all(GroupedRatingTally tally) {
    return IntStream.range(0, tally.segments()).mapToObj(tally::segment).toList();
  }

  /** The message of a call that is refused and leaves the tally as it was. */
  private static String refused(
      GroupedRatingTally tally, Class<? extends RuntimeException> type, Runnable call) {
    List<RatingDistribution> before = all(tally);
    String message = String.valueOf(assertThrows(type, call::run).getMessage());
    assertEquals(before, all(tally));
    return message;
  }

  private static String refused(GroupedRatingTally tally, Runnable call) {
    return refused(tally, IllegalArgumentException.class, call);
  }

  @Test
  void countsBySegment() {
    GroupedRatingTally tally = nps(3).addAll(new int[] {0, 2, 0}, new byte[] {10, 3, 8});
    tally.exclude(2, ExclusionReason.UNREADABLE, 4).add(2, 4);
    Bands bands = RatingScales.NPS_0_10.bands();
    assertEquals(2, tally.n(0));
    assertEquals(0, tally.n(1));
    assertEquals(1, tally.count(0, Band.POSITIVE, bands));
    assertEquals(1, tally.count(0, Band.NEUTRAL, bands));
    assertEquals(2, tally.count(2, Band.NEGATIVE, bands));
    assertEquals(Map.of(ExclusionReason.UNREADABLE, 4L), tally.segment(2).excluded());
    assertEquals(4, tally.total().n());
    assertEquals(4, tally.total().excluded(ExclusionReason.UNREADABLE));
    assertEquals(RatingPolicy.strict(), tally.policy());
    assertEquals(RatingScales.NPS_0_10, tally.scale());
  }

  @Test
  void bandsOfAFallingScaleCountFromTheTop() {
    GroupedRatingTally tally =
        GroupedRatingTally.of(RatingScales.CES_1, 1).addAll(new int[5], new int[] {1, 1, 2, 3, 5});
    Bands bands = RatingScales.CES_1.bands();
    assertEquals(3, tally.count(0, Band.POSITIVE, bands));
    assertEquals(1, tally.count(0, Band.NEUTRAL, bands));
    assertEquals(1, tally.count(0, Band.NEGATIVE, bands));
    assertThrows(
        IllegalArgumentException.class, () -> tally.count(0, Band.NEUTRAL, new Bands(4, 4)));
  }

  @Test
  void metricsOverAllSegmentsAreThoseOfEachAlone() {
    SplittableRandom random = new SplittableRandom(3);
    int[] segments = random.ints(500, 0, 40).map(s -> s == 13 ? 14 : s).toArray();
    int[] ratings = random.ints(500, 0, 11).toArray();
    GroupedRatingTally tally = nps(40).addAll(segments, ratings);
    NetPromoterScore metric = NetPromoterScore.standard();
    List<NpsResult> results = metric.calculateAll(tally);
    double[] scores = metric.scores(tally, -999);
    assertEquals(40, results.size());
    for (int segment = 0; segment < 40; segment++) {
      int wanted = segment;
      RatingTally alone = RatingTally.of(RatingScales.NPS_0_10);
      IntStream.range(0, 500)
          .filter(i -> segments[i] == wanted)
          .forEach(i -> alone.add(ratings[i]));
      assertEquals(metric.calculate(alone), results.get(segment));
      assertEquals(segment == 13 ? -999 : results.get(segment).score(), scores[segment]);
    }
    assertFalse(results.get(13).isDefined());
    assertThrows(
        IllegalArgumentException.class,
        () -> metric.scores(GroupedRatingTally.of(RatingScales.CES_2, 1), 0));
  }

  @Test
  void otherMetricsOverAllSegments() {
    List<CsatResult> csat =
        CustomerSatisfaction.standard()
            .calculateAll(
                GroupedRatingTally.of(RatingScales.THUMBS, 2)
                    .addAll(new int[] {1, 1}, new int[] {1, 0}));
    assertFalse(csat.get(0).isDefined());
    assertEquals(0.5, csat.get(1).score());
    List<CesResult> ces =
        CustomerEffortScore.version2()
            .calculateAll(
                GroupedRatingTally.of(RatingScales.CES_2, 1).addAll(new int[1], new int[] {7}));
    assertEquals(1.0, ces.get(0).score());
  }

  /** Rows split over threads and merged in the order in which they end. */
  @Test
  void splittingTheRowsOverThreadsGivesTheSame() throws InterruptedException {
    SplittableRandom random = new SplittableRandom(5);
    int[] segments = random.ints(ROWS, 0, 100).toArray();
    int[] ratings = random.ints(ROWS, 0, 11).toArray();
    GroupedRatingTally merged = nps(100);
    List<Thread> threads = new ArrayList<>();
    for (int part = 0; part < 8; part++) {
      int from = ROWS * part / 8;
      int to = ROWS * (part + 1) / 8;
      Thread thread =
          new Thread(
              () -> {
                GroupedRatingTally mine = nps(100).addAll(segments, ratings, from, to);
                synchronized (merged) {
                  merged.merge(mine);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(all(nps(100).addAll(segments, ratings)), all(merged));
  }

  /** The failing row at borders of blocks and where counters overflow, with codes before it. */
  @ParameterizedTest
  @CsvSource({
    "0, true",
    "1, false",
    "2549, true",
    "2550, false",
    "2561, true",
    "4095, true",
    "4096, false",
    "4097, true",
    "8191, false",
    "8192, true",
    "9999, true",
    "9999, false"
  })
  void failedCallLeavesTheTallyAsItWas(int position, boolean isRating) {
    GroupedRatingTally tally =
        GroupedRatingTally.of(
            RatingScales.NPS_0_10, 10, RatingPolicy.strict().withMissingCodes(0, 99));
    tally.addAll(new int[] {1, 2, 2}, new int[] {5, 99, 0});
    int[] segments = IntStream.range(0, ROWS).map(i -> i % 10).toArray();
    int[] ratings = IntStream.range(0, ROWS).map(i -> i % 10 == 7 ? 99 : 8).toArray();
    if (isRating) {
      ratings[position] = 12;
    } else {
      segments[position] = 10;
    }
    byte[] bytes = new byte[ROWS];
    short[] shorts = new short[ROWS];
    for (int i = 0; i < ROWS; i++) {
      bytes[i] = (byte) ratings[i];
      shorts[i] = (short) ratings[i];
    }
    String message =
        isRating
            ? "rating 12 is off scale nps-0-10, which has the whole numbers from 0 to 10"
            : "segment must be from 0 to 9, got 10";
    message += ", at position " + position;
    assertEquals(message, refused(tally, () -> tally.addAll(segments, ratings)));
    assertEquals(message, refused(tally, () -> tally.addAll(segments, bytes)));
    assertEquals(message, refused(tally, () -> tally.addAll(segments, shorts)));
    assertEquals(message, refused(tally, () -> tally.addAll(segments, ratings)));
    tally.addAll(new int[] {9}, new int[] {10});
    assertEquals(1, tally.n(9));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void segmentsMustExist(int segment) {
    GroupedRatingTally tally = nps(3).add(0, 9);
    String message = "segment must be from 0 to 2, got " + segment;
    assertEquals(message, refused(tally, () -> tally.add(segment, 9)));
    assertEquals(
        message + ", at position 1",
        refused(tally, () -> tally.addAll(new int[] {0, segment}, new byte[2])));
    assertEquals(
        message + ", at position 1",
        refused(tally, () -> tally.merge(nps(2).add(0, 1), new int[] {0, segment})));
    assertEquals(message, refused(tally, () -> tally.segment(segment)));
    assertEquals(message, refused(tally, () -> tally.n(segment)));
    assertEquals(message, refused(tally, () -> tally.exclude(segment, ExclusionReason.MISSING, 1)));
  }

  @Test
  void singleRatingsAreChecked() {
    GroupedRatingTally tally = nps(3).add(0, 9);
    assertEquals(
        "rating 11 is off scale nps-0-10, which has the whole numbers from 0 to 10",
        refused(tally, () -> tally.add(0, 11)));
    assertEquals(1, tally.total().n());
  }

  @Test
  void columnsAreChecked() {
    GroupedRatingTally tally = nps(3).add(0, 9);
    assertEquals(
        "segments and ratings must be of one length, got 2 and 3",
        refused(tally, () -> tally.addAll(new int[2], new byte[3])));
    Class<IndexOutOfBoundsException> type = IndexOutOfBoundsException.class;
    refused(tally, type, () -> tally.addAll(new int[3], new byte[3], 1, 4));
    refused(tally, type, () -> tally.addAll(new int[3], new int[3], 2, 1));
    refused(tally, type, () -> tally.addAll(new int[3], new short[3], -1, 1));
    refused(tally, type, () -> tally.addAll(new int[3], new byte[3], 4, 4));
    refused(tally, () -> tally.exclude(0, ExclusionReason.MISSING, -1));
  }

  @Test
  void numberOfSegmentsIsBounded() {
    assertEquals(0, nps(0).addAll(new int[0], new byte[0]).total().n());
    assertEquals(
        "segments on nps-0-10 must be from 0 to 143165575, got -1",
        assertThrows(IllegalArgumentException.class, () -> nps(-1)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> nps(Integer.MAX_VALUE));
  }

  @Test
  void onlyLikeTalliesMerge() {
    GroupedRatingTally tally = nps(3).add(0, 9);
    assertEquals(
        "cannot merge tallies of 3 and 4 segments", refused(tally, () -> tally.merge(nps(4))));
    assertTrue(
        refused(tally, () -> tally.merge(GroupedRatingTally.of(RatingScales.NPS_EU, 3)))
            .startsWith("cannot merge answers on different scales: "));
  }

  /** Every counter of a page and beyond, through every border of its lower bits. */
  @Test
  void countersGoOnWhereTheirLowerBitsEnd() {
    GroupedRatingTally tally = nps(70);
    int[] segments = IntStream.range(0, 70).toArray();
    byte[] eights = new byte[70];
    Arrays.fill(eights, (byte) 8);
    for (int count = 1; count <= 1_025; count++) {
      tally.addAll(segments, eights);
      assertEquals(count, tally.n(0));
      assertEquals(count, tally.segment(69).count(8));
    }
    assertEquals(70 * 1_025, tally.total().count(8));
    assertEquals(70 * 1_025, tally.total().n());
    tally.add(3, 8).exclude(3, ExclusionReason.MISSING, 255).exclude(3, ExclusionReason.MISSING, 1);
    assertEquals(1_026, tally.n(3));
    assertEquals(256, tally.segment(3).excluded(ExclusionReason.MISSING));
    assertEquals(0, tally.segment(2).excluded(ExclusionReason.MISSING));
  }

  /** A refused column takes back what had gone past the lower bits. */
  @Test
  void whatIsTakenBackMayHaveGoneOn() {
    GroupedRatingTally tally = nps(1).addAll(new int[200], new byte[200]);
    byte[] refused = new byte[601];
    refused[600] = 11;
    refused(tally, () -> tally.addAll(new int[601], refused));
    assertEquals(200, tally.n(0));
    assertEquals(800, tally.addAll(new int[601], refused, 0, 600).n(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1_000, 6, 1_000, Integer.MAX_VALUE - 4})
  void scalesAndCodesAnywhere(int min) {
    RatingScale scale =
        new RatingScale(
            "x", Question.EFFORT, min, min + 4, Direction.HIGHER_IS_BETTER, new Bands(1, 1));
    int[] ratings = {
      min,
      min + 4,
      min + 5,
      min - 1,
      min + 132,
      min + 133,
      min - 128,
      min - 129,
      0,
      99,
      999,
      -999,
      Integer.MIN_VALUE,
      Integer.MAX_VALUE,
      Short.MIN_VALUE,
      Short.MAX_VALUE,
      -128,
      127
    };
    RatingPolicy policy = RatingPolicy.lenient().withMissingCodes(99, -999, min + 1);
    short[] shorts = new short[ratings.length];
    byte[] bytes = new byte[ratings.length];
    RatingTally slow = RatingTally.of(scale, policy);
    for (int i = 0; i < ratings.length; i++) {
      shorts[i] = (short) ratings[i];
      bytes[i] = (byte) ratings[i];
      slow.add(ratings[i]).add((int) shorts[i]).add((int) bytes[i]);
    }
    int[] segments = new int[ratings.length];
    GroupedRatingTally tally = GroupedRatingTally.of(scale, 1, policy);
    tally.addAll(segments, ratings).addAll(segments, shorts).addAll(segments, bytes);
    assertEquals(slow.snapshot(), tally.segment(0));
  }

  @Test
  void mergingByIdsIsChecked() {
    GroupedRatingTally tally = nps(3).add(0, 9);
    assertEquals(
        "need an id for each of 2 segments, got 3",
        refused(tally, () -> tally.merge(nps(2), new int[3])));
    assertTrue(
        refused(tally, () -> tally.merge(GroupedRatingTally.of(RatingScales.NPS_EU, 1), new int[1]))
            .startsWith("cannot merge answers on different scales: "));
    tally.exclude(0, ExclusionReason.MISSING, Long.MAX_VALUE - 1);
    refused(tally, ArithmeticException.class, () -> tally.merge(nps(1).add(0, 1), new int[] {2}));
  }

  @Test
  void countsBeyondAnIntAreKept() {
    RatingScale scale = RatingScales.THUMBS;
    GroupedRatingTally tally = GroupedRatingTally.of(scale, 1).add(0, 1);
    GroupedRatingTally one = GroupedRatingTally.of(scale, 1).add(0, 1);
    for (int i = 0; i < 40; i++) {
      tally.merge(tally);
    }
    assertEquals(1L << 40, tally.n(0));
    assertEquals((1L << 40) + 1, one.merge(tally).n(0));
    assertEquals((1L << 40) + 1, tally.add(0, 0).n(0));
    assertEquals(1, tally.segment(0).count(0));
    assertEquals((1L << 40) + 1, GroupedRatingTally.of(scale, 2).merge(tally, new int[] {1}).n(1));
    tally.exclude(0, ExclusionReason.MISSING, Long.MAX_VALUE - (1L << 40) - 1);
    Class<ArithmeticException> type = ArithmeticException.class;
    refused(tally, type, () -> tally.add(0, 1));
    refused(tally, type, () -> tally.merge(one));
    refused(tally, type, () -> tally.exclude(0, ExclusionReason.MISSING, 1));
  }
}
