package io.cxmetrics.journey;

/**
 * How the scores of the stages become the score of the journey. With scores s and weights w that
 * sum to 1. Never above {@link #ARITHMETIC}, in the order in which they are listed; the lower, the
 * less a good stage makes up for a bad one: 90, 90 and 20 give 66.7, 54.5, 41.5 and 20.
 *
 * <p>Range: 0 to 100. Raising a stage never lowers any of them. Source: OECD and JRC, <i>Handbook
 * on Constructing Composite Indicators</i>, 2008, step 7; as {@code a_amean}, {@code a_gmean} and
 * {@code a_hmean} in the R package COINr.
 */
public enum AcrossStages {

  /** {@code Σ w s}: one point lost here is made up by one point won there. The default. */
  ARITHMETIC {
    @Override
    double of(double[] scores, double[] weights) {
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        sum += weights[i] * scores[i];
      }
      return sum;
    }

    @Override
    double slope(double composite, double score, double weight) {
      return weight;
    }
  },

  /** {@code Π s^w}. A stage at 0 makes it 0, and then there is no interval. */
  GEOMETRIC {
    @Override
    double of(double[] scores, double[] weights) {
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        sum += weights[i] * Math.log(scores[i]);
      }
      return Math.exp(sum);
    }

    @Override
    double slope(double composite, double score, double weight) {
      return weight * composite / score;
    }
  },

  /** {@code 1 / Σ (w / s)}. A stage at 0 makes it 0, its limit; then there is no interval. */
  HARMONIC {
    @Override
    double of(double[] scores, double[] weights) {
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        sum += weights[i] / scores[i];
      }
      return 1 / sum;
    }

    @Override
    double slope(double composite, double score, double weight) {
      return weight * (composite / score) * (composite / score);
    }
  },

  /**
   * The smallest score, whatever the weights. Its interval is that of the stage that came out
   * worst; there is none where two stages tie, since which one is worst is then open. Where the
   * worst two are within their uncertainty the smallest of them leans to the low side.
   */
  WORST_STAGE {
    @Override
    double of(double[] scores, double[] weights) {
      double worst = scores[0];
      for (double score : scores) {
        worst = Math.min(worst, score);
      }
      return worst;
    }

    @Override
    double slope(double composite, double score, double weight) {
      return score == composite ? 1 : 0;
    }
  };

  /** The composite of at least one score; the weights sum to 1. */
  abstract double of(double[] scores, double[] weights);

  /** How much the composite changes with one score: its derivative, where there is one. */
  abstract double slope(double composite, double score, double weight);

  /**
   * The derivatives of the composite by each score; empty where it has none, at a stage at 0 of a
   * mean that divides by it and where two stages are the worst.
   */
  double[] slopes(double composite, double[] scores, double[] weights) {
    double[] slopes = new double[scores.length];
    double worst = 0;
    for (int i = 0; i < scores.length; i++) {
      slopes[i] = slope(composite, scores[i], weights[i]);
      worst += slopes[i];
    }
    boolean smooth = this == WORST_STAGE ? worst == 1 : Double.isFinite(worst);
    return smooth ? slopes : new double[0];
  }
}
