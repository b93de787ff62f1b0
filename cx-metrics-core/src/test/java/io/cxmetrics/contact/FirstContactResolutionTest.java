package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.ProportionInterval;
import io.cxmetrics.stats.SurvivalCurve;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FirstContactResolutionTest {

  private static final Instant MONDAY = Instant.parse("2026-05-04T09:00:00Z");

  private static final FirstContactResolution WEEK =
      FirstContactResolution.withRepeatWindow(Duration.ofDays(7));

  private static Contact contact(String customer, long day) {
    return Contact.by(customer, MONDAY.plus(Duration.ofDays(day))).build();
  }

  @Test
  void theEndOfTheWindowIsInIt() {
    Instant until = MONDAY.plus(Duration.ofDays(30));
    Contact first = contact("a", 0);
    Contact inTime = contact("a", 7);
    Contact late = Contact.by("a", inTime.time().plusMillis(1)).build();
    assertEquals(1, WEEK.calculate(List.of(first, inTime), until).repeated());
    assertEquals(0, WEEK.calculate(List.of(first, late), until).repeated());
    assertEquals(1, WEEK.calculate(List.of(first, first), until).repeated());
  }

  @Test
  void aContactMaturesAtTheEndOfItsWindow() {
    List<Contact> one = List.of(contact("a", 0));
    assertEquals(1, WEEK.calculate(one, MONDAY.plus(Duration.ofDays(7))).matured());
    FcrResult pending = WEEK.calculate(one, MONDAY.plus(Duration.ofDays(7)).minusMillis(1));
    assertEquals(1, pending.pending());
    assertEquals(1, pending.n());
    assertFalse(pending.isDefined());
    assertEquals(Optional.empty(), pending.estimate());
    assertEquals(Optional.empty(), pending.withoutRepeat());
    assertEquals(
        "fcr.silent-7d/customer: the score needs at least 1 matured contact, got 0",
        assertThrows(InsufficientDataException.class, pending::score).getMessage());
  }

  /** To count the early repeats and not the rest would give 0 of 1. */
  @Test
  void pendingOnesArePendingWhetherRepeatedOrNot() {
    List<Contact> contacts =
        List.of(contact("a", 0), contact("b", 10), contact("b", 11), contact("c", 12));
    FcrResult fcr = WEEK.calculate(contacts, MONDAY.plus(Duration.ofDays(14)));
    assertEquals(1.0, fcr.score());
    assertEquals(3, fcr.pending());
    assertEquals(1, fcr.pendingRepeated());
    assertEquals(4, fcr.n());
    assertEquals(4.0 / 3, fcr.contactsPerIssue());
    // 4 at risk at one day, of which one is repeated; one is seen for seven.
    assertEquals(0.75, fcr.withoutRepeat().orElseThrow().value(), 1e-12);
  }

  /** Steps of the curve move nothing by more than the data could tell. */
  @Test
  void theCurveIsNearTheExactOne() {
    SplittableRandom random = new SplittableRandom(4);
    List<Contact> contacts = new ArrayList<>();
    List<Long> seen = new ArrayList<>();
    List<Boolean> events = new ArrayList<>();
    long window = Duration.ofDays(7).toMillis();
    Instant until = MONDAY.plus(Duration.ofDays(10));
    for (int i = 0; i < 3_000; i++) {
      Instant time = MONDAY.plusMillis(random.nextLong(Duration.ofDays(10).toMillis()));
      long gap = (long) (-Math.log(random.nextDouble()) * 2 * window);
      contacts.add(Contact.by("c" + i, time).build());
      if (!time.plusMillis(gap).isAfter(until)) {
        contacts.add(Contact.by("c" + i, time.plusMillis(gap)).reason("again").build());
      }
      long watched = Math.min(window, Duration.between(time, until).toMillis());
      seen.add(Math.min(gap, watched));
      events.add(gap <= watched);
    }
    boolean[] observed = new boolean[events.size()];
    for (int i = 0; i < observed.length; i++) {
      observed[i] = events.get(i);
    }
    SurvivalCurve exact =
        SurvivalCurve.of(seen.stream().mapToLong(time -> time).toArray(), observed);
    FcrResult first = WEEK.per(FcrUnit.CUSTOMER).calculate(contacts, until);
    Estimate estimate = first.withoutRepeat().orElseThrow();
    Estimate repeated = exact.shareWithin(Duration.ofDays(7)).orElseThrow();
    assertEquals(1 - repeated.value(), estimate.value(), 1e-3);
    assertEquals(
        repeated.standardError().orElseThrow(), estimate.standardError().orElseThrow(), 1e-4);
    assertTrue(estimate.interval().orElseThrow().contains(Math.exp(-0.5)), estimate.toString());
  }

  @Test
  void aMissBelongsToTheFirstAgent() {
    List<Contact> contacts =
        List.of(
            Contact.by("a", MONDAY).agent("Ann").build(),
            Contact.by("a", MONDAY.plusSeconds(60)).agent("Ben").build());
    Instant until = MONDAY.plus(Duration.ofDays(30));
    Map<String, FcrResult> byAgent = WEEK.calculateBy(contacts, Contact::agent, until);
    assertEquals(0.0, byAgent.getOrDefault("Ann", WEEK.calculate(contacts, until)).score());
    assertEquals(1.0, byAgent.getOrDefault("Ben", WEEK.calculate(contacts, until)).score());
    assertEquals(List.of("Ann", "Ben"), List.copyOf(byAgent.keySet()));
  }

  @Test
  void anIssueOfThreeContactsIsOneMiss() {
    List<Contact> contacts =
        List.of(contact("a", 0), contact("a", 6), contact("a", 12), contact("a", 20));
    Instant until = MONDAY.plus(Duration.ofDays(60));
    FcrResult byContact = WEEK.calculate(contacts, until);
    assertEquals(0.5, byContact.score());
    assertEquals(0.5, byContact.repeatRate());
    assertEquals(2.0, byContact.contactsPerIssue());
    FcrResult byIssue = WEEK.per(FcrUnit.ISSUE).calculate(contacts, until);
    assertEquals(2, byIssue.n());
    assertEquals(0.5, byIssue.score());
    assertEquals(2.0, byIssue.contactsPerIssue());
    FcrResult byCustomer = WEEK.per(FcrUnit.CUSTOMER).calculate(contacts, until);
    assertEquals(1, byCustomer.n());
    assertEquals(0.0, byCustomer.score());
  }

  /** Friday at four and Monday at half past nine are an hour and a half apart. */
  @Test
  void aWindowInBusinessTime() {
    BusinessCalendar desk = BusinessCalendar.in("UTC").hours("mon-fri 09:00-17:00").build();
    List<Contact> contacts =
        List.of(
            Contact.by("a", Instant.parse("2026-05-08T16:00:00Z")).build(),
            Contact.by("a", Instant.parse("2026-05-11T09:30:00Z")).build());
    Instant until = Instant.parse("2026-05-20T09:00:00Z");
    FirstContactResolution hours = FirstContactResolution.withRepeatWindow(Duration.ofMinutes(90));
    assertEquals(1.0, hours.calculate(contacts, until).score());
    assertEquals(0.5, hours.within(desk).calculate(contacts, until).score());
    assertEquals("fcr.silent-1h30m.business-time/customer", hours.within(desk).definition());
  }

  /** SQM: 280 of 400 customers say that the first call resolved it. */
  @Test
  void surveyed() {
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Boolean answer = i < 400 ? i < 280 : null;
      contacts.add(Contact.by("c" + i, MONDAY).resolved(answer).build());
      contacts.add(Contact.by("c" + i, MONDAY.plusSeconds(1)).resolved(true).build());
    }
    FcrResult fcr = FirstContactResolution.surveyed().calculate(contacts);
    assertEquals(0.7, fcr.score());
    assertEquals(400, fcr.n());
    assertEquals(Map.of(ContactExclusion.UNKNOWN_RESOLUTION, 100L), fcr.excluded());
    assertEquals("fcr.flag.customer/customer", fcr.definition());
    assertThrows(IllegalArgumentException.class, fcr::repeatRate);
    assertThrows(IllegalArgumentException.class, fcr::contactsPerIssue);
    assertEquals(Optional.empty(), fcr.withoutRepeat());
  }

  /** MetricNet: net leaves out what cannot be resolved at the first level. */
  @Test
  void grossAndNet() {
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      contacts.add(
          Contact.by(null, MONDAY)
              .reason(i < 80 ? "password" : "hardware")
              .resolved(i < 60)
              .build());
    }
    FirstContactResolution gross = FirstContactResolution.byFlag();
    FirstContactResolution net = gross.withEligibleReasons(Set.of("password"));
    assertEquals(0.6, gross.calculate(contacts).score());
    assertEquals(0.75, net.calculate(contacts).score());
    assertEquals(20, net.calculate(contacts).ineligible());
    assertEquals("fcr.flag/customer.for-password", net.definition());
  }

  @Test
  void intervalsAreThoseOfAShare() {
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < 263; i++) {
      contacts.add(Contact.by(null, MONDAY).resolved(i < 81).build());
    }
    FcrResult fcr = FirstContactResolution.byFlag().calculate(contacts);
    assertEquals(ProportionInterval.WILSON.interval(81, 263, ConfidenceLevel.P95), fcr.interval());
    assertEquals(fcr.interval(), fcr.estimate().orElseThrow().interval().orElseThrow());
    ConfidenceLevel other = ConfidenceLevel.of(0.9);
    assertEquals(
        ProportionInterval.CLOPPER_PEARSON.interval(81, 263, other),
        FirstContactResolution.byFlag()
            .withLevel(other)
            .withInterval(ProportionInterval.CLOPPER_PEARSON)
            .calculate(contacts)
            .interval());
  }

  @Test
  void definitionsNameWhatDiffers() {
    assertEquals("fcr.silent-7d/customer", WEEK.definition());
    assertEquals(
        "fcr.both-1d.issue.no-transfer.no-reopen.proactive"
            + "/customer-and-reason.same-channel.in-mail+phone",
        FirstContactResolution.withRepeatWindow(Duration.ofHours(24))
            .counting(Resolution.BOTH)
            .per(FcrUnit.ISSUE)
            .withTransfersAsMisses()
            .withReopensAsMisses()
            .withProactiveContacts()
            .matchingOn(MatchKey.CUSTOMER_AND_REASON)
            .withRepeatsIn(ChannelScope.SAME)
            .inChannels("phone", "mail")
            .definition());
    assertEquals(Optional.of(Duration.ofDays(7)), WEEK.window());
    assertEquals(Resolution.SILENT, WEEK.resolution());
  }

  @Test
  void equalSettingsAreEqual() {
    FirstContactResolution same = FirstContactResolution.withRepeatWindow(Duration.parse("P7D"));
    assertEquals(WEEK, same);
    assertEquals(WEEK.hashCode(), same.hashCode());
    assertEquals(WEEK.per(FcrUnit.ISSUE), same.per(FcrUnit.ISSUE));
    for (FirstContactResolution other :
        List.of(
            WEEK.per(FcrUnit.ISSUE),
            WEEK.withLevel(ConfidenceLevel.of(0.9)),
            WEEK.withInterval(ProportionInterval.WALD),
            WEEK.inChannels("phone"),
            FirstContactResolution.byFlag())) {
      assertNotEquals(WEEK, other);
      assertNotEquals(WEEK.hashCode(), other.hashCode());
    }
    assertNotEquals(WEEK.toString(), WEEK.per(FcrUnit.ISSUE).toString());
  }

  @Test
  void badInputIsNamed() {
    assertMessage(
        "repeat window must be from PT0S to PT87666984H, got PT-24H",
        () -> FirstContactResolution.withRepeatWindow(Duration.ofDays(-1)));
    assertMessage(
        "resolution silent by contact needs a repeat window",
        () -> FirstContactResolution.byFlag().counting(Resolution.SILENT));
    assertMessage(
        "resolution flag by issue needs a repeat window",
        () -> FirstContactResolution.byFlag().per(FcrUnit.ISSUE));
    assertMessage(
        "channels must be at least one name, and none empty, got []", () -> WEEK.inChannels());
    assertMessage(
        "no contacts to take the end of observation from: give one",
        () -> WEEK.calculate(List.of()));
    assertMessage(
        "time of a contact must be from 0000-01-01T00:00:00Z to +10001-01-01T00:00:00Z, got"
            + " -1000000000-01-01T00:00:00Z",
        () -> WEEK.calculate(List.of(Contact.by("a", Instant.MIN).build()), MONDAY));
    assertMessage(
        "times must have a row for each of 2 contacts, got 1",
        () -> ContactColumns.of(new int[2], new long[1]));
    assertMessage(
        "times must have a row for each of 2 contacts, got 3",
        () -> ContactColumns.of(new long[2], new long[3]));
    assertMessage(
        "traits must have a row for each of 1 contacts, got 2",
        () -> ContactColumns.of(new int[1], new long[1]).withTraits(new byte[2]));
    assertMessage(
        "time in row 1 must be from -62167219200000 to 253433923200000, got " + Long.MIN_VALUE,
        () -> ContactColumns.of(new long[2], new long[] {0, Long.MIN_VALUE}));
    assertMessage(
        "traits in row 0 must be from 0 to 127, got -1",
        () -> ContactColumns.of(new int[1], new long[1]).withTraits(new byte[] {-1}));
    ContactColumns two = ContactColumns.of(new int[2], new long[2]);
    assertMessage(
        "segment in row 1 must be from 0 to 2, got 3",
        () -> WEEK.calculateBy(two, new int[] {0, 3}, 3, MONDAY));
    assertMessage(
        "segment in row 0 must be from 0 to 2, got -1",
        () -> WEEK.calculateBy(two, new int[] {-1, 0}, 3, MONDAY));
    assertMessage(
        "segments must be at least 0, got -1", () -> WEEK.calculateBy(two, new int[2], -1, MONDAY));
    assertMessage(
        "segments must have a row for each of 2 contacts, got 3",
        () -> WEEK.calculateBy(two, new int[3], 3, MONDAY));
    assertMessage(
        "transfers must be at least 0, got -1",
        () -> Contact.by("a", MONDAY).transfers(-1).build());
  }

  @Test
  void tooEarlyAnEndExcludesAndSaysSo() {
    FcrResult fcr = WEEK.calculate(List.of(contact("a", 0)), MONDAY.minusMillis(1));
    assertEquals(0, fcr.n());
    assertEquals(Map.of(ContactExclusion.AFTER_OBSERVATION, 1L), fcr.excluded());
  }

  @Test
  void onlyLikeMerges() {
    FcrTally tally = FcrTally.of(WEEK, MONDAY);
    assertMessage(
        "cannot merge contacts counted for fcr.silent-7d/customer, wilson 0.95 until"
            + " 2026-05-04T09:00:00Z with those for fcr.silent-7d/customer, wilson 0.95 until"
            + " 2026-05-04T09:00:01Z",
        () -> tally.merge(FcrTally.of(WEEK, MONDAY.plusSeconds(1))));
    assertThrows(
        IllegalArgumentException.class,
        () -> tally.merge(FcrTally.of(WEEK.per(FcrUnit.ISSUE), MONDAY)));
    assertThrows(
        IllegalArgumentException.class, () -> tally.exclude(ContactExclusion.MISSING_CUSTOMER, -1));
  }

  private static void assertMessage(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
