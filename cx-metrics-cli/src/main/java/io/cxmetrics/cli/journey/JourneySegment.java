package io.cxmetrics.cli.journey;

import io.cxmetrics.journey.JourneyModel;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The respondents of a segment, by channel; all of them under "" if there are no channels. */
final class JourneySegment {

  private final JourneyModel model;
  private final SortedMap<String, JourneyRows> byChannel = new TreeMap<>();

  JourneySegment(JourneyModel model) {
    this.model = model;
  }

  void add(JourneyRow row) {
    of(row.channel()).add(row);
  }

  /** Adds the respondents of another segment. */
  void merge(JourneySegment other) {
    other.byChannel.forEach((channel, rows) -> of(channel).merge(rows));
  }

  private JourneyRows of(String channel) {
    return byChannel.computeIfAbsent(channel, name -> new JourneyRows(model));
  }

  /** All of them. */
  JourneyRows rows() {
    if (byChannel.size() == 1) {
      return of(byChannel.firstKey());
    }
    JourneyRows all = new JourneyRows(model);
    byChannel.values().forEach(all::merge);
    return all;
  }

  /** Those of which the channel is known. */
  Map<String, JourneyRows> channels() {
    Map<String, JourneyRows> known = new TreeMap<>(byChannel);
    known.remove("");
    return known;
  }
}
