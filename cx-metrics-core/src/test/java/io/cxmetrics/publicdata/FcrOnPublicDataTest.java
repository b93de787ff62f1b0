package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.contact.Contact;
import io.cxmetrics.contact.ContactExclusion;
import io.cxmetrics.contact.FcrResult;
import io.cxmetrics.contact.FirstContactResolution;
import io.cxmetrics.contact.MatchKey;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FcrOnPublicDataTest {

  private static final DateTimeFormatter UCI_TIME =
      DateTimeFormatter.ofPattern("d/M/yyyy HH:mm", Locale.ROOT);

  /** The last event of each incident, in the order of their first events. */
  private static List<CsvRecord> incidents(PublicData events) {
    Map<String, CsvRecord> last = new LinkedHashMap<>();
    for (CsvRecord event : events.rows()) {
      last.merge(
          events.field(event, "number"),
          event,
          (before, after) -> count(events, after) >= count(events, before) ? after : before);
    }
    return List.copyOf(last.values());
  }

  private static long count(PublicData events, CsvRecord event) {
    return Long.parseLong(events.field(event, "sys_mod_count"));
  }

  private static List<Contact> contacts(PublicData events) {
    List<Contact> contacts = new ArrayList<>();
    for (CsvRecord incident : incidents(events)) {
      String caller = events.field(incident, "caller_id");
      boolean atFirst =
          events.field(incident, "reassignment_count").equals("0")
              && events.field(incident, "reopen_count").equals("0");
      contacts.add(
          Contact.by(
                  caller.equals("?") ? null : caller,
                  LocalDateTime.parse(events.field(incident, "opened_at"), UCI_TIME)
                      .toInstant(ZoneOffset.UTC))
              .id(events.field(incident, "number"))
              .reason(events.field(incident, "category"))
              .channel(events.field(incident, "contact_type"))
              .resolved(atFirst)
              .build());
    }
    return contacts;
  }

  /** Five windows, two keys, with and without the contacts that were not followed to the end. */
  @Test
  void uciRepeatsWithinTheWindow() {
    List<Contact> contacts =
        contacts(PublicData.readZip("uci_incident_log/incident_event_log.zip"));
    int rows = 0;
    for (List<String> expected : repeatTable()) {
      Duration window = Duration.ofDays(Long.parseLong(expected.get(0).replace(" d", "")));
      FirstContactResolution metric =
          FirstContactResolution.withRepeatWindow(window)
              .matchingOn(
                  expected.get(1).equals("caller")
                      ? MatchKey.CUSTOMER
                      : MatchKey.CUSTOMER_AND_REASON);
      FcrResult fcr = metric.calculate(contacts);
      String what = fcr.toString();
      assertEquals(Long.parseLong(expected.get(2)), fcr.n(), what);
      assertEquals(Long.parseLong(expected.get(3)), fcr.contacts() - fcr.repeats(), what);
      double all = (double) (fcr.contacts() - fcr.repeats()) / fcr.contacts();
      assertEquals(Double.parseDouble(expected.get(4)), 100 * all, 1e-6, what);
      assertEquals(Long.parseLong(expected.get(5)), fcr.matured(), what);
      assertEquals(Long.parseLong(expected.get(6)), fcr.resolved(), what);
      assertEquals(Double.parseDouble(expected.get(7)), 100 * fcr.score(), 1e-6, what);
      assertEquals(Map.of(ContactExclusion.MISSING_CUSTOMER, 3L), fcr.excluded());
      // Few contacts are pending, so that the estimate that uses them must be near.
      assertEquals(fcr.score(), fcr.withoutRepeat().orElseThrow().value(), 0.002, what);
      rows++;
    }
    assertEquals(10, rows);
  }

  private static List<List<String>> repeatTable() {
    return Reference.tables("UCI incidents (141712").get(1);
  }

  @Test
  void uciFlags() {
    List<Contact> contacts =
        contacts(PublicData.readZip("uci_incident_log/incident_event_log.zip"));
    FirstContactResolution metric = FirstContactResolution.byFlag();
    FcrResult fcr = metric.calculate(contacts);
    assertEquals(24_918, fcr.n());
    assertEquals(13_487, fcr.resolved());
    assertEquals(54.125532, 100 * fcr.score(), 1e-6);
    Map<String, FcrResult> byChannel =
        metric.calculateBy(contacts, Contact::channel, fcr.observedUntil());
    for (List<String> expected : Reference.tables("UCI incidents (141712").get(0)) {
      FcrResult channel = byChannel.getOrDefault(expected.get(0), fcr);
      assertEquals(Long.parseLong(expected.get(1)), channel.n(), expected.get(0));
      assertEquals(Long.parseLong(expected.get(2)), channel.resolved(), expected.get(0));
    }
  }

  /** The flag alone, in total and by topic and agent: of answered calls, and of all offered. */
  @Test
  void pwcFlags() {
    PublicData calls = PublicData.read("pwc_call_centre/Call_Center_Dataset.csv");
    List<Contact> offered = new ArrayList<>();
    for (CsvRecord call : calls.rows()) {
      LocalDateTime time =
          LocalDateTime.parse(
              calls.field(call, "Date") + " " + calls.field(call, "Time"),
              DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm:ss", Locale.ROOT));
      boolean answered = calls.field(call, "Answered (Y/N)").equals("Y");
      offered.add(
          Contact.by(null, time.toInstant(ZoneOffset.UTC))
              .id(calls.field(call, "Call Id"))
              .reason(calls.field(call, "Topic"))
              .agent(calls.field(call, "Agent"))
              .resolved(answered ? calls.field(call, "Resolved").equals("Y") : null)
              .build());
    }
    FirstContactResolution metric = FirstContactResolution.byFlag();
    FcrResult fcr = metric.calculate(offered);
    assertEquals(4054, fcr.n());
    assertEquals(3646, fcr.resolved());
    assertEquals(89.935866, 100 * fcr.score(), 1e-6);
    assertEquals(Map.of(ContactExclusion.UNKNOWN_RESOLUTION, 946L), fcr.excluded());
    assertEquals(72.92, 100.0 * fcr.resolved() / fcr.contacts(), 1e-6);
    for (List<String> expected : Reference.table("PwC calls, flag-based")) {
      String[] segment = expected.get(0).split(" ", 2);
      Function<Contact, String> by =
          segment[0].equals("Topic")
              ? contact -> String.valueOf(contact.reason())
              : contact -> String.valueOf(contact.agent());
      FcrResult of =
          metric.calculateBy(offered, by, fcr.observedUntil()).getOrDefault(segment[1], fcr);
      assertEquals(Long.parseLong(expected.get(1)), of.contacts(), segment[1]);
      assertEquals(Long.parseLong(expected.get(2)), of.n(), segment[1]);
      assertEquals(Long.parseLong(expected.get(3)), of.resolved(), segment[1]);
      assertEquals(Double.parseDouble(expected.get(4)), 100 * of.score(), 1e-6, segment[1]);
      assertEquals(
          Double.parseDouble(expected.get(5)), 100.0 * of.resolved() / of.contacts(), 1e-6);
    }
  }
}
