package io.cxmetrics.flow;

/** Counts the sequences of columns, whose events are the positions of their names plus 1. */
final class PathCounts {

  private final FlowColumns columns;
  private final boolean[] isGoal;

  /** The longest pause within a sequence. */
  private final long pause;

  /** The last time at which the last event of a sequence can be that is over. */
  private final long overUntil;

  private final long[] occurrences;
  private final long[] ends;
  private final long[] deadEnds;

  /** How often each event follows each: at the earlier one, times their number, plus the later. */
  private final long[] transitions;

  private final long[] returns;
  private long sequences;
  private long reached;
  private long returning;
  private long pending;

  /** The number of the sequence, from 1, in which each event was last seen. */
  private final long[] seenIn;

  private long sequence;

  PathCounts(FlowColumns columns, PathAnalysis analysis, long until) {
    int names = columns.names().size();
    this.columns = columns;
    this.pause = analysis.pause().isPresent() ? analysis.pause().get().toMillis() : Long.MAX_VALUE;
    this.overUntil = analysis.pause().isPresent() ? until - pause : until;
    this.isGoal = new boolean[names];
    for (int name = 0; name < names; name++) {
      isGoal[name] = analysis.goals().contains(columns.names().get(name));
    }
    this.occurrences = new long[names];
    this.ends = new long[names];
    this.deadEnds = new long[names];
    this.transitions = new long[names * names];
    this.returns = new long[names * names];
    this.seenIn = new long[names];
  }

  /** Counts the events of one entity. */
  void add(EventSequences events, int start, int end) {
    for (int at = start; at < end; ) {
      int next = at + 1;
      while (next < end && events.time(next) - events.time(next - 1) <= pause) {
        next++;
      }
      addSequence(events, at, next);
      at = next;
    }
  }

  private void addSequence(EventSequences events, int start, int end) {
    sequence++;
    boolean hasGoal = false;
    boolean hasReturn = false;
    int last = -1;
    for (int at = start; at < end; at++) {
      int name = events.code(at) - 1;
      occurrences[name]++;
      hasGoal |= isGoal[name];
      if (last >= 0) {
        boolean isReturn = last != name && seenIn[name] == sequence;
        transitions[last * isGoal.length + name]++;
        returns[last * isGoal.length + name] += isReturn ? 1 : 0;
        hasReturn |= isReturn;
      }
      seenIn[name] = sequence;
      last = name;
    }
    if (events.time(end - 1) > overUntil) {
      pending++;
      return;
    }
    sequences++;
    reached += hasGoal ? 1 : 0;
    returning += hasReturn ? 1 : 0;
    ends[last]++;
    deadEnds[last] += hasGoal ? 0 : 1;
  }

  /** Adds all that was counted to a tally. */
  void addTo(PathTally tally) {
    tally.addSequences(sequences, reached, returning, pending);
    int names = isGoal.length;
    for (int from = 0; from < names; from++) {
      String name = columns.names().get(from);
      if (occurrences[from] > 0) {
        tally.add(new PathEvent(name, occurrences[from], ends[from], deadEnds[from]));
      }
      for (int to = 0; to < names; to++) {
        int cell = from * names + to;
        if (transitions[cell] > 0) {
          tally.add(
              new Transition(name, columns.names().get(to), transitions[cell], returns[cell]));
        }
      }
    }
  }
}
