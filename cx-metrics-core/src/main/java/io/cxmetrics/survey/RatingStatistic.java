package io.cxmetrics.survey;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.IntervalMethod;
import io.cxmetrics.stats.MeanInterval;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.stats.ProportionInterval;
import io.cxmetrics.tally.RatingDistribution;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is computed from a distribution of ratings. Every variant of CSAT and CES is one of these
 * with other parameters.
 */
sealed interface RatingStatistic {

  /** The name within a definition on a scale. */
  String id(RatingScale scale);

  /** Where the bands come from. */
  BandRule bands();

  /** Checks that the statistic means something on a scale; most do on every one. */
  default void requireApplies(RatingScale scale) {}

  /** The answers that the statistic is over. */
  default long base(RatingDistribution ratings) {
    return ratings.n();
  }

  /** The estimate; only called when {@link #base} is at least 1. */
  Estimate estimate(RatingDistribution ratings, ConfidenceLevel level);

  /** The interval method. */
  IntervalMethod method();

  /** This statistic with another interval method, if that is one for its kind. */
  RatingStatistic withInterval(IntervalMethod method);

  /** This statistic with another rule for its bands. */
  RatingStatistic withBands(BandRule rule);

  private static IllegalArgumentException notFor(IntervalMethod method, String kind) {
    return new IllegalArgumentException(
        lenientFormat("%s is not an interval method for a %s", method.id(), kind));
  }

  /**
   * The share of positive answers, {@code positive / n}; or, where the neutral answers are left out
   * of the denominator, {@code positive / (positive + negative)}.
   */
  record Share(BandRule bands, boolean overAll, ProportionInterval method)
      implements RatingStatistic {

    @Override
    public String id(RatingScale scale) {
      Bands applied = bands.on(scale);
      if (!overAll) {
        return "good-over-rated-" + BandRule.boxes(applied);
      }
      return applied.best() == 1 ? "top-box" : "top-" + applied.best() + "-box";
    }

    @Override
    public long base(RatingDistribution ratings) {
      return overAll
          ? ratings.n()
          : ratings.n() - ratings.count(Band.NEUTRAL, bands.on(ratings.scale()));
    }

    @Override
    public Estimate estimate(RatingDistribution ratings, ConfidenceLevel level) {
      long positive = ratings.count(Band.POSITIVE, bands.on(ratings.scale()));
      long n = base(ratings);
      double share = (double) positive / n;
      return new Estimate(
          share,
          OptionalDouble.of(Math.sqrt(share * ((n - positive) / (double) n) / n)),
          Optional.of(method.interval(positive, n, level)));
    }

    @Override
    public RatingStatistic withInterval(IntervalMethod newMethod) {
      if (newMethod instanceof ProportionInterval proportion) {
        return new Share(bands, overAll, proportion);
      }
      throw notFor(newMethod, "share");
    }

    @Override
    public RatingStatistic withBands(BandRule rule) {
      return new Share(rule, overAll, method);
    }
  }

  /** The share of positive answers less that of negative ones. */
  record Net(BandRule bands, NetInterval method) implements RatingStatistic {

    @Override
    public String id(RatingScale scale) {
      return "net-" + BandRule.boxes(bands.on(scale));
    }

    @Override
    public Estimate estimate(RatingDistribution ratings, ConfidenceLevel level) {
      Bands applied = bands.on(ratings.scale());
      long positive = ratings.count(Band.POSITIVE, applied);
      long negative = ratings.count(Band.NEGATIVE, applied);
      long n = ratings.n();
      return new Estimate(
          (double) (positive - negative) / n,
          OptionalDouble.of(NetInterval.standardError(positive, negative, n)),
          Optional.of(method.interval(positive, negative, n, level)));
    }

    @Override
    public RatingStatistic withInterval(IntervalMethod newMethod) {
      if (newMethod instanceof NetInterval net) {
        return new Net(bands, net);
      }
      throw notFor(newMethod, "net share");
    }

