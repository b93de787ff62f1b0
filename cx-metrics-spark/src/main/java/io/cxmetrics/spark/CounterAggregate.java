package io.cxmetrics.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.DeclarativeAggregate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;

/**
 * An aggregate of counters that rise with ratings. Everything that happens to a row is an
 * expression of the engine's own, so it is compiled into the loop over rows; the counters become a
 * result once a group.
 */
final class CounterAggregate extends DeclarativeAggregate {

  private static final long serialVersionUID = 1;

  private final String function;
  private final String call;
  private final Expression column;
  private final Counters counters;
  private final Seq<AttributeReference> buffer;

  CounterAggregate(String function, String call, Expression column, Counters counters) {
    this.function = function;
    this.call = call;
    this.column = column;
    this.counters = counters;
    this.buffer = each(CounterAggregate::attribute);
  }

  private static AttributeReference attribute(int index) {
    return new AttributeReference(
        "counter" + index,
        DataTypes.LongType,
        false,
        Metadata.empty(),
        NamedExpression.newExprId(),
        ScalaSeq.of(List.of()));
  }

  private <T> Seq<T> each(IntFunction<T> element) {
    return ScalaSeq.of(IntStream.range(0, counters.size()).mapToObj(element).toList());
  }

  @Override
  public Seq<AttributeReference> aggBufferAttributes() {
    return buffer;
  }

  @Override
  public Seq<Expression> initialValues() {
    return each(index -> Rating.literal(0));
  }

  @Override
  public Seq<Expression> updateExpressions() {
    Rating rating = Rating.of(call, column);
    return each(index -> counters.after(index, buffer.apply(index), rating));
  }

  @Override
  public Seq<Expression> mergeExpressions() {
    return each(index -> new Add(buffer.apply(index), inputAggBufferAttributes().apply(index)));
  }

  @Override
  public Expression evaluateExpression() {
    List<Expression> arguments = new ArrayList<>(ScalaSeq.toList(buffer));
    return Call.of(new Guard(call, counters.result(), false), arguments);
  }

  @Override
  public DataType dataType() {
    return counters.result().type();
  }

  @Override
  public boolean nullable() {
    return counters.isNullable();
  }

  @Override
  public String prettyName() {
    return function;
  }

  @Override
  public Seq<Expression> children() {
    return ScalaSeq.single(column);
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
    return new CounterAggregate(function, call, children.apply(0), counters);
  }

  /** What the engine shows in plans. */
  @Override
  public Iterator<Object> flatArguments() {
    return ScalaSeq.<Object>single(column).iterator();
  }

  @Override
  public int productArity() {
    return 4;
  }

  @Override
  public Object productElement(int index) {
    return switch (index) {
      case 0 -> function;
      case 1 -> call;
      case 2 -> column;
      default -> counters;
    };
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof CounterAggregate;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CounterAggregate that
        && function.equals(that.function)
        && call.equals(that.call)
        && column.equals(that.column)
        && counters.equals(that.counters);
  }

  @Override
  public int hashCode() {
    return 31 * column.hashCode() + counters.hashCode();
  }
}
