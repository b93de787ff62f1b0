package io.cxmetrics.contact;

/**
 * What became of a contact that was offered to a queue. Each is in one part, and every {@link
 * QueueRate} is a sum of parts by another.
 */
public enum QueuePart {

  /** Answered within the target. */
  ANSWERED_WITHIN,
  /** Answered after the target. */
  ANSWERED_AFTER,
  /** Abandoned within the time of a short abandon: a wrong number, a slip. */
  ABANDONED_SHORT,
  /** Abandoned later than that, within the target. */
  ABANDONED_WITHIN,
  /** Abandoned after the target. */
  ABANDONED_AFTER,
  /** Left the queue for another one or a callback, neither answered nor abandoned. */
  FLOWED_OUT
}
