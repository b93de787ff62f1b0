package io.cxmetrics.contact;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.ProportionInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * First-contact resolution: the share of contacts that needed no second one.
 *
 * <ul>
 *   <li>Formula: {@code resolved / (resolved + repeated + unresolved)}, over the contacts whose
 *       whole repeat window has elapsed. Range 0 to 1, not rounded; undefined while none has.
 *   <li>A contact is repeated when its key comes back after it, later in time or later in the order
 *       of input at an equal time, within the window; the end of the window is in it.
 *   <li>A contact has matured when its time plus the window is not after the end of observation.
 *       Until then it is pending, <i>whether or not its repeat has come</i>: to count only the
 *       failures that came early would push the share down. Pending contacts are reported, with how
 *       many were repeated so far, and used by {@link FcrResult#withoutRepeat}.
 *   <li>A miss belongs to the contact that was repeated, not to the one that repeats it: by agent,
 *       the first one has it.
 *   <li>Contacts may come in any order. Without ids nothing is a duplicate: the same customer twice
 *       at one time is a contact and its repeat.
 *   <li>Also known as: FCR, first-call resolution, one-call resolution; {@link
 *       FcrResult#repeatRate} as repeat-contact rate. There is no standard; {@link #definition}
 *       says which one it was.
 * </ul>
 *
 * <p>Immutable; two with the same settings are equal.
 *
 * <pre>{@code
 * FirstContactResolution fcr =
 *     FirstContactResolution.withRepeatWindow(Duration.ofDays(7))
 *         .matchingOn(MatchKey.CUSTOMER_AND_REASON);
 * fcr.calculate(contacts, observedUntil).score();
 * }</pre>
 */
public final class FirstContactResolution {

  private final FcrRule rule;
  private final ContactMatching matching;
  private final ConfidenceLevel level;
  private final ProportionInterval intervalMethod;

  private FirstContactResolution(
      FcrRule rule,
      ContactMatching matching,
      ConfidenceLevel level,
      ProportionInterval intervalMethod) {
    this.rule = rule;
    this.matching = matching;
    this.level = Objects.requireNonNull(level, "level");
    this.intervalMethod = Objects.requireNonNull(intervalMethod, "intervalMethod");
  }

  private FirstContactResolution(FcrRule rule, ContactMatching matching) {
    this(rule, matching, ConfidenceLevel.P95, ProportionInterval.WILSON);
  }

  /**
   * Contacts without a repeat: {@link Resolution#SILENT}, each contact counted, matched by customer
   * in any channel, with Wilson's interval at 95 %.
   *
   * @param window how long a repeat is looked for, at least 0; 1, 3, 7, 14 and 30 days are in use.
   *     What is finer than a millisecond is cut off
   * @return the metric
   * @throws IllegalArgumentException if the window is negative or longer than all time that a
   *     calendar knows
   */
  public static FirstContactResolution withRepeatWindow(Duration window) {
    Objects.requireNonNull(window, "window");
    return new FirstContactResolution(
        new FcrRule(Resolution.SILENT, window, null, FcrUnit.CONTACT, false, false, false),
        ContactMatching.BY_CUSTOMER);
  }

  /**
   * Contacts that are flagged as resolved: {@link Resolution#FLAG}, each contact counted, with
   * Wilson's interval at 95 %. It needs no customer and no window, and nothing is pending.
   *
   * <p>Of all contacts this is also known as gross FCR; with {@link #withEligibleReasons}, those
   * that can be resolved at the first level, as net FCR. Source: J. Rumburg, MetricNet.
   *
   * @return the metric
   */
  public static FirstContactResolution byFlag() {
    return new FirstContactResolution(
        new FcrRule(Resolution.FLAG, null, null, FcrUnit.CONTACT, false, false, false),
        ContactMatching.BY_CUSTOMER);
  }

  /**
   * Customers who say in a survey that their issue was resolved at the first call, by all customers
   * who called and were asked: the flag is the answer of the customer, and a customer counts once.
   * Contacts without an answer are excluded.
   *
   * <p>Source: SQM Group, who divide 280 by 400 customers in their example.
   *
   * @return the metric
   */
  public static FirstContactResolution surveyed() {
    return byFlag().per(FcrUnit.CUSTOMER);
  }

  /**
   * This metric with another way to tell what was resolved.
   *
   * @param newResolution by flag, by silence or by both
   * @return the metric
   * @throws IllegalArgumentException if it takes a repeat window and there is none
   */
  public FirstContactResolution counting(Resolution newResolution) {
    return with(rule.withResolution(newResolution));
  }

  /**
   * This metric with another unit.
   *
   * @param unit what counts once
   * @return the metric
   * @throws IllegalArgumentException if it takes a repeat window and there is none
   */
  public FirstContactResolution per(FcrUnit unit) {
    return with(rule.withUnit(unit));
  }

  /**
   * This metric with the window in business time: a window of 8 hours that starts an hour before
   * closing ends an hour before the next closing.
   *
   * @param calendar whose open time counts
   * @return the metric
   */
  public FirstContactResolution within(BusinessCalendar calendar) {
    return with(rule.withCalendar(calendar));
  }

  /**
   * This metric with contacts that were transferred or escalated as not resolved.
   *
   * @return the metric
   */
  public FirstContactResolution withTransfersAsMisses() {
    return with(rule.withTransferAsMiss());
  }

  /**
   * This metric with contacts that were opened again as not resolved.
   *
   * @return the metric
   */
  public FirstContactResolution withReopensAsMisses() {
    return with(rule.withReopenAsMiss());
  }

  /**
   * This metric with contacts that the business began as if the customer had: judged, and repeats.
   * Otherwise they are excluded, since nobody came back.
   *
   * @return the metric
   */
  public FirstContactResolution withProactiveContacts() {
    return with(rule.withProactive());
  }

  /**
   * This metric with another match key.
   *
   * @param key what a repeat shares with the contact before
   * @return the metric
   */
  public FirstContactResolution matchingOn(MatchKey key) {
    return with(matching.withKey(key));
  }

  /**
   * This metric with repeats in other channels or not.
   *
   * @param scope where a repeat may come in
   * @return the metric
   */
  public FirstContactResolution withRepeatsIn(ChannelScope scope) {
    return with(matching.withScope(scope));
  }

  /**
   * This metric over the contacts of some channels alone. Whether a contact in another channel is a
   * repeat of theirs is for {@link #withRepeatsIn} to say.
   *
   * @param channels the channels, at least one
   * @return the metric
   * @throws IllegalArgumentException if there is none, one is empty or one comes twice
   */
  public FirstContactResolution inChannels(String... channels) {
    return with(matching.withChannels(Set.of(channels)));
  }

  /**
   * This metric over the contacts of some reasons alone, such as those that can be resolved at
   * first contact at all. The others, and those without a reason, are ineligible; they may be
   * repeats of eligible ones. Also known as net FCR, where gross is of all.
   *
   * @param reasons the reasons, at least one
   * @return the metric
   * @throws IllegalArgumentException if there is none or one is empty
   */
  public FirstContactResolution withEligibleReasons(Set<String> reasons) {
    return with(matching.withEligibleReasons(reasons));
  }

  /**
   * This metric with another confidence level.
   *
   * @param newLevel the level
   * @return the metric
   */
  public FirstContactResolution withLevel(ConfidenceLevel newLevel) {
    return new FirstContactResolution(rule, matching, newLevel, intervalMethod);
  }

  /**
   * This metric with another interval method.
   *
   * @param newMethod the method
   * @return the metric
   */
  public FirstContactResolution withInterval(ProportionInterval newMethod) {
    return new FirstContactResolution(rule, matching, level, newMethod);
  }

  private FirstContactResolution with(FcrRule newRule) {
    return new FirstContactResolution(newRule, matching, level, intervalMethod);
  }

  private FirstContactResolution with(ContactMatching newMatching) {
    return new FirstContactResolution(rule, newMatching, level, intervalMethod);
  }

  /**
   * Applies this metric.
   *
   * @param contacts the contacts, in any order; those at equal times in the order of input
   * @param observedUntil the end of observation; later contacts are excluded
   * @return the result, defined or not
   * @throws IllegalArgumentException if a time is out of the bounds of a calendar
   */
  public FcrResult calculate(Collection<Contact> contacts, Instant observedUntil) {
    return FcrTally.of(this, observedUntil).addAll(contacts).snapshot();
  }

  /**
   * Applies this metric, with the time of the latest contact as the end of observation.
   *
   * @param contacts the contacts, at least one, in any order
   * @return the result, defined or not
   * @throws IllegalArgumentException if there are no contacts, or a time is out of the bounds of a
   *     calendar
   */
  public FcrResult calculate(Collection<Contact> contacts) {
    return calculate(contacts, ContactTable.latest(contacts));
  }

  /**
   * Applies this metric to columns.
   *
   * @param contacts the contacts, in any order; the key is what {@link #matchingOn} says, numbered
   *     by the caller, and channels and reasons are in the traits
   * @param observedUntil the end of observation; later contacts are excluded
   * @return the result, defined or not
   * @throws IllegalArgumentException if the end is out of the bounds of a calendar
   */
  public FcrResult calculate(ContactColumns contacts, Instant observedUntil) {
    return FcrTally.of(this, observedUntil).addAll(contacts).snapshot();
  }

  /**
   * Applies this metric to every segment of contacts. Repeats are looked for in all contacts: a
   * call that comes back to another agent is a miss of the first one.
   *
   * @param contacts the contacts, in any order
   * @param segment the segment of a contact, such as {@code Contact::agent}; where it is null the
   *     contact is in the segment of the empty text
   * @param observedUntil the end of observation; later contacts are excluded
   * @return the result of each segment, defined or not, in the order in which they come
   * @throws IllegalArgumentException if a time is out of the bounds of a calendar
   */
  public Map<String, FcrResult> calculateBy(
      Collection<Contact> contacts,
      Function<? super Contact, @Nullable String> segment,
      Instant observedUntil) {
    return FcrSegments.of(this, observedUntil).count(contacts, segment);
  }

  /**
   * Applies this metric to every segment of contacts in columns, as {@link #calculateBy(Collection,
   * Function, Instant)} does.
   *
   * @param contacts the contacts, in any order
   * @param segmentIds the segment of each contact
   * @param segments the number of segments
   * @param observedUntil the end of observation; later contacts are excluded
   * @return the result of each segment, defined or not, by its id
   * @throws IllegalArgumentException if the columns differ in length, or a segment is not from 0 to
   *     {@code segments − 1}; the message gives its row
   */
  public List<FcrResult> calculateBy(
      ContactColumns contacts, int[] segmentIds, int segments, Instant observedUntil) {
    return FcrSegments.of(this, observedUntil).count(contacts, segmentIds, segments);
  }

  /**
   * The repeat window.
   *
   * @return the window; empty if no repeats are looked for
   */
  public Optional<Duration> window() {
    return Optional.ofNullable(rule.window());
  }

  /**
   * What tells that a contact was resolved.
   *
   * @return by flag, by silence or by both
   */
  public Resolution resolution() {
    return rule.resolution();
  }

  /**
   * The confidence level of the intervals.
   *
   * @return the level
   */
  public ConfidenceLevel level() {
    return level;
  }

  /**
   * The method of the intervals.
   *
   * @return the method
   */
  public ProportionInterval intervalMethod() {
    return intervalMethod;
  }

  /**
   * The definition that results of this metric carry: {@code fcr.silent-7d/customer}, {@code
   * fcr.both-24h.issue.business-time.no-transfer/customer-and-reason.same-channel.in-phone}.
   *
   * @return the id
   */
  public String definition() {
    return "fcr." + rule.id() + "/" + matching.id();
  }

  FcrRule rule() {
    return rule;
  }

  ContactMatching matching() {
    return matching;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FirstContactResolution metric
        && rule.equals(metric.rule)
        && matching.equals(metric.matching)
        && level.equals(metric.level)
        && intervalMethod == metric.intervalMethod;
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, matching, level, intervalMethod);
  }

  @Override
  public String toString() {
    return definition() + ", " + intervalMethod.id() + " " + level;
  }
}
