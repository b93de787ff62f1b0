package io.cxmetrics.spark;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.SparkSessionExtensionsProvider;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import scala.Tuple3;
import scala.runtime.BoxedUnit;

/**
 * Makes the functions of {@link CxFunctions} known to every session that is started with this jar
 * on its class path. Spark finds this class by {@code ServiceLoader}; nothing has to be called.
 * Where the jar comes later than the session, {@link CxFunctions#register} does the same.
 */
public final class CxMetricsExtensions implements SparkSessionExtensionsProvider {

  /** For {@code ServiceLoader}, and for {@code spark.sql.extensions}. */
  public CxMetricsExtensions() {}

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    FunctionTable.all()
        .forEach(
            (name, entry) ->
                extensions.injectFunction(
                    new Tuple3<>(
                        new FunctionIdentifier(name),
                        info(name, entry),
                        arguments -> entry.build(name, ScalaSeq.toList(arguments)))));
    return BoxedUnit.UNIT;
  }

  static ExpressionInfo info(String name, FunctionTable.Entry entry) {
    return new ExpressionInfo(
        CxFunctions.class.getName(), "", name, entry.usage(), "", "", "", "", "", "", "");
  }
}
