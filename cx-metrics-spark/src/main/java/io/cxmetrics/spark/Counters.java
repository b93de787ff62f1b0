package io.cxmetrics.spark;

import java.io.Serializable;
import org.apache.spark.sql.catalyst.expressions.Expression;

/** What a {@link CounterAggregate} counts: how many counters, when each rises, what they tell. */
interface Counters extends Serializable {

  /** The number of counters; all start at 0 and merge by addition. */
  int size();

  /**
   * A counter after a rating.
   *
   * @param index which counter, from 0
   * @param counter its value before
   * @param rating the rating
   */
  Expression after(int index, Expression counter, Rating rating);

  /** The result, from all counters. */
  Rule result();

  /** Whether the result can be NULL. */
  boolean isNullable();
}
