package io.cxmetrics.contact;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.calendar.BusinessCalendar;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What decides about a contact whose repeats are known: the part of the metric that the engine
 * reads. Which contacts match, and what traits they have, is {@link ContactMatching}.
 *
 * @param resolution what tells that a contact was resolved
 * @param window within which a repeat counts; null if none was given
 * @param calendar whose open time the window is measured in; null for all time
 * @param unit what counts once
 * @param transferIsMiss whether a contact that was transferred is not resolved
 * @param reopenIsMiss whether a contact that was opened again is not resolved
 * @param proactiveCounts whether contacts that the business began are like others
 */
record FcrRule(
    Resolution resolution,
    @Nullable Duration window,
    @Nullable BusinessCalendar calendar,
    FcrUnit unit,
    boolean transferIsMiss,
    boolean reopenIsMiss,
    boolean proactiveCounts) {

  /** As long as all time that a calendar knows. */
  private static final Duration LONGEST =
      Duration.between(BusinessCalendar.EARLIEST, BusinessCalendar.LATEST);

  FcrRule {
    Objects.requireNonNull(resolution, "resolution");
    Objects.requireNonNull(unit, "unit");
    if (window != null && (window.isNegative() || window.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException(
          lenientFormat("repeat window must be from PT0S to %s, got %s", LONGEST, window));
    }
    if (window == null && (resolution.usesWindow() || unit == FcrUnit.ISSUE)) {
      throw new IllegalArgumentException(
          lenientFormat("resolution %s by %s needs a repeat window", resolution.id(), unit.id()));
    }
  }

  FcrRule withResolution(Resolution newResolution) {
    return new FcrRule(
        newResolution, window, calendar, unit, transferIsMiss, reopenIsMiss, proactiveCounts);
  }

  FcrRule withCalendar(BusinessCalendar newCalendar) {
    return new FcrRule(
        resolution,
        window,
        Objects.requireNonNull(newCalendar, "calendar"),
        unit,
        transferIsMiss,
        reopenIsMiss,
        proactiveCounts);
  }

  FcrRule withUnit(FcrUnit newUnit) {
    return new FcrRule(
        resolution, window, calendar, newUnit, transferIsMiss, reopenIsMiss, proactiveCounts);
  }

  FcrRule withTransferAsMiss() {
    return new FcrRule(resolution, window, calendar, unit, true, reopenIsMiss, proactiveCounts);
  }

  FcrRule withReopenAsMiss() {
    return new FcrRule(resolution, window, calendar, unit, transferIsMiss, true, proactiveCounts);
  }

  FcrRule withProactive() {
    return new FcrRule(resolution, window, calendar, unit, transferIsMiss, reopenIsMiss, true);
  }

  /** The window in milliseconds; what is finer is cut off. 0 without one. */
  long windowMillis() {
    return window == null ? 0 : window.toMillis();
  }

  /** Whether later contacts of the same key matter at all. */
  boolean usesKeys() {
    return resolution.usesWindow() || unit != FcrUnit.CONTACT;
  }

  /** The time between two instants in order, as the window is measured. */
  long millisBetween(long start, long end) {
    return calendar == null ? end - start : calendar.openMillis(start, end);
  }

  /** What becomes of a contact with these traits; see {@link FcrCells}. */
  int kindOf(int traits) {
    if (has(traits, ContactColumns.BUSINESS_INITIATED) && !proactiveCounts) {
      return FcrCells.BUSINESS_INITIATED;
    }
    if (has(traits, ContactColumns.OUT_OF_SCOPE)) {
      return FcrCells.OUT_OF_SCOPE;
    }
    if (has(traits, ContactColumns.INELIGIBLE)) {
      return FcrCells.INELIGIBLE;
    }
    if (resolution.usesFlag() && has(traits, ContactColumns.UNKNOWN_RESOLUTION)) {
      return FcrCells.UNKNOWN_RESOLUTION;
    }
    boolean miss =
        (resolution.usesFlag() && !has(traits, ContactColumns.RESOLVED))
            || (transferIsMiss && has(traits, ContactColumns.TRANSFERRED))
            || (reopenIsMiss && has(traits, ContactColumns.REOPENED));
    return miss ? FcrCells.JUDGED_AS_MISS : FcrCells.JUDGED;
  }

  private static boolean has(int traits, int trait) {
    return (traits & trait) != 0;
  }

  /** Such as {@code silent-7d.issue.business-time.no-transfer}. */
  String id() {
    return resolution.id()
        + (window == null ? "" : "-" + inWords(window))
        + (unit == FcrUnit.CONTACT ? "" : "." + unit.id())
        + (calendar == null ? "" : ".business-time")
        + (transferIsMiss ? ".no-transfer" : "")
        + (reopenIsMiss ? ".no-reopen" : "")
        + (proactiveCounts ? ".proactive" : "");
  }

  private static String inWords(Duration window) {
    return window.equals(Duration.ofDays(window.toDays()))
        ? window.toDays() + "d"
        : window.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
