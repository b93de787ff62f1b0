package io.cxmetrics.stats;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Observed less expected events of several curves, and their covariances, summed over all times of
 * events. The largest curve is left out, what it has more the others have less; that one, because
 * the others then determine V best.
 */
final class WeightedEvents {

  private final SurvivalComparison weights;
  private final CensoredCounts[] curves;
  private final int[] rows;
  private final long[] atRisk;
  private final double[] difference;
  private final double[][] covariance;
  private boolean isAnyEventSeen;
  private boolean tellCurvesApart;

  WeightedEvents(SurvivalComparison weights, SurvivalCurve... compared) {
    this.weights = weights;
    this.curves =
        Arrays.stream(compared)
            .map(SurvivalCurve::counts)
            .sorted(Comparator.comparingLong(CensoredCounts::total))
            .toArray(CensoredCounts[]::new);
    this.rows = new int[curves.length];
    this.atRisk = Arrays.stream(curves).mapToLong(CensoredCounts::total).toArray();
    this.difference = new double[curves.length - 1];
    this.covariance = new double[curves.length - 1][curves.length - 1];
    while (hasNext()) {
      goThrough(nextTime());
    }
  }

  /**
   * Whether the covariances have an inverse: at the first event somebody of each curve is under
   * observation, and somebody of all is left. Later ones cannot make up for it, since nobody joins.
   */
  boolean tellCurvesApart() {
    return tellCurvesApart;
  }

  private boolean hasNext() {
    for (int j = 0; j < curves.length; j++) {
      if (rows[j] < curves[j].size()) {
        return true;
      }
    }
    return false;
  }

  private long nextTime() {
    long time = Long.MAX_VALUE;
    for (int j = 0; j < curves.length; j++) {
      if (rows[j] < curves[j].size()) {
        time = Math.min(time, curves[j].time(rows[j]));
      }
    }
    return time;
  }

  private void goThrough(long time) {
    long events = 0;
    long n = 0;
    for (int j = 0; j < curves.length; j++) {
      events += eventsAt(time, j);
      n = Math.addExact(n, atRisk[j]);
    }
    if (events > 0) {
      noteFirst(events, n);
      add(time, (double) events, (double) n);
    }
    for (int j = 0; j < curves.length; j++) {
      if (isAt(time, j)) {
        atRisk[j] -= curves[j].events(rows[j]) + curves[j].censored(rows[j]);
        rows[j]++;
      }
    }
  }

  private boolean isAt(long time, int j) {
    return rows[j] < curves[j].size() && curves[j].time(rows[j]) == time;
  }

  private long eventsAt(long time, int j) {
    return isAt(time, j) ? curves[j].events(rows[j]) : 0;
  }

  private void noteFirst(long events, long n) {
    if (!isAnyEventSeen) {
      isAnyEventSeen = true;
      tellCurvesApart = events < n && Arrays.stream(atRisk).noneMatch(left -> left == 0);
    }
  }

  private void add(long time, double events, double n) {
    double weight = weights.weight(n);
    double spread = n > 1 ? weight * weight * events * (n - events) / (n - 1) : 0;
    for (int i = 0; i < difference.length; i++) {
      double share = (double) atRisk[i] / n;
      difference[i] += weight * ((double) eventsAt(time, i) - events * share);
      for (int j = 0; j <= i; j++) {
        covariance[i][j] += spread * share * ((i == j ? 1 : 0) - (double) atRisk[j] / n);
      }
    }
  }

  /**
   * {@code Uᵀ V⁻¹ U}: with the Cholesky factors {@code V = L Lᵀ} the squared length of the solution
   * of {@code L y = U}. Changes the covariances into L.
   */
  double chiSquared() {
    double sum = 0;
    double[] solution = new double[difference.length];
    for (int i = 0; i < difference.length; i++) {
      double[] row = covariance[i];
      for (int j = 0; j < i; j++) {
        row[j] = (row[j] - product(row, covariance[j], j)) / covariance[j][j];
      }
      row[i] = Math.sqrt(row[i] - product(row, row, i));
      solution[i] = (difference[i] - product(row, solution, i)) / row[i];
      sum += solution[i] * solution[i];
    }
    return sum;
  }

  private static double product(double[] a, double[] b, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
