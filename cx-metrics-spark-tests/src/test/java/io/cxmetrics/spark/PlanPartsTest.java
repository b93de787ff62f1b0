package io.cxmetrics.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the engine relies on in the parts of a plan that the functions become: they travel, equal
 * calls are equal parts, and a part is made anew with other columns.
 */
class PlanPartsTest {

  private static final Expression RATING = column("score", DataTypes.IntegerType);
  private static final Expression MILLIS = column("ms", DataTypes.LongType);
  private static final Expression TALLY = column("tally", DataTypes.BinaryType);
  private static final Expression TIME = column("at", DataTypes.TimestampType);

  private static Expression column(String name, DataType type) {
    return new AttributeReference(
        name,
        type,
        true,
        Metadata.empty(),
        NamedExpression.newExprId(),
        ScalaSeq.of(List.<String>of()));
  }

  /** The arguments of a call of each function, with or without {@code try_}. */
  private static List<Expression> arguments(String name) {
    return switch (name.replace("try_", "")) {
      case "nps", "csat", "ces" -> List.of(RATING);
      case "rating_tally" -> List.of(RATING, Literal.create("nps-0-10", DataTypes.StringType));
      case "duration_tally" -> List.of(MILLIS, Literal.create(60_000, DataTypes.IntegerType));
      case "cx_merge", "nps_of", "csat_of", "ces_of" -> List.of(TALLY);
      case "nps_interval", "csat_interval", "ces_interval", "duration_percentile" ->
          List.of(TALLY, Literal.create(0.95, DataTypes.DoubleType));
      case "duration_share_within" -> List.of(TALLY, Literal.create(60_000L, DataTypes.LongType));
      case "business_ms" ->
          List.of(TIME, TIME, Literal.create("UTC | mon-fri 09:00-17:00", DataTypes.StringType));
      default -> throw new IllegalArgumentException("no arguments for " + name);
    };
  }

  static Stream<String> names() {
    return FunctionTable.all().keySet().stream();
  }

  private static Expression part(String name) {
    return part(name, arguments(name));
  }

  private static Expression part(String name, List<Expression> arguments) {
    return Objects.requireNonNull(FunctionTable.all().get(name)).build(name, arguments);
  }

  @ParameterizedTest
  @MethodSource("names")
  void equalCallsAreEqualParts(String name) {
    Expression part = part(name);
    assertTrue(part.checkInputDataTypes().isSuccess());
    assertEquals(part, part(name));
    assertEquals(part.hashCode(), part(name).hashCode());
    assertTrue(part.canEqual(part(name)));
    assertEquals(part.canonicalized(), part(name).canonicalized());
    assertNotEquals(part, null);
    assertNotEquals(part, RATING);
  }

  @Test
  void otherFunctionsAreOtherParts() {
    Map<Expression, String> parts = new HashMap<>();
    names().forEach(name -> assertEquals(null, parts.put(part(name), name), name));
    assertEquals(FunctionTable.all().size(), parts.size());
  }

  @Test
  void otherConstantsAreOtherParts() {
    List<Expression> parts =
        List.of(
            part("nps"),
            part("nps", List.of(RATING, Literal.create("nps-1-10", DataTypes.StringType))),
            part(
                "nps",
                List.of(
                    RATING,
                    Literal.create("nps-0-10", DataTypes.StringType),
                    Literal.create("lenient", DataTypes.StringType))),
            part("duration_tally", List.of(MILLIS)),
            part("duration_tally", List.of(MILLIS, Literal.create(60_000, DataTypes.IntegerType))),
            part("duration_percentile"),
            part(
                "duration_percentile",
                List.of(
                    TALLY,
                    Literal.create(0.95, DataTypes.DoubleType),
                    Literal.create("type-7", DataTypes.StringType))),
            part("business_ms"),
            part(
                "business_ms",
                List.of(
                    TIME, TIME, Literal.create("UTC | mon 09:00-17:00", DataTypes.StringType))));
    assertEquals(parts.size(), new HashSet<>(parts).size());
  }

  @ParameterizedTest
  @MethodSource("names")
  void partsTravel(String name) throws IOException, ClassNotFoundException {
    Expression part = part(name);
    assertEquals(part, copy(part));
    assertEquals(part.toString(), copy(part).toString());
    assertEquals(part.dataType(), copy(part).dataType());
  }

  private static Expression copy(Expression part) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(part);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Expression) in.readObject();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void columnsAreExchanged(String name) {
    Expression part = part(name);
    List<Expression> columns = ScalaSeq.toList(part.children());
    List<Expression> others = columns.stream().map(old -> column("other", old.dataType())).toList();
    assertSame(part, part.withNewChildren(ScalaSeq.of(columns)));
    Expression changed = part.withNewChildren(ScalaSeq.of(others));
    assertNotEquals(part, changed);
    assertEquals(others, ScalaSeq.toList(changed.children()));
    assertEquals(part.getClass(), changed.getClass());
    assertEquals(part, changed.withNewChildren(ScalaSeq.of(columns)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void elementsAreWhatAPartIsMadeOf(String name) {
    CaseClass part = (CaseClass) part(name);
    assertEquals(part.elements().size(), part.productArity());
    for (int i = 0; i < part.productArity(); i++) {
      assertEquals(part.elements().get(i), part.productElement(i));
    }
  }

  @Test
  void whatIsRefusedIsAPartToo() throws IOException, ClassNotFoundException {
    Expression refused = part("nps", List.of(TALLY));
    assertTrue(refused.checkInputDataTypes().isFailure());
    assertEquals(refused, part("nps", List.of(TALLY)));
    assertEquals(refused.hashCode(), part("nps", List.of(TALLY)).hashCode());
    assertEquals(refused, copy(refused));
    assertNotEquals(refused, part("csat", List.of(TALLY)));
    assertNotEquals(refused, part("nps", List.of(TIME)));
    assertNotEquals(refused, refused.withNewChildren(ScalaSeq.of(List.of(TIME))));
    assertThrows(UnsupportedOperationException.class, () -> refused.eval(InternalRow.empty()));
  }

  @Test
  void offsetsOfABufferAreKept() {
    TallyAggregate part = (TallyAggregate) part("duration_tally");
    TallyAggregate moved =
        (TallyAggregate) part.withNewMutableAggBufferOffset(2).withNewInputAggBufferOffset(3);
    assertEquals(2, moved.mutableAggBufferOffset());
    assertEquals(3, moved.inputAggBufferOffset());
    assertNotEquals(part, moved);
    assertEquals(part, moved.withNewMutableAggBufferOffset(0).withNewInputAggBufferOffset(0));
  }
}
