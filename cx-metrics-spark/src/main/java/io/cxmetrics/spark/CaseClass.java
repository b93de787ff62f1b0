package io.cxmetrics.spark;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scala.Product;

/**
 * What Scala gives a case class and the engine asks of each part of a plan: its elements in order,
 * and equality by them. They are the arguments of the constructor.
 */
interface CaseClass extends Product, Serializable {

  /** What it is made of. */
  List<Object> elements();

  @Override
  default int productArity() {
    return elements().size();
  }

  @Override
  default Object productElement(int index) {
    return elements().get(index);
  }

  @Override
  default boolean canEqual(Object other) {
    return getClass() == other.getClass();
  }

  /** What {@code equals} is to say, which an interface cannot. */
  default boolean isSame(@Nullable Object other) {
    return other instanceof CaseClass that && canEqual(that) && elements().equals(that.elements());
  }
}
