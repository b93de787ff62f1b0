package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.ShareResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelfServiceTest {

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  @Test
  void whoLeftIsContainedButNotConfirmed() {
    SelfService bot = new SelfService(40, 35, 25);
    assertEquals(0.75, bot.containment().share());
    assertEquals(0.40, bot.confirmedShare().share());
    assertEquals(0.25, bot.escalation().share());
    assertEquals(new SelfService(80, 70, 50), bot.merge(bot));
    assertFalse(new SelfService(0, 0, 0).containment().isDefined());
    assertThrows(IllegalArgumentException.class, () -> new SelfService(-1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new SelfService(0, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> new SelfService(0, 0, -1));
  }

  /** Who left the bot and called within a day was not contained. */
  @Test
  void repeatsShowWhatContainmentHides() {
    List<Contact> contacts =
        List.of(
            Contact.by("a", NOON).channel("bot").build(),
            Contact.by("b", NOON).channel("bot").build(),
            Contact.by("b", NOON.plusSeconds(3600)).channel("phone").build(),
            Contact.by("c", NOON).channel("phone").build());
    FirstContactResolution day = FirstContactResolution.withRepeatWindow(Duration.ofDays(1));
    Instant until = NOON.plus(Duration.ofDays(2));
    FcrResult bot = day.inChannels("bot").calculate(contacts, until);
    assertEquals(0.5, bot.score());
    assertEquals(Map.of(ContactExclusion.OUT_OF_SCOPE, 2L), bot.excluded());
    assertEquals(
        1.0,
        day.inChannels("bot").withRepeatsIn(ChannelScope.SAME).calculate(contacts, until).score());
  }

  private static Contact contact(int transfers) {
    return Contact.by("a", NOON).transfers(transfers).build();
  }

  @Test
  void mixAndTransfers() {
    ContactMix mix =
        ContactMix.of(
            List.of(
                Contact.by("a", NOON).channel("phone").transfers(3).build(),
                Contact.by("b", NOON).channel("mail").build(),
                Contact.by("c", NOON).channel("phone").transfers(1).build(),
                Contact.by("d", NOON).build()));
    assertEquals(Set.of("phone", "mail", ""), mix.channels());
    assertEquals(0.5, mix.shareOf("phone").share());
    assertEquals(0, mix.shareOf("chat").share());
    assertEquals(1.0, mix.transfersPerContact());
    assertEquals(0.5, mix.transferRate().share());
    assertEquals(1, ContactMix.of(List.of(contact(2), contact(0), contact(0))).transferred());
    ContactMix none = ContactMix.of(List.of());
    assertFalse(none.shareOf("phone").isDefined());
    assertThrows(InsufficientDataException.class, none::transfersPerContact);
    assertThrows(IllegalArgumentException.class, () -> new ContactMix(Map.of("phone", 2L), 1, 2));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ContactMix(Map.of("phone", 2L, "mail", -1L), 1, 1));
  }

  @Test
  void backlogAndItsAge() {
    long now = NOON.toEpochMilli();
    long[] came = {now - 5_000, now - 3_000, now - 1_000, now, now + 1};
    long[] answered = {now, Backlog.UNANSWERED, now + 1, Backlog.UNANSWERED, Backlog.UNANSWERED};
    Backlog backlog = Backlog.of(came, answered, NOON);
    assertEquals(3, backlog.waiting());
    assertEquals(1, backlog.answered());
    assertEquals(1, backlog.later());
    assertEquals(Duration.ofSeconds(3), backlog.ages().max());
    assertEquals(Duration.ZERO, backlog.ages().min());
    assertEquals(1, Backlog.of(new long[] {5}, new long[] {5}, NOON).answered(), "at once");
    assertEquals(
        "answer in row 0 must be at least 5, when the contact came, got 4",
        assertThrows(
                IllegalArgumentException.class,
                () -> Backlog.of(new long[] {5}, new long[] {4}, NOON))
            .getMessage());
  }

  private static OneTouch.Ticket ticket(
      int replies, int comments, int agents, int customer, int reopens, boolean waited) {
    return new OneTouch.Ticket(true, replies, comments, agents, customer, reopens, waited);
  }

  /** One list of tickets, seven shares. */
  @Test
  void oneTouchInEachReading() {
    List<OneTouch.Ticket> tickets =
        List.of(
            ticket(1, 1, 1, 0, 0, false), // asked, answered, solved
            ticket(0, 0, 1, 0, 0, false), // solved without a word
            ticket(1, 2, 1, 1, 0, true), // an agent wrote first, the customer asked back
            ticket(2, 2, 1, 0, 0, false), // answered in two parts
            ticket(1, 1, 2, 1, 1, false), // "thank you" opened it again
            ticket(3, 3, 2, 2, 1, true),
            new OneTouch.Ticket(false, 1, 1, 1, 0, 0, false)); // not solved: in no base
    Map<OneTouch, Long> expected =
        Map.of(
            OneTouch.ZENDESK_ONE_REPLY, 3L,
            OneTouch.ZENDESK_EXPLORE, 4L,
            OneTouch.ZENDESK_MESSAGING, 2L,
            OneTouch.DBT_ZENDESK, 2L,
            OneTouch.INTERCOM, 4L,
            OneTouch.FRESHDESK, 3L,
            OneTouch.FRESHSERVICE, 3L);
    assertEquals(Set.of(OneTouch.values()), expected.keySet());
    expected.forEach(
        (reading, count) -> {
          ShareResult share = reading.calculate(tickets);
          assertEquals(count, share.count(), share.definition());
          assertEquals(6, share.n());
        });
    for (OneTouch reading : List.of(OneTouch.ZENDESK_ONE_REPLY, OneTouch.FRESHDESK)) {
      assertTrue(reading.isResolved(tickets.get(0)));
      assertFalse(reading.isResolved(tickets.get(1)));
    }
    assertTrue(OneTouch.FRESHSERVICE.isResolved(tickets.get(3)));
    assertFalse(OneTouch.FRESHSERVICE.isResolved(tickets.get(2)));
    assertEquals("fcr.one-touch/zendesk-explore", OneTouch.ZENDESK_EXPLORE.definition());
    assertThrows(
        IllegalArgumentException.class, () -> OneTouch.INTERCOM.isResolved(tickets.get(6)));
    assertFalse(OneTouch.INTERCOM.calculate(List.of()).isDefined());
    assertEquals(
        "agentReplies must be from 0 to 1, got 2",
        assertThrows(IllegalArgumentException.class, () -> ticket(2, 1, 1, 0, 0, false))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> ticket(0, 0, -1, 0, 0, false));
    assertThrows(IllegalArgumentException.class, () -> ticket(0, 0, 0, -1, 0, false));
    assertThrows(IllegalArgumentException.class, () -> ticket(0, 0, 0, 0, -1, false));
  }
}
