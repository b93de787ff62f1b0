package io.cxmetrics.stats;

/**
 * Solves for the limits of {@link NetInterval#SCORE}, of which the upper is the negated lower one
 * of the mirrored problem, with P and D swapped.
 *
 * <p>At the lower limit the score test is just not rejected: {@code u = n/z² (θ − δ)² − δ(1 − δ)}
 * equals 2q, with {@code θ = (P − D)/n}, and q the larger root of the quadratic of {@link
 * NetInterval#SCORE}. Put into that quadratic it leaves {@code g(δ) = u² + bu − 2dδ(1 − δ) = 0}
 * with {@code b = (2 − θ)δ − p − d}: no square root, one division a step. Where {@code 2u + b < 0}
 * the root is that of the smaller q and not meant.
 *
 * <p>Halley's method from a near start nearly always takes two or three steps. Both limits are
 * stepped together, so that the processor overlaps them. Where that does not settle, the root is
 * bracketed between −1 and θ.
 */
final class TangoScore {

  private static final int QUICK_STEPS = 5;
  private static final int BRACKETED_STEPS = 100;

  /** Halley's error is about the cube of its last step, both relative to the half width. */
  private static final double LAST_STEP = 1e-6;

  private TangoScore() {}

  static ConfidenceInterval interval(
      double positive, double negative, double n, ConfidenceLevel level) {
    double p = positive / n;
    double d = negative / n;
    double theta = (positive - negative) / n;
    double k = n / (level.z() * level.z());
    double low = start(p, d, theta, k);
    double high = start(d, p, -theta, k);
    boolean lowSettled = false;
    boolean highSettled = false;
    for (int i = 0; i < QUICK_STEPS && !(lowSettled && highSettled); i++) {
      double nextLow = step(low, p, d, theta, k);
      double nextHigh = step(high, d, p, -theta, k);
      lowSettled = isSettled(low, nextLow, theta);
      highSettled = isSettled(high, nextHigh, -theta);
      low = nextLow;
      high = nextHigh;
    }
    return new ConfidenceInterval(
        lowSettled ? low : bracketed(p, d, theta, k),
        highSettled ? -high : -bracketed(d, p, -theta, k),
        level,
        NetInterval.SCORE);
  }

  /** The next approximation of a lower limit, or NaN where it is heading for the wrong root. */
  static double step(double delta, double p, double d, double theta, double k) {
    double distance = theta - delta;
    double h = delta * (1 - delta);
    double u = k * distance * distance - h;
    double b = (2 - theta) * delta - p - d;
    double twist = 2 * u + b;
    double g = u * (u + b) - 2 * d * h;
    double u1 = 2 * delta - 1 - 2 * k * distance;
    double b1 = 2 - theta;
    double g1 = u1 * twist + b1 * u - 2 * d * (1 - 2 * delta);
    double g2 = 2 * ((k + 1) * twist + u1 * (u1 + b1) + 2 * d);
    return twist < 0 ? Double.NaN : delta - 2 * g * g1 / (2 * g1 * g1 - g * g2);
  }

  private static boolean isSettled(double delta, double next, double theta) {
    return Math.abs(next - delta) <= LAST_STEP * (theta - next) && next > -1;
  }

  /** The lower limit by the same steps, kept inside a bracket that shrinks with each of them. */
  private static double bracketed(double p, double d, double theta, double k) {
    double low = -1;
    double high = theta;
    double delta = (low + high) / 2;
    for (int i = 0; i < BRACKETED_STEPS && low < delta && delta < high; i++) {
      double next = step(delta, p, d, theta, k);
      if (isSettled(delta, next, theta)) {
        return next;
      }
      if (isBelowLimit(delta, p, d, theta, k)) {
        low = delta;
      } else {
        high = delta;
      }
      delta = next > low && next < high ? next : (low + high) / 2;
    }
    return low;
  }

  private static boolean isBelowLimit(double delta, double p, double d, double theta, double k) {
    double h = delta * (1 - delta);
    double u = k * (theta - delta) * (theta - delta) - h;
    double b = (2 - theta) * delta - p - d;
    return 2 * u + b >= 0 && u * (u + b) > 2 * d * h;
  }

  /**
   * The lower limit if q were linear in δ from θ on, where it is d and its slope {@code −d(1 +
   * θ)/v}, v being the variance of one answer. A fraction of 1/k keeps the slope bounded as v goes
   * to 0.
   */
  static double start(double p, double d, double theta, double k) {
    double variance = Math.max(0, p + d - theta * theta);
    double slope = (k * d + 0.25) * (1 + theta) / (k * variance + 1);
    double half = slope + theta - 0.5;
    double distance = (half + Math.sqrt(half * half + (k + 1) * variance)) / (k + 1);
    return Math.max(-1, theta - distance);
  }
}
