package io.cxmetrics.cli.fcr;

import io.cxmetrics.contact.ContactExclusion;
import io.cxmetrics.contact.FcrResult;
import io.cxmetrics.contact.Resolution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One result of {@code fcr}.
 *
 * @param segment the value of each by-column; none for the total
 * @param result the result
 * @param excluded the count of every reason for which a row does not count, 0 included
 */
record FcrLine(List<String> segment, FcrResult result, Map<String, Long> excluded) {

  static FcrLine of(List<String> segment, FcrResult result, ContactSegment rows) {
    Map<String, Long> excluded = new LinkedHashMap<>();
    for (ContactRefusal reason : ContactRefusal.values()) {
      excluded.put(reason.name(), rows.refused().getOrDefault(reason, 0L));
    }
    for (ContactExclusion reason : ContactExclusion.values()) {
      // A file is no stream: nothing in it is late.
      if (reason != ContactExclusion.LATE) {
        excluded.put(reason.name(), result.excluded().getOrDefault(reason, 0L));
      }
    }
    return new FcrLine(segment, result, excluded);
  }

  private boolean looksForRepeats() {
    return result.metric().resolution() != Resolution.FLAG;
  }

  /** The repeat-contact rate; nothing where no repeat is looked for, or nothing has matured. */
  OptionalDouble repeatRate() {
    return looksForRepeats() && result.isDefined()
        ? OptionalDouble.of(result.repeatRate())
        : OptionalDouble.empty();
  }

  /** How many contacts an issue takes; nothing where no repeat is looked for, or without any. */
  OptionalDouble contactsPerIssue() {
    return looksForRepeats() && result.contacts() > 0
        ? OptionalDouble.of(result.contactsPerIssue())
        : OptionalDouble.empty();
  }
}
