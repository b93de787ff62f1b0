package io.cxmetrics.spark;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;

/**
 * A call that cannot be: the analysis of the query ends with an error that names the function, its
 * arguments and the reason. So errors reach the user in the form of the engine's own.
 */
@SuppressWarnings("serial") // Parts of plans are serializable; their types do not say so.
final class Refused extends Expression implements CaseClass {

  private static final long serialVersionUID = 1;

  private final String function;
  private final Seq<Expression> arguments;
  private final String reason;

  private Refused(String function, Seq<Expression> arguments, String reason) {
    this.function = function;
    this.arguments = arguments;
    this.reason = reason;
  }

  static Refused of(String function, List<Expression> arguments, String reason) {
    return new Refused(function, ScalaSeq.of(arguments), reason);
  }

  @Override
  public TypeCheckResult checkInputDataTypes() {
    return new TypeCheckResult.TypeCheckFailure(function + ": " + reason);
  }

  @Override
  public String prettyName() {
    return function;
  }

  @Override
  public DataType dataType() {
    return DataTypes.NullType;
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public Object eval(InternalRow row) {
    throw new UnsupportedOperationException(reason);
  }

  @Override
  public ExprCode doGenCode(CodegenContext context, ExprCode result) {
    throw new UnsupportedOperationException(reason);
  }

  @Override
  public Seq<Expression> children() {
    return arguments;
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> newArguments) {
    return new Refused(function, newArguments, reason);
  }

  @Override
  public List<Object> elements() {
    return List.of(function, arguments, reason);
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
