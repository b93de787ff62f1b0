package io.cxmetrics.contact;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.cxmetrics.internal.Arguments;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.ShareResult;
import io.cxmetrics.stats.SurvivalCurve;
import io.cxmetrics.stats.SurvivalInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * First-contact resolution, as the counts that it follows from. Everything else is computed from
 * them when it is asked for.
 *
 * <p>Results of different customers, by one metric and one end of observation, form a commutative
 * monoid under {@link #merge}.
 *
 * @param metric the rule that was applied
 * @param observedUntil until when repeats were looked for
 * @param resolved contacts whose window has elapsed, and that were resolved
 * @param repeated contacts whose window has elapsed, and that were repeated within it
 * @param unresolved contacts whose window has elapsed, without a repeat, but not resolved by their
 *     flag, or transferred or opened again where that is a miss
 * @param pending contacts whose window has not elapsed
 * @param pendingRepeated how many of the pending ones have been repeated so far
 * @param ineligible contacts whose reason is not eligible
 * @param contacts all contacts in the sequence: of whatever reason, channel and flag, and the
 *     further ones of a unit
 * @param repeats how many of these were followed by a repeat within the window
 * @param excluded contacts that do not count, by reason; reasons that did not occur are absent
 * @param untilRepeat how long it takes until a repeat, with the pending contacts as censored, in
 *     steps of at most 1/512 of the window: repeats at the end of theirs, ends of observation at
 *     the start; without observations where no window is used
 */
public record FcrResult(
    FirstContactResolution metric,
    Instant observedUntil,
    long resolved,
    long repeated,
    long unresolved,
    long pending,
    long pendingRepeated,
    long ineligible,
    long contacts,
    long repeats,
    Map<ContactExclusion, Long> excluded,
    SurvivalCurve untilRepeat) {

  /**
   * Checks the counts.
   *
   * @param metric the rule that was applied
   * @param observedUntil until when repeats were looked for
   * @param resolved contacts that were resolved
   * @param repeated contacts that were repeated
   * @param unresolved contacts that were neither
   * @param pending contacts whose window has not elapsed
   * @param pendingRepeated how many of the pending ones have been repeated so far
   * @param ineligible contacts whose reason is not eligible
   * @param contacts all contacts in the sequence
   * @param repeats how many of these were followed by a repeat
   * @param excluded contacts that do not count, by reason
   * @param untilRepeat how long it takes until a repeat
   * @throws IllegalArgumentException if a count is out of bounds
   * @throws ArithmeticException if their sum exceeds a long
   */
  public FcrResult {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(observedUntil, "observedUntil");
    Objects.requireNonNull(untilRepeat, "untilRepeat");
    Arguments.atLeast("resolved", resolved, 0);
    Arguments.atLeast("repeated", repeated, 0);
    Arguments.atLeast("unresolved", unresolved, 0);
    Arguments.atLeast("pending", pending, 0);
    Arguments.inRange("pendingRepeated", pendingRepeated, 0, pending);
    Arguments.atLeast("ineligible", ineligible, 0);
    long counted =
        Math.addExact(
            Math.addExact(Math.addExact(resolved, repeated), Math.addExact(unresolved, pending)),
            ineligible);
    Arguments.atLeast("contacts", contacts, counted);
    Arguments.inRange("repeats", repeats, repeated + pendingRepeated, contacts);
    excluded = excluded.isEmpty() ? ImmutableMap.of() : Maps.immutableEnumMap(excluded);
  }

  static FcrResult of(
      FirstContactResolution metric,
      Instant observedUntil,
      FcrCells cells,
      Map<ContactExclusion, Long> excluded) {
    int matured = FcrCells.REPEATED | FcrCells.PENDING;
    Map<ContactExclusion, Long> all = new EnumMap<>(ContactExclusion.class);
    all.putAll(excluded);
    addTo(all, ContactExclusion.AFTER_OBSERVATION, cells.count(FcrCells.AFTER_OBSERVATION));
    addTo(all, ContactExclusion.BUSINESS_INITIATED, cells.count(FcrCells.BUSINESS_INITIATED));
    addTo(all, ContactExclusion.OUT_OF_SCOPE, cells.count(FcrCells.OUT_OF_SCOPE));
    addTo(all, ContactExclusion.UNKNOWN_RESOLUTION, cells.count(FcrCells.UNKNOWN_RESOLUTION));
    return new FcrResult(
        metric,
        observedUntil,
        cells.judged(matured | FcrCells.MISS, 0),
        cells.judged(matured, FcrCells.REPEATED),
        cells.judged(matured | FcrCells.MISS, FcrCells.MISS),
        cells.judged(FcrCells.PENDING, FcrCells.PENDING),
        cells.judged(matured, matured),
        cells.count(FcrCells.INELIGIBLE),
        cells.contacts(),
        cells.repeats(),
        all,
        metric.rule().resolution().usesWindow()
            ? cells.untilRepeat()
            : SurvivalCurve.of(new long[0], new boolean[0]));
  }

  private static void addTo(
      Map<ContactExclusion, Long> counts, ContactExclusion reason, long count) {
    if (count > 0) {
      counts.merge(reason, count, Math::addExact);
    }
  }

  /**
   * The result of the contacts of this one and another.
   *
   * @param other a result of other customers
   * @return their sum
   * @throws IllegalArgumentException if its metric or its end of observation differs; the message
   *     names both
   * @throws ArithmeticException if a count exceeds a long
   */
  public FcrResult merge(FcrResult other) {
    FcrTally.requireSame(metric, observedUntil, other.metric, other.observedUntil);
    Map<ContactExclusion, Long> all = new EnumMap<>(ContactExclusion.class);
    all.putAll(excluded);
    other.excluded.forEach((reason, count) -> addTo(all, reason, count));
    return new FcrResult(
        metric,
        observedUntil,
        Math.addExact(resolved, other.resolved),
        Math.addExact(repeated, other.repeated),
        Math.addExact(unresolved, other.unresolved),
        Math.addExact(pending, other.pending),
        Math.addExact(pendingRepeated, other.pendingRepeated),
        Math.addExact(ineligible, other.ineligible),
        Math.addExact(contacts, other.contacts),
        Math.addExact(repeats, other.repeats),
        all,
        untilRepeat.merge(other.untilRepeat));
  }

  /**
   * The definition that was applied, see {@link FirstContactResolution#definition}. Two results
   * compare only where these are equal.
   *
   * @return the id
   */
  public String definition() {
    return metric.definition();
  }

  /**
   * The eligible units, those pending included.
   *
   * @return {@code resolved + repeated + unresolved + pending}
   */
  public long n() {
    return matured() + pending;
  }

  /**
   * The units that the score is over: those whose window has elapsed.
   *
   * @return {@code resolved + repeated + unresolved}
   */
  public long matured() {
    return resolved + repeated + unresolved;
  }

  /**
   * Whether there is a score.
   *
   * @return true if at least one unit has matured
   */
  public boolean isDefined() {
    return matured() > 0;
  }

  /**
   * The share that was resolved at first contact, {@code resolved / matured}, not rounded.
   *
   * @return from 0 to 1
   * @throws InsufficientDataException if nothing has matured
   */
  public double score() {
    return share("the score", resolved, matured()).share();
  }

  /**
   * The confidence interval of the score, by the method and at the level of the metric. It takes
   * the units as independent, as those of different customers are.
   *
   * @return the interval, within 0…1
   * @throws InsufficientDataException if nothing has matured
   */
  public ConfidenceInterval interval() {
    return share("the interval", resolved, matured()).interval();
  }

  /**
   * The score with its standard error and interval.
   *
   * @return the estimate; empty if nothing has matured
   */
  public Optional<Estimate> estimate() {
    return isDefined() ? share("the score", resolved, matured()).estimate() : Optional.empty();
  }

  /**
   * The share that came back within the window, {@code repeated / matured}, not rounded. Also known
   * as repeat-contact rate, repeat-call rate.
   *
   * @return from 0 to 1
   * @throws IllegalArgumentException if the metric looks at flags alone and for no repeat
   * @throws InsufficientDataException if nothing has matured
   */
  public double repeatRate() {
    requireWindow("the repeat rate");
    return share("the repeat rate", repeated, matured()).share();
  }

  /**
   * How many contacts an issue takes so far: all contacts by the chains that they form, in which
   * each is within the window of the one before. Ineligible contacts are in it, and those in other
   * channels; those that were no part of the sequence are not.
   *
   * @return at least 1
   * @throws IllegalArgumentException if the metric looks at flags alone and for no repeat
   * @throws InsufficientDataException without contacts
   */
  public double contactsPerIssue() {
    requireWindow("contacts per issue");
    if (contacts == 0) {
      throw new InsufficientDataException(definition() + ": contacts per issue", 1, 0, "contact");
    }
    return (double) contacts / (contacts - repeats);
  }

  /**
   * The share without a repeat within the window as Kaplan and Meier estimate it: the pending
   * contacts count for as long as they have been observed. To compare with the score, which leaves
   * them out; it knows nothing of flags and transfers. The interval is {@link
   * SurvivalInterval#LOG_LOG} at the level of the metric.
   *
   * @return the estimate, from 0 to 1; empty if no contact was observed for as long as the window,
   *     unless all were repeated; and where no window is used
   */
  public Optional<Estimate> withoutRepeat() {
    if (untilRepeat.n() == 0) {
      return Optional.empty();
    }
    Duration window = Duration.ofMillis(FcrCells.windowInSteps(metric.rule()));
    return untilRepeat
        .shareWithin(window, SurvivalInterval.LOG_LOG, metric.level())
        .map(FcrResult::complement);
  }

  private static Estimate complement(Estimate share) {
    return new Estimate(
        1 - share.value(),
        share.standardError(),
        share
            .interval()
            .map(
                interval ->
                    new ConfidenceInterval(
                        1 - interval.upper(),
                        1 - interval.lower(),
                        interval.level(),
                        interval.method())));
  }

  private void requireWindow(String wanted) {
    if (!metric.rule().resolution().usesWindow()) {
      throw new IllegalArgumentException(
          definition() + ": " + wanted + " needs a metric that looks for repeats");
    }
  }

  private ShareResult share(String wanted, long count, long base) {
    if (base == 0) {
      throw new InsufficientDataException(definition() + ": " + wanted, 1, 0, "matured contact");
    }
    return new ShareResult(definition(), count, base, metric.level(), metric.intervalMethod());
  }
}
