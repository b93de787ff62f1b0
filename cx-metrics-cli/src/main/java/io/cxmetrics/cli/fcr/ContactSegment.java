package io.cxmetrics.cli.fcr;

import java.util.EnumMap;
import java.util.Map;

/** A segment of a file of contacts, with the rows that gave none. */
final class ContactSegment {

  private final String id;
  private final Map<ContactRefusal, Long> refused = new EnumMap<>(ContactRefusal.class);

  ContactSegment(String id) {
    this.id = id;
  }

  /** What tells it from other segments. */
  String id() {
    return id;
  }

  void refuse(ContactRefusal reason) {
    refused.merge(reason, 1L, Math::addExact);
  }

  void merge(ContactSegment other) {
    other.refused.forEach((reason, count) -> refused.merge(reason, count, Math::addExact));
  }

  Map<ContactRefusal, Long> refused() {
    return refused;
  }
}
