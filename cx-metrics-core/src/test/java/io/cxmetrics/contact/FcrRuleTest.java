package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a contact by what is known of it. */
class FcrRuleTest {

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofDays(9));

  private static final FirstContactResolution DAY =
      FirstContactResolution.withRepeatWindow(Duration.ofDays(1));

  private static final int SOLVED = ContactColumns.RESOLVED;
  private static final int UNKNOWN = ContactColumns.UNKNOWN_RESOLUTION;
  private static final int TRANSFERRED = ContactColumns.TRANSFERRED;
  private static final int REOPENED = ContactColumns.REOPENED;
  private static final int INELIGIBLE = ContactColumns.INELIGIBLE;
  private static final int OUT_OF_SCOPE = ContactColumns.OUT_OF_SCOPE;
  private static final int BUSINESS = ContactColumns.BUSINESS_INITIATED;

  private static Contact contact(String customer) {
    return Contact.by(customer, NOON).build();
  }

  @Test
  void onlyFlagsAskWhetherItWasResolved() {
    FcrRule silent = DAY.rule();
    FcrRule flagged = DAY.counting(Resolution.BOTH).rule();
    assertEquals(FcrCells.JUDGED, silent.kindOf(0));
    assertEquals(FcrCells.JUDGED, silent.kindOf(UNKNOWN));
    assertEquals(FcrCells.JUDGED_AS_MISS, flagged.kindOf(0));
    assertEquals(FcrCells.JUDGED, flagged.kindOf(SOLVED));
    assertEquals(FcrCells.UNKNOWN_RESOLUTION, flagged.kindOf(UNKNOWN));
  }

  @Test
  void transfersAndReopensAreMissesWhereItIsSaid() {
    FcrRule transfers = DAY.withTransfersAsMisses().rule();
    FcrRule reopens = DAY.withReopensAsMisses().rule();
    assertEquals(FcrCells.JUDGED, DAY.rule().kindOf(TRANSFERRED | REOPENED));
    assertEquals(FcrCells.JUDGED_AS_MISS, transfers.kindOf(TRANSFERRED));
    assertEquals(FcrCells.JUDGED, transfers.kindOf(REOPENED));
    assertEquals(FcrCells.JUDGED_AS_MISS, reopens.kindOf(REOPENED));
    assertEquals(FcrCells.JUDGED, reopens.kindOf(TRANSFERRED));
    assertEquals(
        FcrCells.JUDGED_AS_MISS,
        DAY.counting(Resolution.BOTH).withTransfersAsMisses().rule().kindOf(SOLVED | TRANSFERRED));
  }

  /** Who began it comes before the channel, the channel before the reason, these before a flag. */
  @Test
  void theFirstReasonNotToJudgeCounts() {
    FcrRule flagged = DAY.counting(Resolution.BOTH).rule();
    int all = BUSINESS | OUT_OF_SCOPE | INELIGIBLE | UNKNOWN;
    assertEquals(FcrCells.BUSINESS_INITIATED, flagged.kindOf(all));
    assertEquals(FcrCells.OUT_OF_SCOPE, flagged.kindOf(all - BUSINESS));
    assertEquals(FcrCells.INELIGIBLE, flagged.kindOf(INELIGIBLE | UNKNOWN));
    FcrRule proactive = DAY.withProactiveContacts().rule();
    assertEquals(FcrCells.OUT_OF_SCOPE, proactive.kindOf(all));
    assertEquals(FcrCells.JUDGED, proactive.kindOf(BUSINESS));
  }

  @Test
  void theLongestWindowIsAllOfTime() {
    Duration all = Duration.between(BusinessCalendar.EARLIEST, BusinessCalendar.LATEST);
    assertEquals(
        Optional.of(all), FirstContactResolution.withRepeatWindow(all).window(), "not refused");
  }

  @Test
  void contactsHaveTheTraitsThatTheyAreBuiltWith() {
    ContactMatching phone = DAY.inChannels("phone").matching();
    assertEquals(UNKNOWN, phone.traitsOf(Contact.by("a", NOON).channel("phone").build()));
    assertEquals(UNKNOWN | OUT_OF_SCOPE, phone.traitsOf(contact("a")));
    ContactMatching any = DAY.matching();
    assertEquals(SOLVED, any.traitsOf(Contact.by("a", NOON).resolved(true).build()));
    assertEquals(
        TRANSFERRED, any.traitsOf(Contact.by("a", NOON).resolved(false).transfers(1).build()));
    assertEquals(
        REOPENED | BUSINESS | UNKNOWN,
        any.traitsOf(
            Contact.by("a", NOON).reopened(true).direction(Direction.BUSINESS_INITIATED).build()));
  }

  @ParameterizedTest
  @CsvSource({
    "CUSTOMER, ANY, MISSING_CUSTOMER",
    "CUSTOMER_AND_REASON, ANY, MISSING_REASON",
    "CUSTOMER_AND_KEY, ANY, MISSING_KEY",
    "CUSTOMER, SAME, MISSING_CHANNEL"
  })
  void contactsWithoutWhatTheirKeyTakesAreExcluded(
      MatchKey key, ChannelScope scope, ContactExclusion reason) {
    FirstContactResolution metric = DAY.matchingOn(key).withRepeatsIn(scope);
    String customer = reason == ContactExclusion.MISSING_CUSTOMER ? null : "a";
    Contact complete = Contact.by("a", NOON).reason("bill").key("order 1").channel("phone").build();
    FcrResult fcr = metric.calculate(List.of(Contact.by(customer, NOON).build(), complete), LATER);
    assertEquals(Map.of(reason, 1L), fcr.excluded());
    assertEquals(1, fcr.resolved());
  }

  @Test
  void duplicatesAndContactsOfTheBusinessAreExcludedAndNoRepeats() {
    List<Contact> contacts =
        List.of(
            Contact.by("a", NOON).id("1").build(),
            Contact.by("a", NOON.plusSeconds(1)).id("1").build(),
            Contact.by("a", NOON.plusSeconds(2)).direction(Direction.BUSINESS_INITIATED).build(),
            Contact.by("b", NOON).id("2").build());
    FcrResult fcr = DAY.calculate(contacts, LATER);
    assertEquals(
        Map.of(ContactExclusion.DUPLICATE, 1L, ContactExclusion.BUSINESS_INITIATED, 1L),
        fcr.excluded());
    assertEquals(2, fcr.resolved());
    FcrResult proactive = DAY.withProactiveContacts().calculate(contacts, LATER);
    assertEquals(Map.of(ContactExclusion.DUPLICATE, 1L), proactive.excluded());
    assertEquals(1, proactive.repeated());
  }

  /** A contact at the very end of observation is in it. */
  @Test
  void columnsAreExcludedByTraitsAndTimes() {
    long until = LATER.toEpochMilli();
    ContactColumns columns =
        ContactColumns.of(
                new long[] {1, 1, 2, 2, 3},
                new long[] {NOON.toEpochMilli(), NOON.toEpochMilli() + 1, until, until + 1, until})
            .withTraits(new byte[] {0, (byte) BUSINESS, 0, (byte) BUSINESS, (byte) BUSINESS});
    FcrResult fcr = DAY.calculate(columns, LATER);
    assertEquals(
        Map.of(ContactExclusion.BUSINESS_INITIATED, 2L, ContactExclusion.AFTER_OBSERVATION, 1L),
        fcr.excluded());
    assertEquals(1, fcr.resolved());
    assertEquals(1, fcr.pending());
    assertEquals(2, fcr.contacts());
  }

  @Test
  void anIssueGoesOnAsLongAsTheWindow() {
    FirstContactResolution issue = DAY.per(FcrUnit.ISSUE);
    long noon = NOON.toEpochMilli();
    long day = Duration.ofDays(1).toMillis();
    long[] keys = {1, 1, 1};
    assertEquals(
        1,
        issue.calculate(ContactColumns.of(keys, new long[] {noon, noon + day, noon}), LATER).n());
    assertEquals(
        2,
        issue
            .calculate(ContactColumns.of(keys, new long[] {noon, noon + day + 1, noon}), LATER)
            .n());
  }

  /** Each agent has the contacts of its rows; one has none. */
  @Test
  void columnsBySegment() {
    long[] keys = {1, 2, 1, 3};
    long noon = NOON.toEpochMilli();
    long[] times = {noon, noon, noon + 1, noon};
    List<FcrResult> bySegment =
        DAY.calculateBy(ContactColumns.of(keys, times), new int[] {2, 0, 0, 2}, 3, LATER);
    assertEquals(3, bySegment.size());
    assertEquals(2, bySegment.get(0).resolved());
    assertEquals(0, bySegment.get(1).n());
    assertEquals(1, bySegment.get(2).resolved());
    assertEquals(1, bySegment.get(2).repeated());
    assertEquals(
        List.of(),
        DAY.calculateBy(ContactColumns.of(new int[0], new long[0]), new int[0], 0, NOON));
  }

  @Test
  void segmentsOfObjectsKeepWhatIsExcluded() {
    List<Contact> contacts =
        List.of(
            Contact.by(null, NOON).agent("Ann").build(),
            Contact.by("a", NOON).agent("Ann").build(),
            contact("b"));
    Map<String, FcrResult> byAgent = DAY.calculateBy(contacts, Contact::agent, LATER);
    FcrResult ann = DAY.calculate(List.of(contacts.get(0), contacts.get(1)), LATER);
    assertEquals(Map.of("Ann", ann, "", DAY.calculate(List.of(contact("b")), LATER)), byAgent);
    assertEquals(Map.of(ContactExclusion.MISSING_CUSTOMER, 1L), ann.excluded());
  }

  @ParameterizedTest
  @EnumSource(Resolution.class)
  void talliesOfOtherCustomersMerge(Resolution resolution) {
    FirstContactResolution metric = DAY.counting(resolution);
    List<Contact> some = List.of(contact("a"), Contact.by("a", NOON).resolved(true).build());
    List<Contact> others = List.of(Contact.by("b", NOON).resolved(true).build());
    FcrTally tally = FcrTally.of(metric, LATER).addAll(some);
    tally.exclude(ContactExclusion.MISSING_REASON, 0);
    FcrTally other =
        FcrTally.of(metric, LATER).addAll(others).exclude(ContactExclusion.MISSING_KEY, 3);
    FcrResult merged = tally.merge(other).snapshot();
    assertEquals(3, merged.contacts());
    assertEquals(3, merged.excluded().get(ContactExclusion.MISSING_KEY));
    assertEquals(
        metric.calculate(some, LATER).merge(FcrTally.of(metric, LATER).merge(other).snapshot()),
        merged);
    assertEquals(merged.toString(), tally.toString());
  }
}
