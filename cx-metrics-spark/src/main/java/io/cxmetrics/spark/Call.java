package io.cxmetrics.spark;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.codegen.Block;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeBlock;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeGenerator;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;

/**
 * The call of a rule within a plan. It takes part in the engine's code generation, so that what
 * stands beside it does too. Arguments are boxed: the loops over rows get by without one.
 */
@SuppressWarnings("serial") // Parts of plans are serializable; their types do not say so.
final class Call extends Expression implements CaseClass {

  private static final long serialVersionUID = 1;

  private final Guard guard;
  private final Seq<Expression> arguments;

  private Call(Guard guard, Seq<Expression> arguments) {
    this.guard = guard;
    this.arguments = arguments;
  }

  static Call of(Guard guard, List<Expression> arguments) {
    return new Call(guard, ScalaSeq.of(arguments));
  }

  @Override
  public DataType dataType() {
    return guard.rule().type();
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public @Nullable Object eval(InternalRow row) {
    return guard.apply(
        ScalaSeq.toList(arguments).stream().map(argument -> argument.eval(row)).toArray());
  }

  @Override
  public ExprCode doGenCode(CodegenContext context, ExprCode result) {
    List<ExprCode> values =
        ScalaSeq.toList(arguments).stream().map(argument -> argument.genCode(context)).toList();
    String boxed =
        values.stream()
            .map(value -> value.isNull() + " ? null : (Object) (" + value.value() + ")")
            .collect(Collectors.joining(", "));
    String function = context.addReferenceObj("call", guard, Function.class.getName());
    String object = context.freshName("result");
    String call = "Object " + object + " = " + function + ".apply(new Object[] {" + boxed + "});\n";
    String type = CodeGenerator.javaType(dataType());
    String unpacked =
        "boolean "
            + result.isNull()
            + " = "
            + object
            + " == null;\n"
            + type
            + " "
            + result.value()
            + " = "
            + result.isNull()
            + " ? "
            + CodeGenerator.defaultValue(dataType(), false)
            + " : ("
            + CodeGenerator.boxedType(dataType())
            + ") "
            + object
            + ";\n";
    Block code = new CodeBlock(ScalaSeq.single(call + unpacked), ScalaSeq.of(List.of()));
    for (int i = values.size() - 1; i >= 0; i--) {
      code = values.get(i).code().$plus(code);
    }
    return result.copy(code, result.isNull(), result.value());
  }

  @Override
  public Seq<Expression> children() {
    return arguments;
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> newArguments) {
    return new Call(guard, newArguments);
  }

  @Override
  public String prettyName() {
    return guard.function();
  }

  /** What the engine shows in plans. */
  @Override
  public Iterator<Object> flatArguments() {
    return ScalaSeq.<Object>of(List.copyOf(ScalaSeq.toList(arguments))).iterator();
  }

  @Override
  public List<Object> elements() {
    return List.of(guard, arguments);
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
