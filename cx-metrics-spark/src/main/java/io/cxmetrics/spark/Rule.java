package io.cxmetrics.spark;

import java.io.Serializable;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A function of values that a {@link Call} puts into a plan. It travels with the plan, and equal
 * ones make equal plans, so that the engine computes what is asked for twice only once.
 */
interface Rule extends Serializable {

  /** The type of the result. */
  DataType type();

  /**
   * The result in the engine's own form, null where it is undefined.
   *
   * @param arguments the arguments in the engine's own form, none of them null
   * @throws IllegalArgumentException if an argument is refused; the message says why
   */
  @Nullable Object apply(Object[] arguments);
}
