package io.cxmetrics.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.DeclarativeAggregate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.Iterator;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;

/**
 * An aggregate of counters that rise with ratings. Everything that happens to a row is an
 * expression of the engine's own, so it is compiled into the loop over rows; the counters become a
 * result once a group.
 */
@SuppressWarnings("serial") // Parts of plans are serializable; their types do not say so.
final class CounterAggregate extends DeclarativeAggregate implements CaseClass {

  private static final long serialVersionUID = 1;

  private final String function;
  private final String call;
  private final Expression column;
  private final Expression isCounted;
  private final Counters counters;
  private final Seq<AttributeReference> buffer;

  CounterAggregate(String function, String call, Expression column, Counters counters) {
    this(function, call, column, Literal.TrueLiteral(), counters);
  }

  /**
   * An aggregate in which not every row counts.
   *
   * @param isCounted true where a row counts. PIVOT makes all that an aggregate is made of NULL in
   *     the rows of other columns, and a rating that is NULL is counted as missing.
   */
  private CounterAggregate(
      String function, String call, Expression column, Expression isCounted, Counters counters) {
    this.function = function;
    this.call = call;
    this.column = column;
    this.isCounted = isCounted;
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
    return each(index -> whereCounted(counters.after(index, buffer.apply(index), rating), index));
  }

  private Expression whereCounted(Expression after, int index) {
    boolean isEveryRow = isCounted.equals(Literal.TrueLiteral());
    return isEveryRow ? after : new If(isCounted, after, buffer.apply(index));
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

  /** What the engine puts where it finds no row to count, rather than NULL. */
  @Override
  public Option<Literal> defaultResult() {
    Object[] zeros = new Object[counters.size()];
    Arrays.fill(zeros, 0L);
    return Option.apply(Literal.create(counters.result().apply(zeros), dataType()));
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
    return ScalaSeq.of(List.of(column, isCounted));
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
    return new CounterAggregate(function, call, children.apply(0), children.apply(1), counters);
  }

  /** What a column is called after. */
  @Override
  public String sql(boolean isDistinct) {
    return function + (isDistinct ? "(DISTINCT " : "(") + column.sql() + ")";
  }

  /** What the engine shows in plans. */
  @Override
  public Iterator<Object> flatArguments() {
    return ScalaSeq.<Object>single(column).iterator();
  }

  @Override
  public List<Object> elements() {
    return List.of(function, call, column, isCounted, counters);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return isSame(other);
  }

  @Override
  public int hashCode() {
    return elements().hashCode();
  }
}
