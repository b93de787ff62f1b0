package io.cxmetrics.stats;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A sample with censoring, and what is computed from it the slow and obvious way: from the
 * definitions, with a count over the whole sample for every number needed.
 */
record Waits(List<Wait> waits) {

  /** Remission in weeks; Freireich et al., Blood 21:699–716, 1963. */
  static final Waits SIX_MP =
      parse("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");

  static final Waits PLACEBO = parse("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

  /** One observation. */
  record Wait(long time, boolean observed) {}

  /** Times, with a plus where censored. */
  static Waits parse(String times) {
    return new Waits(
        Arrays.stream(times.split(" "))
            .map(time -> new Wait(Long.parseLong(time.replace("+", "")), !time.endsWith("+")))
            .toList());
  }

  /** Few different times, so that there are ties of every kind. */
  static Arbitrary<Waits> any(int min) {
    return Combinators.combine(
            Arbitraries.longs().between(0, 15), Arbitraries.of(true, true, false))
        .as(Wait::new)
        .list()
        .ofMinSize(min)
        .ofMaxSize(40)
        .map(Waits::new);
  }

  SurvivalCurve curve() {
    boolean[] observed = new boolean[waits.size()];
    for (int i = 0; i < observed.length; i++) {
      observed[i] = waits.get(i).observed();
    }
    return SurvivalCurve.of(times(), observed);
  }

  long[] times() {
    return waits.stream().mapToLong(Wait::time).toArray();
  }

  Waits with(Waits others) {
    return new Waits(Stream.concat(waits.stream(), others.waits.stream()).toList());
  }

  Waits times(long factor) {
    return new Waits(waits.stream().map(w -> new Wait(factor * w.time, w.observed)).toList());
  }

  long last() {
    return waits.stream().mapToLong(Wait::time).max().orElseThrow();
  }

  LongStream eventTimes() {
    return waits.stream().filter(Wait::observed).mapToLong(Wait::time).distinct().sorted();
  }

  /** n: those still under observation just before a time. */
  long atRisk(long time) {
    return waits.stream().filter(wait -> wait.time >= time).count();
  }

  /** d: those with the event at a time. */
  long events(long time) {
    return waits.stream().filter(wait -> wait.observed && wait.time == time).count();
  }

  double survival(long time) {
    return eventTimes()
        .filter(t -> t <= time)
        .mapToDouble(t -> 1 - (double) events(t) / atRisk(t))
        .reduce(1, (a, b) -> a * b);
  }

  double standardError(long time) {
    double sum = eventTimes().filter(t -> t <= time).mapToDouble(this::greenwood).sum();
    return survival(time) * Math.sqrt(sum);
  }

  private double greenwood(long time) {
    double n = atRisk(time);
    return events(time) / (n * (n - events(time)));
  }

  double restrictedMean(long tau) {
    return areaFrom(0, tau);
  }

  double restrictedMeanError(long tau) {
    double variance =
        eventTimes()
            .filter(t -> t <= tau && areaFrom(t, tau) > 0)
            .mapToDouble(t -> Math.pow(areaFrom(t, tau), 2) * greenwood(t))
            .sum();
    return Math.sqrt(variance);
  }

  private double areaFrom(long start, long tau) {
    return LongStream.range(start, tau).mapToDouble(this::survival).sum();
  }

  static Duration ms(long time) {
    return Duration.ofMillis(time);
  }
}
