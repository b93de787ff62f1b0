package io.cxmetrics.flow;

import io.cxmetrics.tally.SegmentDictionary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events turned into columns, and how many of them cannot be.
 *
 * @param columns the events of which entity and event are known
 * @param excluded the others, by reason
 */
record FlowTable(FlowColumns columns, Map<FlowExclusion, Long> excluded) {

  static FlowTable of(Collection<FlowEvent> all) {
    List<FlowEvent> events = new ArrayList<>(all.size());
    Map<FlowExclusion, Long> excluded = new EnumMap<>(FlowExclusion.class);
    for (FlowEvent event : all) {
      FlowExclusion reason = missing(event);
      if (reason == null) {
        events.add(event);
      } else {
        excluded.merge(reason, 1L, Math::addExact);
      }
    }
    return new FlowTable(columns(events), excluded);
  }

  private static @Nullable FlowExclusion missing(FlowEvent event) {
    if (event.entity() == null) {
      return FlowExclusion.MISSING_ENTITY;
    }
    return event.event() == null ? FlowExclusion.MISSING_EVENT : null;
  }

  private static FlowColumns columns(List<FlowEvent> all) {
    SegmentDictionary<String> entities = new SegmentDictionary<>();
    SegmentDictionary<String> names = new SegmentDictionary<>();
    int[] entityOfRow = new int[all.size()];
    int[] eventOfRow = new int[all.size()];
    long[] times = new long[all.size()];
    for (int row = 0; row < times.length; row++) {
      FlowEvent event = all.get(row);
      entityOfRow[row] = entities.idOf(String.valueOf(event.entity()));
      eventOfRow[row] = names.idOf(String.valueOf(event.event()));
      times[row] = event.time().toEpochMilli();
    }
    return FlowColumns.of(names.keys(), entityOfRow, eventOfRow, times);
  }
}
