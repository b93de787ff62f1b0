package io.cxmetrics.contact;

import io.cxmetrics.tally.SegmentDictionary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Contacts turned into columns, and those that cannot be.
 *
 * @param columns the contacts that have what their key takes
 * @param contacts the contact of each row
 * @param excluded the contacts without a row
 */
record ContactTable(ContactColumns columns, List<Contact> contacts, List<Excluded> excluded) {

  /** A contact that has no row, and why. */
  record Excluded(Contact contact, ContactExclusion reason) {}

  /** The time of the latest contact. */
  static Instant latest(Collection<Contact> contacts) {
    return contacts.stream()
        .map(Contact::time)
        .max(Instant::compareTo)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no contacts to take the end of observation from: give one"));
  }

  static ContactTable of(
      Collection<Contact> all, FcrRule rule, ContactMatching matching, long until) {
    List<Contact> contacts = new ArrayList<>(all.size());
    List<Excluded> excluded = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Contact contact : all) {
      ContactExclusion reason = exclusion(contact, rule, matching, until, ids);
      if (reason == null) {
        contacts.add(contact);
      } else {
        excluded.add(new Excluded(contact, reason));
      }
    }
    return new ContactTable(columns(contacts, rule, matching), contacts, excluded);
  }

  private static @Nullable ContactExclusion exclusion(
      Contact contact, FcrRule rule, ContactMatching matching, long until, Set<String> ids) {
    long time = ContactColumns.requireTime("time of a contact", contact.time());
    if (contact.id() != null && !ids.add(contact.id())) {
      return ContactExclusion.DUPLICATE;
    }
    if (time > until) {
      return ContactExclusion.AFTER_OBSERVATION;
    }
    if (contact.direction() == Direction.BUSINESS_INITIATED && !rule.proactiveCounts()) {
      return ContactExclusion.BUSINESS_INITIATED;
    }
    return rule.usesKeys() ? matching.missing(contact) : null;
  }

  private static ContactColumns columns(
      List<Contact> contacts, FcrRule rule, ContactMatching matching) {
    int[] keys = new int[contacts.size()];
    long[] times = new long[keys.length];
    byte[] traits = new byte[keys.length];
    SegmentDictionary<ContactMatching.Key> numbers = new SegmentDictionary<>();
    Arrays.setAll(
        keys, row -> rule.usesKeys() ? numbers.idOf(matching.keyOf(contacts.get(row))) : 0);
    Arrays.setAll(times, row -> contacts.get(row).time().toEpochMilli());
    for (int row = 0; row < traits.length; row++) {
      traits[row] = matching.traitsOf(contacts.get(row));
    }
    return ContactColumns.of(keys, times).withTraits(traits);
  }
}
