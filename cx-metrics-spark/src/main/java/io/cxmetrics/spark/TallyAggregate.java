package io.cxmetrics.spark;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.aggregate.ImperativeAggregate;
import org.apache.spark.sql.catalyst.expressions.aggregate.TypedImperativeAggregate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.Iterator;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;

/** An aggregate whose buffer is a tally, and whose result are the bytes of that. */
@SuppressWarnings("serial") // Parts of plans are serializable; their types do not say so.
final class TallyAggregate extends TypedImperativeAggregate<TallyBuffer> implements CaseClass {

  private static final long serialVersionUID = 1;

  private final String function;
  private final String call;
  private final Expression column;
  private final Intake intake;
  private final boolean isTry;
  private final int mutableOffset;
  private final int inputOffset;

  TallyAggregate(
      String function,
      String call,
      Expression column,
      Intake intake,
      boolean isTry,
      int mutableOffset,
      int inputOffset) {
    this.function = function;
    this.call = call;
    this.column = column;
    this.intake = intake;
    this.isTry = isTry;
    this.mutableOffset = mutableOffset;
    this.inputOffset = inputOffset;
  }

  @Override
  public TallyBuffer createAggregationBuffer() {
    return intake.start();
  }

  @Override
  public TallyBuffer update(TallyBuffer buffer, InternalRow row) {
    Object value = column.eval(row);
    if (value != null) {
      try {
        intake.add(buffer, value);
      } catch (IllegalArgumentException | ArithmeticException e) {
        if (!isTry) {
          throw Guard.refused(call, e, value);
        }
        buffer.refuse();
      }
    }
    return buffer;
  }

  @Override
  public TallyBuffer merge(TallyBuffer buffer, TallyBuffer other) {
    try {
      buffer.merge(other);
    } catch (IllegalArgumentException | ArithmeticException e) {
      if (!isTry) {
        throw Guard.refused(call, e, other.serialized());
      }
      buffer.refuse();
    }
    return buffer;
  }

  @Override
  public byte @Nullable [] eval(TallyBuffer buffer) {
    return buffer.result();
  }

  @Override
  public byte[] serialize(TallyBuffer buffer) {
    return buffer.serialized();
  }

  @Override
  public TallyBuffer deserialize(byte[] bytes) {
    return TallyBuffer.read(bytes);
  }

  @Override
  public int mutableAggBufferOffset() {
    return mutableOffset;
  }

  @Override
  public int inputAggBufferOffset() {
    return inputOffset;
  }

  @Override
  public ImperativeAggregate withNewMutableAggBufferOffset(int offset) {
    return new TallyAggregate(function, call, column, intake, isTry, offset, inputOffset);
  }

  @Override
  public ImperativeAggregate withNewInputAggBufferOffset(int offset) {
    return new TallyAggregate(function, call, column, intake, isTry, mutableOffset, offset);
  }

  /** What the engine puts where it finds no row to count, rather than NULL. */
  @Override
  public Option<Literal> defaultResult() {
    return Option.apply(Literal.create(eval(createAggregationBuffer()), dataType()));
  }

  @Override
  public DataType dataType() {
    return DataTypes.BinaryType;
  }

  @Override
  public boolean nullable() {
    return isTry || intake.isNullable();
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
    return new TallyAggregate(
        function, call, children.apply(0), intake, isTry, mutableOffset, inputOffset);
  }

  /** What the engine shows in plans. */
  @Override
  public Iterator<Object> flatArguments() {
    return ScalaSeq.<Object>single(column).iterator();
  }

  @Override
  public List<Object> elements() {
    return List.of(function, call, column, intake, isTry, mutableOffset, inputOffset);
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
