package io.cxmetrics.journey;

import io.cxmetrics.internal.Distributions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws as many respondents as there are, each time anew and each with the same chance, and beside
 * them each metric from the normal distribution of its score.
 *
 * <p>Source: B. Efron and R. J. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, chapter
 * 6; for the metrics its parametric form.
 */
final class Resampler {

  private final SplittableRandom random;
  private final MetricEvidence evidence;
  private final int[] rowOfRespondent;
  private final int[] times;
  private final double[] metricScores;

  private Resampler(JourneyMeasure measure, long seed) {
    this.random = new SplittableRandom(seed);
    this.evidence = measure.evidence();
    int[] given = measure.answers().times();
    this.rowOfRespondent = new int[Arrays.stream(given).sum()];
    this.times = new int[given.length];
    this.metricScores = new double[evidence.scores().length];
    int respondent = 0;
    for (int row = 0; row < given.length; row++) {
      Arrays.fill(rowOfRespondent, respondent, respondent + given[row], row);
      respondent += given[row];
    }
  }

  /** The journey at each draw. */
  static List<JourneyPoint> draws(JourneyMeasure measure, Resampling resampling) {
    Resampler resampler = new Resampler(measure, resampling.seed());
    List<JourneyPoint> points = new ArrayList<>(resampling.draws());
    for (int i = 0; i < resampling.draws(); i++) {
      resampler.drawRespondents();
      resampler.drawMetrics();
      points.add(measure.at(resampler.times, resampler.metricScores));
    }
    return points;
  }

  private void drawRespondents() {
    Arrays.fill(times, 0);
    int n = rowOfRespondent.length;
    for (int i = 0; i < n; i++) {
      times[rowOfRespondent[below(n)]]++;
    }
  }

  /** From 0 to one below the bound: the upper bits of 63 random ones times the bound. */
  private int below(int bound) {
    return (int) Math.multiplyHigh(random.nextLong() >>> 1, (long) bound << 1);
  }

  private void drawMetrics() {
    for (int i = 0; i < metricScores.length; i++) {
      double error = evidence.has(i) ? evidence.error(i) : Double.NaN;
      double drawn = evidence.scores()[i] + (error > 0 ? error * normal() : 0);
      metricScores[i] = Double.isNaN(drawn) ? drawn : Math.max(0, Math.min(100, drawn));
    }
  }

  private double normal() {
    return Distributions.normalQuantile(((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53);
  }
}