    @Override
    public RatingStatistic withBands(BandRule rule) {
      return new Net(rule, method);
    }
  }

  /** The mean rating, in points of the scale or as an index. The bands only sort the counts. */
  record Mean(BandRule bands, MeanUnit unit) implements RatingStatistic {

    @Override
    public IntervalMethod method() {
      return MeanInterval.STUDENT_T;
    }

    @Override
    public String id(RatingScale scale) {
      return unit.id();
    }

    @Override
    public void requireApplies(RatingScale scale) {
      unit.requireApplies(scale);
    }

    @Override
    public Estimate estimate(RatingDistribution ratings, ConfidenceLevel level) {
      RatingScale scale = ratings.scale();
      long n = ratings.n();
      double mean = mean(ratings);
      double value = unit.of(mean, scale);
      if (n < 2) {
        return new Estimate(value, OptionalDouble.empty(), Optional.empty());
      }
      double deviation = Math.sqrt(squaredDeviations(ratings, mean) / (n - 1.0));
      double standardError = deviation / Math.sqrt((double) n) * unit.size(scale);
      return new Estimate(
          value,
          OptionalDouble.of(standardError),
          Optional.of(MeanInterval.STUDENT_T.interval(value, standardError, n, level)));
    }

    @Override
    public RatingStatistic withInterval(IntervalMethod newMethod) {
      if (newMethod == MeanInterval.STUDENT_T) {
        return this;
      }
      throw notFor(newMethod, "mean");
    }

    @Override
    public RatingStatistic withBands(BandRule rule) {
      return new Mean(rule, unit);
    }

    private static double mean(RatingDistribution ratings) {
      double sum = 0;
      for (int i = 0; i < ratings.scale().points(); i++) {
        int rating = ratings.scale().min() + i;
        sum += (double) rating * ratings.count(rating);
      }
      return sum / ratings.n();
    }

    private static double squaredDeviations(RatingDistribution ratings, double mean) {
      double sum = 0;
      for (int i = 0; i < ratings.scale().points(); i++) {
        int rating = ratings.scale().min() + i;
        sum += (rating - mean) * (rating - mean) * ratings.count(rating);
      }
      return sum;
    }
  }

  /** The unit of a mean. */
  enum MeanUnit {
    /** Points of the scale. */
    RATING("mean") {
      @Override
      double of(double mean, RatingScale scale) {
        return mean;
      }

      @Override
      double size(RatingScale scale) {
        return 1;
      }
    },

    /** 0 at the worst point of the scale and 100 at the best. */
    INDEX("index") {
      @Override
      double of(double mean, RatingScale scale) {
        boolean rising = scale.direction() == Direction.HIGHER_IS_BETTER;
        return (rising ? mean - scale.min() : scale.max() - mean) * size(scale);
      }

      @Override
      double size(RatingScale scale) {
        return 100.0 / (scale.max() - scale.min());
      }
    },

    /** 100 at the largest rating, and above 0 at the smallest: the mean over the maximum. */
    INDEX_OF_MAX("index-of-max") {
      @Override
      double of(double mean, RatingScale scale) {
        return mean * size(scale);
      }

      @Override
      double size(RatingScale scale) {
        return 100.0 / scale.max();
      }

      @Override
      void requireApplies(RatingScale scale) {
        if (scale.direction() != Direction.HIGHER_IS_BETTER || scale.min() < 0) {
          throw new IllegalArgumentException(
              "the index over the maximum needs a scale where higher is better and no rating is"
                  + " negative, got "
                  + scale);
        }
      }
    };

    private final String id;

    MeanUnit(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    /** Checks that the unit means something on a scale. */
    void requireApplies(RatingScale scale) {}

    /** A mean rating in this unit. */
    abstract double of(double mean, RatingScale scale);

    /** How much of this unit one point of the scale is. */
    abstract double size(RatingScale scale);
  }
}
