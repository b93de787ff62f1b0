package io.cxmetrics.flow;

import static io.cxmetrics.flow.Occurrences.ANY;
import static io.cxmetrics.flow.Occurrences.FIRST;
import static io.cxmetrics.flow.Occurrences.NEXT;

import java.time.Duration;

/**
 * The named rules. Each says who defined it, and what it departs from: all of them by telling those
 * apart whose window is still open, which no tool does.
 */
public final class FunnelRules {

  /**
   * A funnel of unique users as Mixpanel counts it: from everybody's first entry, within 7 days.
   *
   * <p>Defined by: Mixpanel, <i>Funnels: Advanced</i> and <i>Conversion Criteria in Funnels</i>
   * (help article 360029190092): each user enters once, at the first event of step 1; the window
   * starts there and is not updated by a later one; any other event may come in between. The
   * default window was 30 days in older versions.
   */
  public static final FunnelRule MIXPANEL_UNIQUES =
      FunnelRule.inOrder().counting(NEXT).within(Duration.ofDays(7));

  /**
   * The same with Mixpanel's <i>optimized re-entry</i>: every entry counts, and somebody has
   * converted if any of them leads to the end; of several entries before step 2 the last, and of
   * each further step the first occurrence.
   *
   * <p>Defined by: Mixpanel, <i>Funnels: Advanced</i>.
   */
  public static final FunnelRule MIXPANEL_REENTRY = MIXPANEL_UNIQUES.counting(ANY);

  /**
   * A funnel in <i>this order</i> as Amplitude counts it: the earliest, most complete conversion of
   * everybody. Steps may come twice. Amplitude's window belongs to the chart: add it with {@link
   * FunnelRule#within}.
   *
   * <p>Defined by: Amplitude, <i>How Amplitude computes funnels</i> and <i>How Amplitude computes
   * conversions through funnels</i>.
   *
   * <p>Departs from: Amplitude by the order of events within a second, which it takes either way.
   */
  public static final FunnelRule AMPLITUDE_THIS_ORDER = FunnelRule.inOrder().counting(ANY);

  /**
   * A funnel in <i>any order</i> as Amplitude counts it. The window as above.
   *
   * <p>Defined by: Amplitude, <i>How Amplitude computes funnels</i>.
   *
   * <p>Departs from: Amplitude, which lets in only those who did the first step at some time.
   */
  public static final FunnelRule AMPLITUDE_ANY_ORDER = FunnelRule.inAnyOrder().counting(ANY);

  /**
   * A closed funnel of Google Analytics 4: entered at the first step, each further step directly or
   * indirectly after the one before. A time for each step, its end included, is {@link
   * FunnelRule#withStepLimit}.
   *
   * <p>Defined by: Google Analytics Data API v1alpha, {@code Funnel} and {@code FunnelStep}. Which
   * of several occurrences counts is not published; here it is the first entry and the next ones.
   */
  public static final FunnelRule GA4_CLOSED = FunnelRule.inOrder().counting(NEXT);

  /** An open funnel of Google Analytics 4: as {@link #GA4_CLOSED}, but entered at any step. */
  public static final FunnelRule GA4_OPEN = GA4_CLOSED.open();

  /**
   * The function {@code windowFunnel(window)} of ClickHouse, and its likes in StarRocks, Doris and
   * Databend: the longest chain that any entry starts. Add the window with {@link
   * FunnelRule#within}.
   *
   * <p>Defined by: ClickHouse, <i>Parametric Aggregate Functions</i>: {@code t₁ ≤ t₂ ≤ … ≤ t₁ +
   * window}, the longest of all chains.
   */
  public static final FunnelRule WINDOW_FUNNEL = FunnelRule.inOrder().counting(ANY);

  /**
   * A funnel of Umami: so many minutes from step to step. Add them with {@link
   * FunnelRule#withStepLimit}.
   *
   * <p>Defined by: Umami, <i>Funnel</i>: the window is the time between steps.
   */
  public static final FunnelRule UMAMI = FunnelRule.inOrder().counting(NEXT);

  /**
   * The first occurrence of each step, as a table with a column for each of them has it: an order
   * with the times at which it was paid, sent and delivered.
   *
   * <p>Defined by: the R package funneljoin, type {@code first-first}.
   */
  public static final FunnelRule FIRST_FIRST = FunnelRule.inOrder().counting(FIRST);

  /**
   * The first entry, and the first occurrence of each step after the one before.
   *
   * <p>Defined by: the R package funneljoin, type {@code first-firstafter}.
   */
  public static final FunnelRule FIRST_FIRSTAFTER = FunnelRule.inOrder().counting(NEXT);

  private FunnelRules() {}
}
