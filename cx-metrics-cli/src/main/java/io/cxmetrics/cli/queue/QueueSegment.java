package io.cxmetrics.cli.queue;

import io.cxmetrics.contact.HandleTime;
import io.cxmetrics.contact.QueueCall;
import io.cxmetrics.contact.QueueCounts;
import io.cxmetrics.contact.QueueTally;
import io.cxmetrics.tally.DurationDistribution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept of a segment of a queue: a tally of its calls, or the counts of its periods. */
final class QueueSegment {

  private final Optional<QueueTally> calls;
  private final QueueCounts none;
  private final List<QueueCounts> periods = new ArrayList<>();
  private final Map<QueueRefusal, Long> refused = new EnumMap<>(QueueRefusal.class);
  private HandleTime handleTime = HandleTime.NONE;

  private QueueSegment(Optional<QueueTally> calls, QueueCounts none) {
    this.calls = calls;
    this.none = none;
  }

  /** A segment of calls. */
  static QueueSegment ofCalls(QueueTally empty) {
    return new QueueSegment(Optional.of(empty), empty.counts());
  }

  /** A segment of periods, whose counts tell apart what these do. */
  static QueueSegment ofPeriods(QueueCounts none) {
    return new QueueSegment(Optional.empty(), none);
  }

  /** Counts a call, and what its agent worked on it; nothing if that is not known. */
  void add(QueueCall call, HandleTime worked) {
    calls.orElseThrow().add(call);
    handleTime = handleTime.merge(worked);
  }

  /** Counts a period, and what agents worked in it; nothing if that is not known. */
  void add(QueueCounts period, HandleTime worked) {
    periods.add(period);
    handleTime = handleTime.merge(worked);
  }

  void refuse(QueueRefusal reason) {
    refused.merge(reason, 1L, Math::addExact);
  }

  void merge(QueueSegment other) {
    calls.ifPresent(mine -> other.calls.ifPresent(mine::merge));
    periods.addAll(other.periods);
    handleTime = handleTime.merge(other.handleTime);
    other.refused.forEach((reason, count) -> refused.merge(reason, count, Math::addExact));
  }

  /** The counts of all calls or periods. */
  QueueCounts counts() {
    return calls
        .map(QueueTally::counts)
        .orElseGet(() -> periods.stream().reduce(none, QueueCounts::merge));
  }

  /** The waiting times; nothing for periods. */
  Optional<DurationDistribution> answerTimes() {
    return calls.map(QueueTally::answerTimes);
  }

  /** The counts of each period; none for calls. */
  List<QueueCounts> periods() {
    return periods;
  }

  HandleTime handleTime() {
    return handleTime;
  }

  Map<QueueRefusal, Long> refused() {
    return refused;
  }
}
