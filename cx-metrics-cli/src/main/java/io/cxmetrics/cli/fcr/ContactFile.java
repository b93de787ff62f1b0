package io.cxmetrics.cli.fcr;

import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.contact.Contact;
import java.util.ArrayList;
import java.util.List;

/**
 * The contacts of a file, in its order. The agent of each is the id of its segment: who a miss
 * belongs to, whatever columns the segments are made of.
 *
 * @param contacts the contacts
 * @param segments the segments, with the rows that gave no contact
 */
record ContactFile(List<Contact> contacts, Segments<ContactSegment> segments) {

  /** Nothing yet. */
  static ContactFile empty() {
    int[] next = {0};
    return new ContactFile(
        new ArrayList<>(),
        new Segments<>(
            () -> new ContactSegment(Integer.toString(next[0]++)), ContactSegment::merge));
  }
}
