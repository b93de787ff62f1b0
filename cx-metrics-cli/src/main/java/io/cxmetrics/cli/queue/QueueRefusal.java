package io.cxmetrics.cli.queue;

/** Why a row of a queue does not count. */
enum QueueRefusal {
  MISSING_OUTCOME,
  MISSING_TIME,
  UNREADABLE_TIME,
  MISSING_COUNT,
  UNREADABLE_COUNT,
  IMPOSSIBLE_COUNTS
}
