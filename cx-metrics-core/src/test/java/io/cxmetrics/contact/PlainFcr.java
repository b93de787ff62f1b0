package io.cxmetrics.contact;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.stats.SurvivalCurve;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * First-contact resolution as it is said in words: for each contact, a look at all the others. The
 * slow counterpart that {@link FirstContactResolution} must agree with.
 *
 * @param settings what the metric says
 * @param all the contacts in the order of input
 * @param until the end of observation
 */
record PlainFcr(Settings settings, List<Contact> all, Instant until) {

  /** The settings of a metric; null where there is none. */
  record Settings(
      Resolution resolution,
      FcrUnit unit,
      @Nullable Duration window,
      @Nullable BusinessCalendar calendar,
      MatchKey key,
      ChannelScope scope,
      Set<String> channels,
      Set<String> reasons,
      boolean transferIsMiss,
      boolean reopenIsMiss,
      boolean proactive) {

    FirstContactResolution metric() {
      FirstContactResolution metric =
          window == null
              ? FirstContactResolution.byFlag()
              : FirstContactResolution.withRepeatWindow(window).counting(resolution);
      metric = metric.per(unit).matchingOn(key).withRepeatsIn(scope);
      metric = calendar == null ? metric : metric.within(calendar);
      metric = channels.isEmpty() ? metric : metric.inChannels(channels.toArray(String[]::new));
      metric = reasons.isEmpty() ? metric : metric.withEligibleReasons(reasons);
      metric = transferIsMiss ? metric.withTransfersAsMisses() : metric;
      metric = reopenIsMiss ? metric.withReopensAsMisses() : metric;
      return proactive ? metric.withProactiveContacts() : metric;
    }

    private boolean looksForRepeats() {
      return resolution != Resolution.FLAG;
    }
  }

