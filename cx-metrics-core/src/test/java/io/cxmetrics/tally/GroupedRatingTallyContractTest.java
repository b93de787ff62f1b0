package io.cxmetrics.tally;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;

/**
 * {@link GroupedRatingTally} keeps the contract, with the distributions of its segments as
 * snapshot; and they are those of a {@link RatingTally} for each segment.
 */
class GroupedRatingTallyContractTest {

  private static final int SEGMENTS = 7;

  private abstract static class OnScale
      extends TallyContract<GroupedRatingTally, List<RatingDistribution>> {

    private final RatingScale scale;
    private final RatingPolicy policy;
    private final int margin;

    OnScale(RatingScale scale, RatingPolicy policy, int margin) {
      this.scale = scale;
      this.policy = policy;
      this.margin = margin;
    }

    /** A row in one number: the rating, from the smallest one that occurs, and the segment. */
    private int value(int segment, int rating) {
      return (rating - scale.min() + margin) * SEGMENTS + segment;
    }

    private int segmentOf(int value) {
      return value % SEGMENTS;
    }

    private int ratingOf(int value) {
      return value / SEGMENTS + scale.min() - margin;
    }

    @Override
    GroupedRatingTally create() {
      return GroupedRatingTally.of(scale, SEGMENTS, policy);
    }

    @Override
    void add(GroupedRatingTally tally, int value) {
      tally.add(segmentOf(value), ratingOf(value));
    }

    @Override
    void mergeInto(GroupedRatingTally tally, GroupedRatingTally other) {
      tally.merge(other);
    }

    @Override
    List<RatingDistribution> snapshot(GroupedRatingTally tally) {
      return IntStream.range(0, SEGMENTS).mapToObj(tally::segment).toList();
    }

    @Override
    List<RatingDistribution> merge(List<RatingDistribution> left, List<RatingDistribution> right) {
      return IntStream.range(0, SEGMENTS).mapToObj(i -> left.get(i).merge(right.get(i))).toList();
    }

    @Override
    int[] values(SplittableRandom random, int count) {
      return IntStream.range(0, count)
          .map(
              i ->
                  value(
                      random.nextInt(SEGMENTS),
                      random.nextInt(scale.min() - margin, scale.max() + margin + 1)))
          .toArray();
    }

    @Override
    List<List<RatingDistribution>> otherDoors(int[] values) {
      int n = values.length;
      int[] segments = new int[n];
      int[] ratings = new int[n];
      byte[] bytes = new byte[n];
      short[] shorts = new short[n];
      List<RatingTally> slow = new ArrayList<>();
      for (int i = 0; i < SEGMENTS; i++) {
        slow.add(RatingTally.of(scale, policy));
      }
      for (int i = 0; i < n; i++) {
        segments[i] = segmentOf(values[i]);
        ratings[i] = ratingOf(values[i]);
        bytes[i] = (byte) ratings[i];
        shorts[i] = (short) ratings[i];
        slow.get(segments[i]).add(ratings[i]);
      }
      return List.of(
          slow.stream().map(RatingTally::snapshot).toList(),
          snapshot(create().addAll(segments, ratings)),
          snapshot(create().addAll(segments, bytes)),
          snapshot(create().addAll(segments, shorts)),
          snapshot(
              TallyCodec.decodeGroupedRatings(
                  TallyCodec.encode(create().addAll(segments, shorts)))),
          snapshot(
              create()
                  .merge(create().addAll(segments, bytes), IntStream.range(0, SEGMENTS).toArray())),
          snapshot(create().addAll(segments, ratings, n / 2, n).addAll(segments, bytes, 0, n / 2)));
    }
  }

  @Nested
  class Strict extends OnScale {
    Strict() {
      super(RatingScales.NPS_0_10, RatingPolicy.strict(), 0);
    }
  }

  @Nested
  class LenientWithMissingCodesOffAndOnTheScale extends OnScale {
    LenientWithMissingCodesOffAndOnTheScale() {
      super(RatingScales.CES_1, RatingPolicy.lenient().withMissingCodes(6, 2), 3);
    }
  }

  @Nested
  class LenientOnNegativeRatings extends OnScale {
    LenientOnNegativeRatings() {
      super(TestScales.MINUS_3_TO_3, RatingPolicy.lenient(), 2);
    }
  }

  @Nested
  class OnManyPoints extends OnScale {
    OnManyPoints() {
      super(TestScales.SLIDER_0_100, RatingPolicy.lenient(), 20);
    }
  }
}
