package io.cxmetrics.contact;

import static com.google.common.base.Strings.nullToEmpty;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.tally.SegmentDictionary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * First-contact resolution by segment: the contacts are judged together, since repeats go from one
 * segment to another, and then counted a segment at a time.
 */
record FcrSegments(FirstContactResolution metric, Instant observedUntil, long until) {

  static FcrSegments of(FirstContactResolution metric, Instant observedUntil) {
    return new FcrSegments(
        metric, observedUntil, ContactColumns.requireTime("observedUntil", observedUntil));
  }

  List<FcrResult> count(ContactColumns contacts, int[] segmentIds, int segments) {
    if (segmentIds.length != contacts.size()) {
      throw new IllegalArgumentException(
          "segments must have a row for each of "
              + contacts.size()
              + " contacts, got "
              + segmentIds.length);
    }
    Arguments.atLeast("segments", segments, 0);
    for (int row = 0; row < segmentIds.length; row++) {
      if (segmentIds[row] < 0 || segmentIds[row] >= segments) {
        Arguments.inRange("segment in row " + row, segmentIds[row], 0, segments - 1L);
      }
    }
    List<Map<ContactExclusion, Long>> none = new ArrayList<>();
    for (int segment = 0; segment < segments; segment++) {
      none.add(Map.of());
    }
    return results(contacts, segmentIds, none);
  }

  Map<String, FcrResult> count(
      Collection<Contact> contacts, Function<? super Contact, @Nullable String> segmentOf) {
    ContactTable table = ContactTable.of(contacts, metric.rule(), metric.matching(), until);
    SegmentDictionary<String> names = new SegmentDictionary<>();
    for (Contact contact : contacts) {
      names.idOf(nullToEmpty(segmentOf.apply(contact)));
    }
    List<Map<ContactExclusion, Long>> excluded = new ArrayList<>();
    for (int segment = 0; segment < names.size(); segment++) {
      excluded.add(new EnumMap<>(ContactExclusion.class));
    }
    for (ContactTable.Excluded out : table.excluded()) {
      int segment = names.idOf(nullToEmpty(segmentOf.apply(out.contact())));
      excluded.get(segment).merge(out.reason(), 1L, Math::addExact);
    }
    int[] segmentIds = new int[table.contacts().size()];
    Arrays.setAll(
        segmentIds, row -> names.idOf(nullToEmpty(segmentOf.apply(table.contacts().get(row)))));
    List<FcrResult> results = results(table.columns(), segmentIds, excluded);
    Map<String, FcrResult> byName = new LinkedHashMap<>();
    for (int segment = 0; segment < results.size(); segment++) {
      byName.put(names.keyOf(segment), results.get(segment));
    }
    return byName;
  }

  /** The result of each segment; one set of counters serves them one after the other. */
  private List<FcrResult> results(
      ContactColumns contacts, int[] segmentIds, List<Map<ContactExclusion, Long>> excluded) {
    int[] cellOfRow = FcrEngine.cellOfRow(metric.rule(), contacts, until);
    int[] ends = new int[excluded.size()];
    int[] cells = bySegment(cellOfRow, segmentIds, ends);
    FcrCells counters = new FcrCells(metric.rule());
    List<FcrResult> results = new ArrayList<>(ends.length);
    int at = 0;
    for (int segment = 0; segment < ends.length; segment++) {
      int start = at;
      for (; at < ends[segment]; at++) {
        counters.counters()[cells[at]]++;
      }
      results.add(FcrResult.of(metric, observedUntil, counters, excluded.get(segment)));
      for (int done = start; done < at; done++) {
        counters.counters()[cells[done]] = 0;
      }
    }
    return results;
  }

  /** The cells in the order of segments, and where each segment ends. */
  private static int[] bySegment(int[] cellOfRow, int[] segmentIds, int[] ends) {
    for (int segment : segmentIds) {
      ends[segment]++;
    }
    int start = 0;
    for (int segment = 0; segment < ends.length; segment++) {
      int next = start + ends[segment];
      ends[segment] = start;
      start = next;
    }
    int[] cells = new int[cellOfRow.length];
    for (int row = 0; row < cellOfRow.length; row++) {
      cells[ends[segmentIds[row]]++] = cellOfRow[row];
    }
    return cells;
  }
}