  FcrResult result() {
    long resolved = 0;
    long repeated = 0;
    long unresolved = 0;
    long pending = 0;
    long pendingRepeated = 0;
    long ineligible = 0;
    long repeats = 0;
    Map<ContactExclusion, Long> excluded = new EnumMap<>(ContactExclusion.class);
    List<Long> times = new ArrayList<>();
    List<Boolean> events = new ArrayList<>();
    List<Integer> sequence = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      ContactExclusion out = outOfSequence(i);
      if (out == null) {
        sequence.add(i);
      } else {
        excluded.merge(out, 1L, Long::sum);
      }
    }
    for (int i : sequence) {
      Contact contact = all.get(i);
      Duration gap = settings.looksForRepeats() ? toNext(i, sequence) : null;
      boolean isRepeated = gap != null && gap.compareTo(window()) <= 0;
      repeats += isRepeated ? 1 : 0;
      if (!opensUnit(i, sequence)) {
        continue;
      }
      ContactExclusion out = unjudged(contact);
      if (out != null) {
        excluded.merge(out, 1L, Long::sum);
      } else if (!isEligible(contact)) {
        ineligible++;
      } else if (settings.resolution().usesFlag() && contact.resolved() == null) {
        excluded.merge(ContactExclusion.UNKNOWN_RESOLUTION, 1L, Long::sum);
      } else {
        Duration watched = settings.looksForRepeats() ? between(contact.time(), until) : null;
        boolean matured = watched == null || watched.compareTo(window()) >= 0;
        boolean good = isResolvedByTraits(contact);
        resolved += matured && !isRepeated && good ? 1 : 0;
        unresolved += matured && !isRepeated && !good ? 1 : 0;
        repeated += matured && isRepeated ? 1 : 0;
        pending += matured ? 0 : 1;
        pendingRepeated += !matured && isRepeated ? 1 : 0;
        if (watched != null) {
          Duration seen = isRepeated ? gap : matured ? window() : watched;
          times.add(inSteps(Objects.requireNonNull(seen).toMillis(), matured || isRepeated));
          events.add(isRepeated);
        }
      }
    }
    boolean[] observed = new boolean[events.size()];
    for (int i = 0; i < observed.length; i++) {
      observed[i] = events.get(i);
    }
    return new FcrResult(
        settings.metric(),
        until,
        resolved,
        repeated,
        unresolved,
        pending,
        pendingRepeated,
        ineligible,
        sequence.size(),
        repeats,
        excluded,
        SurvivalCurve.of(times.stream().mapToLong(time -> time).toArray(), observed));
  }

  private Duration window() {
    return Objects.requireNonNull(settings.window());
  }

  private Duration between(Instant start, Instant end) {
    BusinessCalendar calendar = settings.calendar();
    return calendar == null ? Duration.between(start, end) : calendar.openTime(start, end);
  }

  /** The smallest power of two that divides the window into less than 1,024 steps. */
  private long inSteps(long millis, boolean roundUp) {
    long step = 1;
    while (window().toMillis() / step >= 1024) {
      step *= 2;
    }
    return (roundUp ? millis + step - 1 : millis) / step * step;
  }

  private @Nullable ContactExclusion outOfSequence(int i) {
    Contact contact = all.get(i);
    Set<String> before = new HashSet<>();
    for (Contact earlier : all.subList(0, i)) {
      before.add(String.valueOf(earlier.id()));
    }
    if (contact.id() != null && before.contains(contact.id())) {
      return ContactExclusion.DUPLICATE;
    }
    if (contact.time().isAfter(until)) {
      return ContactExclusion.AFTER_OBSERVATION;
    }
    if (contact.direction() == Direction.BUSINESS_INITIATED && !settings.proactive()) {
      return ContactExclusion.BUSINESS_INITIATED;
    }
    boolean matches = settings.looksForRepeats() || settings.unit() != FcrUnit.CONTACT;
    if (matches && contact.customer() == null) {
      return ContactExclusion.MISSING_CUSTOMER;
    }
    if (matches && settings.key() == MatchKey.CUSTOMER_AND_REASON && contact.reason() == null) {
      return ContactExclusion.MISSING_REASON;
    }
    if (matches && settings.key() == MatchKey.CUSTOMER_AND_KEY && contact.key() == null) {
      return ContactExclusion.MISSING_KEY;
    }
    return matches && settings.scope() == ChannelScope.SAME && contact.channel() == null
        ? ContactExclusion.MISSING_CHANNEL
        : null;
  }

  private @Nullable ContactExclusion unjudged(Contact contact) {
    return settings.channels().isEmpty()
            || settings.channels().contains(String.valueOf(contact.channel()))
        ? null
        : ContactExclusion.OUT_OF_SCOPE;
  }

  private boolean isEligible(Contact contact) {
    return settings.reasons().isEmpty()
        || settings.reasons().contains(String.valueOf(contact.reason()));
  }

  private boolean isResolvedByTraits(Contact contact) {
    return (!settings.resolution().usesFlag() || Boolean.TRUE.equals(contact.resolved()))
        && !(settings.transferIsMiss() && contact.transfers() > 0)
        && !(settings.reopenIsMiss() && contact.reopened());
  }

  private boolean matches(Contact one, Contact other) {
    return Objects.equals(one.customer(), other.customer())
        && (settings.key() != MatchKey.CUSTOMER_AND_REASON
            || Objects.equals(one.reason(), other.reason()))
        && (settings.key() != MatchKey.CUSTOMER_AND_KEY || Objects.equals(one.key(), other.key()))
        && (settings.scope() == ChannelScope.ANY || Objects.equals(one.channel(), other.channel()));
  }

  private boolean isAfter(int i, int j) {
    int order = all.get(i).time().compareTo(all.get(j).time());
    return order > 0 || (order == 0 && i > j);
  }

  /** The time to the nearest later contact that matches; null if there is none. */
  private @Nullable Duration toNext(int i, List<Integer> sequence) {
    return sequence.stream()
        .filter(j -> isAfter(j, i) && matches(all.get(i), all.get(j)))
        .map(j -> between(all.get(i).time(), all.get(j).time()))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private boolean opensUnit(int i, List<Integer> sequence) {
    return switch (settings.unit()) {
      case CONTACT -> true;
      case CUSTOMER ->
          sequence.stream().noneMatch(j -> isAfter(i, j) && matches(all.get(i), all.get(j)));
      case ISSUE ->
          sequence.stream()
              .filter(j -> isAfter(i, j) && matches(all.get(i), all.get(j)))
              .noneMatch(
                  j -> between(all.get(j).time(), all.get(i).time()).compareTo(window()) <= 0);
    };
  }
}
